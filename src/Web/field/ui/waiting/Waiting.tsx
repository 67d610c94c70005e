import { useApp, useView } from '../lib/app.ts'
import { moment } from '../lib/time.ts'
import { said, t } from '../lib/words.ts'
import { Empty, Note, Part } from '../kit/Bits.tsx'
import { Button } from '../kit/Button.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Link } from '../kit/Link.tsx'
import { Screen } from '../kit/Screen.tsx'
import { Rescue } from '../me/Rescue.tsx'
import { Delivered } from './Delivered.tsx'
import { PhotosOnTheWay } from './PhotosOnTheWay.tsx'
import { useSubject } from './subject.ts'

/** 待发送: everything that the server does not have yet, and what it refused. */
export function Waiting() {
  const app = useApp()
  const { pending, parked, missing, online, syncing, trouble, delivered } = useView()
  const about = useSubject()
  const nothing = pending.length === 0 && parked.length === 0 && Object.keys(missing).length === 0
  return (
    <Screen title={t('waiting.title')} up="">
      {trouble && <Note tone="warn" icon="cloud-off">{said('trouble', trouble)}</Note>}
      <div class="acts"><Button look="main" icon="refresh" off={syncing || !online} onPress={() => app.sync()}>{t(syncing ? 'waiting.sending' : online ? 'waiting.send' : 'waiting.no-network')}</Button></div>
      {nothing && <Empty title={t('waiting.none')} hint={t('waiting.none-hint')} />}
      {parked.length > 0 && (
        <Part title={t('waiting.parked', parked.length)}>
          <p class="hint">{t('waiting.parked-hint')}</p>
          <ul class="rows">
            {parked.map(one => (
              <li key={one.id}>
                <Link to={`waiting/${one.id}`} class="row">
                  <span class="row-words"><strong>{about(one)}</strong><span>{one.text}</span><span class="soft">{moment(one.told)}</span></span>
                  <Icon name="chevron-right" />
                </Link>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {pending.length > 0 && (
        <Part title={t('waiting.pending', pending.length)}>
          <ul class="rows">
            {pending.map(one => (
              <li key={one.opId}>
                <div class="row"><span class="row-words"><strong>{about(one)}</strong><span class="soft">{moment(one.told)}{one.code && ` · ${said('wait', one.code)}`}</span></span></div>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <PhotosOnTheWay missing={missing} />
      {!nothing && <Part title={t('waiting.stuck')}><Rescue /></Part>}
      <Delivered of={delivered} />
    </Screen>
  )
}
