import { useEffect, useRef, useState } from 'preact/hooks'
import type { Community } from '../../core/app.ts'
import { go } from '../lib/route.ts'
import { t } from '../lib/words.ts'
import { Note } from '../kit/Bits.tsx'

/** Boundaries and centres without a street map behind them, so that it works without a network. */
export function CommunityMap({ of }: { of: Community[] }) {
  const box = useRef<HTMLDivElement>(null)
  const [failed, fail] = useState(false)
  const drawn = of.filter(c => c.boundary || c.centre)
  useEffect(() => {
    let remove = () => {}
    let gone = false
    import('./drawMap.ts').then(
      ({ drawMap }) => {
        if (!gone && box.current) remove = drawMap(box.current, drawn, id => go(`communities/${id}`))
      },
      () => fail(true),
    )
    return () => {
      gone = true
      remove()
    }
  }, [drawn.length])
  return (
    <>
      <p class="hint">{t('communities.map-hint')}</p>
      {failed && <Note tone="warn">{t('communities.map-failed')}</Note>}
      <div ref={box} class="map" role="application" aria-label={t('communities.map')} />
      {drawn.length === 0 && <Note tone="info">{t('communities.map-empty')}</Note>}
    </>
  )
}
