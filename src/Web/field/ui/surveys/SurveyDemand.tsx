import { useApp } from '../lib/app.ts'
import { useDraft } from '../lib/draft.ts'
import { go } from '../lib/route.ts'
import { t } from '../lib/words.ts'
import { say } from '../kit/Announcer.tsx'
import { Note } from '../kit/Bits.tsx'
import { Button } from '../kit/Button.tsx'
import { Words } from '../kit/Fields.tsx'
import { Screen } from '../kit/Screen.tsx'
import type { FilledSurvey } from './SurveyForm.tsx'

/** 转诉求: what the household said, in words that may be put right before it goes in. */
export function SurveyDemand({ id }: { id: string }) {
  const app = useApp()
  const filled = app.draft(`filled:${id}`) as FilledSurvey | undefined
  const [form, change, clear] = useDraft(`demand:${id}`, { words: filled?.words ?? '' })
  const send = async () => {
    await app.do({ kind: 'survey.demand', subject: id, body: { words: form.words.trim() }, after: filled?.after })
    clear()
    await app.keepDraft(`filled:${id}`, undefined)
    say(t('survey.raised'))
    go('', true)
  }
  return (
    <Screen title={t('survey.raise')} up="">
      <Note tone="good" icon="check">{t('survey.kept')}</Note>
      <Words label={t('survey.words')} required rows={5} hint={t('survey.words-hint')} value={form.words} change={words => change({ words })} />
      <Button look="main" icon="send" wide off={!form.words.trim()} onPress={send}>{t('survey.raise-do')}</Button>
      <div class="acts"><Button look="quiet" onPress={() => go('', true)}>{t('survey.no-demand')}</Button></div>
    </Screen>
  )
}
