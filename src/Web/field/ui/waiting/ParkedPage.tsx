import type { Parked } from '../../core/app.ts'
import { useApp, useView } from '../lib/app.ts'
import { back } from '../lib/route.ts'
import { moment } from '../lib/time.ts'
import { t } from '../lib/words.ts'
import { say } from '../kit/Announcer.tsx'
import { Empty, Note } from '../kit/Bits.tsx'
import { Button } from '../kit/Button.tsx'
import { Confirm } from '../kit/Dialog.tsx'
import { Screen } from '../kit/Screen.tsx'
import { Mend } from './Mend.tsx'
import { useSubject } from './subject.ts'
import { useVersions } from './versions.ts'

/** One refused operation: the reason, both versions beside each other, and what may be done now. */
export function ParkedPage({ id }: { id: string }) {
  const { parked } = useView()
  const one = parked.find(p => p.id === id)
  if (!one) return <Screen title={t('parked.title')} up="waiting"><Empty title={t('parked.gone')} hint={t('parked.gone-hint')} /></Screen>
  return <Shown one={one} />
}

function Shown({ one }: { one: Parked }) {
  const app = useApp()
  const about = useSubject()
  const versions = useVersions(one)
  const done = (words: string) => (say(words), back('waiting'))
  return (
    <Screen title={about(one)} up="waiting">
      <Note tone="bad" icon="alert-triangle"><p>{one.text}</p><p>{t('parked.at', moment(one.told))}</p></Note>
      {versions.map(row => (
        <div key={row.name}>
          <h2>{row.name}</h2>
          <div class="both">
            {row.mine !== undefined && <div><strong>{t('parked.mine')}</strong><span class="said">{row.mine || t('parked.empty')}</span></div>}
            <div><strong>{row.by ? t('parked.theirs-by', row.by) : t('parked.theirs')}</strong><span class="said">{row.theirs || t('parked.empty')}</span></div>
          </div>
        </div>
      ))}
      <Mend one={one} done={() => done(t('parked.sent-again'))} />
      <div class="acts">
        {one.conflicts.length > 0 && <Button onPress={async () => (await app.takeTheirs(one.id), done(t('parked.took-theirs')))}>{t('parked.use-theirs')}</Button>}
        <Confirm title={t('parked.drop')} words={t('parked.drop-ask')} act={t('parked.drop')} icon="trash" onPress={async () => (await app.drop(one.id), done(t('parked.dropped')))} />
      </div>
    </Screen>
  )
}
