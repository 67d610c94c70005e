/** Where the phone is, in WGS-84; accuracy in metres. */
export interface Position {
  latitude: number
  longitude: number
  accuracy: number
  mock: boolean
}

const patience = 12_000

/** The position, or null when the phone has none in time or is not allowed to tell. Never throws. */
export function locate(): Promise<Position | null> {
  if (!('geolocation' in navigator)) return Promise.resolve(null)
  return new Promise(answer => {
    const late = setTimeout(() => answer(null), patience + 1000)
    const done = (position: Position | null) => {
      clearTimeout(late)
      answer(position)
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => done({ latitude: coords.latitude, longitude: coords.longitude, accuracy: Math.round(coords.accuracy), mock: 'mocked' in coords && coords.mocked === true }),
      () => done(null),
      { enableHighAccuracy: true, timeout: patience, maximumAge: 30_000 },
    )
  })
}
