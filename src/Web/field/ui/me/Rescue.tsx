import { useApp, useView } from '../lib/app.ts'
import { dayOf } from '../lib/time.ts'
import { t } from '../lib/words.ts'
import { say } from '../kit/Announcer.tsx'
import { Button } from '../kit/Button.tsx'

/** 应急导出: everything that was not delivered, as one file, for a phone that never gets a network again. */
export function Rescue() {
  const app = useApp()
  const { waiting, parked } = useView()
  const unsent = waiting + parked.length
  const save = async () => {
    const url = URL.createObjectURL(await app.rescue())
    const link = document.createElement('a')
    link.href = url
    link.download = `lindian-${dayOf(new Date())}.json`
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
    say(t('rescue.done'))
  }
  return (
    <>
      <p class="hint">{unsent ? t('rescue.hint', unsent) : t('rescue.nothing')}</p>
      <Button icon="download" off={!unsent} onPress={save}>{t('rescue.title')}</Button>
    </>
  )
}
