import { useApp, usePrefs, useView } from '../lib/app.ts'
import { prefs } from '../lib/prefs.ts'
import { length, moment, monthOf } from '../lib/time.ts'
import { said, t } from '../lib/words.ts'
import { Facts, Part } from '../kit/Bits.tsx'
import { Button } from '../kit/Button.tsx'
import { Choice, Tick } from '../kit/Choice.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Link } from '../kit/Link.tsx'
import { Screen } from '../kit/Screen.tsx'
import { Rescue } from './Rescue.tsx'
import { SignOut } from './SignOut.tsx'

/** 我的: hours, visits, records, how the app looks, what the phone holds, the way out. */
export function Me() {
  const { data, member, storage, lastSync } = useView()
  const me = data.me ?? member
  return (
    <Screen title={me?.name ?? t('nav.me')}>
      <section class="card">
        <Facts of={[[t('me.number'), me?.staffNumber], [t('me.unit'), data.me?.unitName], [t('me.roles'), me?.roles.map(role => said('role', role)).join(t('list.comma'))]]} />
      </section>
      <Part title={t('me.hours')}>
        <div class="hours">{data.hours.map(h => <div class="card" key={h.month}><span class="soft">{monthOf(h.month)}</span><strong>{length(h.minutes)}</strong><span>{t('me.visit-count', h.visits)}</span></div>)}</div>
        {data.hours.length === 0 && <p class="soft">{t('me.no-hours')}</p>}
      </Part>
      <ul class="rows part">
        <li><Way to="visits" words={t('me.visits')} /></li>
        <li><Way to="records" words={t('me.records')} /></li>
        <li><Way to="waiting" words={t('waiting.title')} /></li>
      </ul>
      <Look />
      <Part title={t('me.phone')}>
        <section class="card">
          <Facts of={[
            [t('me.synced'), lastSync ? moment(lastSync) : t('me.never')], [t('me.storage'), t(storage.persisted ? 'me.persisted' : 'me.not-persisted')],
            [t('me.room'), storage.quotaLeft === undefined ? null : t('me.megabytes', Math.floor(storage.quotaLeft / 1_048_576).toLocaleString())], [t('me.version'), version()],
          ]} />
        </section>
        <Rescue />
      </Part>
      <SignOut />
    </Screen>
  )
}

// the build puts a hash of the whole app into the name of its script
const version = () => /-([\w-]+)\.js$/.exec(document.querySelector('script[type=module]')?.getAttribute('src') ?? '')?.[1]

const Way = ({ to, words }: { to: string; words: string }) => (
  <Link to={to} class="row"><span class="row-words"><strong>{words}</strong></span><Icon name="chevron-right" /></Link>
)

/** Language, dress and size of letters. */
function Look() {
  const { language, dress, large } = usePrefs()
  const app = useApp()
  return (
    <Part title={t('me.look')}>
      <Choice label={t('me.language')} always value={language} options={[{ value: 'zh', label: '中文' }, { value: 'en', label: 'English' }]} change={value => (prefs.set({ language: value === 'en' ? 'en' : 'zh' }), app.refresh())} />
      <Choice label={t('me.dress')} always value={dress} options={(['system', 'light', 'dark'] as const).map(value => ({ value, label: t(`me.dress.${value}`) }))} change={value => prefs.set({ dress: value as 'system' })} />
      <Tick label={t('me.large')} on={large} change={on => prefs.set({ large: on })} />
      <Button icon="refresh" onPress={() => app.refresh()}>{t('today.refresh')}</Button>
    </Part>
  )
}
