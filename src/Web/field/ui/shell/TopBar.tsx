import { useView } from '../lib/app.ts'
import { t } from '../lib/words.ts'
import { Icon } from '../kit/Icon.tsx'
import { Link } from '../kit/Link.tsx'

/** Always in sight: is there a network, and what does the server not have yet. */
export function TopBar() {
  const { online, syncing, waiting, parked } = useView()
  const state = syncing ? 'syncing' : online ? 'online' : 'offline'
  return (
    <header class="top">
      <div class="top-in">
        <span class="line-state" role="status">
          <Icon name={syncing ? 'refresh' : online ? 'cloud-check' : 'cloud-off'} />
          <span>{t(`line.${state}`)}</span>
        </span>
        <span class="top-links">
          {parked.length > 0 && (
            <Link to="waiting" class="top-link parked">
              <span>{t('top.parked', parked.length)}</span>
            </Link>
          )}
          <Link to="waiting" class="top-link">
            <Icon name="send" />
            {t('top.waiting', waiting)}
          </Link>
        </span>
      </div>
    </header>
  )
}
