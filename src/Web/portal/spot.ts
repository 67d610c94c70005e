// The raise form works without this: it only saves typing a position where the phone knows it.
const offer = document.querySelector<HTMLElement>('[data-find-me]')
const [latitude, longitude] = document.querySelectorAll<HTMLInputElement>('[data-spot] input')
if (offer && latitude && longitude && 'geolocation' in navigator) {
  const told = offer.querySelector<HTMLElement>('[role=status]')
  offer.hidden = false
  offer.querySelector('button')?.addEventListener('click', () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        latitude.value = coords.latitude.toFixed(5)
        longitude.value = coords.longitude.toFixed(5)
        if (told) told.textContent = ''
      },
      () => {
        if (told) told.textContent = told.dataset.refused ?? ''
      },
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 },
    ),
  )
}
