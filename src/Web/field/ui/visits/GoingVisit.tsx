import type { Visit } from '../../core/app.ts'
import { useApp } from '../lib/app.ts'
import { communityName } from '../lib/find.ts'
import { useView } from '../lib/app.ts'
import { clock, length } from '../lib/time.ts'
import { t } from '../lib/words.ts'
import { say } from '../kit/Announcer.tsx'
import { Button } from '../kit/Button.tsx'
import { Link } from '../kit/Link.tsx'

/** The visit that is going on: since when, and its end in one touch. On its own page what is done in it comes first. */
export function GoingVisit({ visit, now, page = false }: { visit: Visit; now: Date; page?: boolean }) {
  const app = useApp()
  const { data } = useView()
  const name = communityName(data, visit.communityId)
  const leave = async () => {
    await app.do({ kind: 'visit.check-out', subject: visit.id, body: { left: false } })
    say(t('visit.checked-out'))
  }
  return (
    <section class="card going">
      <h2>{name ? t('visit.going', name) : t('visit.going-somewhere')}</h2>
      <p class="running">{length(Math.max(0, Math.floor((now.getTime() - Date.parse(visit.from)) / 60_000)))}</p>
      <p>{t('visit.since', clock(visit.from))}</p>
      <div class="acts">
        {!page && <Link to={`visits/${visit.id}`} class="button">{t('visit.open')}</Link>}
        <Button look={page ? 'plain' : 'main'} icon="check" onPress={leave}>{t('visit.check-out')}</Button>
      </div>
    </section>
  )
}
