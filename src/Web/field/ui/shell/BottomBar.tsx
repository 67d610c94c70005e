import { useState } from 'preact/hooks'
import { type Key, t } from '../lib/words.ts'
import { useRoute } from '../lib/route.ts'
import { Dialog } from '../kit/Dialog.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Link } from '../kit/Link.tsx'

const left: [string, Key, string][] = [['', 'nav.today', 'home'], ['tasks', 'nav.tasks', 'checklist']]
const right: [string, Key, string][] = [['communities', 'nav.places', 'map-pin'], ['me', 'nav.me', 'user']]
const six: [string, Key, string][] = [
  ['check-in', 'six.check-in', 'qrcode'], ['tasks?tab=claim', 'six.claim', 'hand-finger'], ['help', 'six.help', 'help-circle'],
  ['photo', 'six.photo', 'camera'], ['sign', 'six.sign', 'signature'], ['tools', 'six.tools', 'tool'],
]

/** Four places, and in the middle the six functions that are always in reach. */
export function BottomBar() {
  const [open, set] = useState(false)
  const area = useRoute().parts[0] ?? ''
  const place = ([to, name, icon]: [string, Key, string]) => (
    <Link key={to} to={to} current={area === to}>
      <Icon name={icon} />
      <span>{t(name)}</span>
    </Link>
  )
  return (
    <nav class="foot" aria-label={t('nav.label')}>
      <div class="foot-in">
        {left.map(place)}
        <button type="button" class="middle" aria-haspopup="dialog" onClick={() => set(true)}>
          <Icon name="plus" />
          <span>{t('nav.six')}</span>
        </button>
        {right.map(place)}
      </div>
      {open && (
        <Dialog title={t('six.title')} close={() => set(false)}>
          <div class="six" onClick={() => set(false)}>
            {six.map(([to, name, icon]) => (
              <Link key={to} to={to}>
                <Icon name={icon} />
                <span>{t(name)}</span>
              </Link>
            ))}
          </div>
        </Dialog>
      )}
    </nav>
  )
}
