import { useApp } from '../lib/app.ts'
import { t } from '../lib/words.ts'
import { Empty, Note } from '../kit/Bits.tsx'
import { Button } from '../kit/Button.tsx'
import { Link } from '../kit/Link.tsx'
import { Screen } from '../kit/Screen.tsx'

export const Starting = () => (
  <main class="door">
    <h1 class="door-mark">{t('app.name')}</h1>
    <p role="status">{t('app.starting')}</p>
  </main>
)

/** The company took the phone's right away, and what was on it. */
export function Wiped() {
  const app = useApp()
  return (
    <main class="door">
      <h1 class="door-mark">{t('app.name')}</h1>
      <Note tone="bad" icon="alert-triangle">{t('wiped.words')}</Note>
      <Button look="main" onPress={() => app.start()}>{t('wiped.again')}</Button>
    </main>
  )
}

export const Lost = () => (
  <Screen title={t('lost.title')} up="">
    <Empty title={t('lost.title')} hint={t('lost.hint')}>
      <Link to="" class="button look-main">{t('lost.home')}</Link>
    </Empty>
  </Screen>
)
