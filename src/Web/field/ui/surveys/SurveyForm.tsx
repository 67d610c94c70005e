import type { PlaceBody } from '../../core/app.ts'
import { surveyFault } from '../../core/survey.ts'
import { useApp, useView } from '../lib/app.ts'
import { useDraft } from '../lib/draft.ts'
import { go } from '../lib/route.ts'
import { either, t } from '../lib/words.ts'
import { say } from '../kit/Announcer.tsx'
import { Empty, Note } from '../kit/Bits.tsx'
import { Button } from '../kit/Button.tsx'
import { Screen } from '../kit/Screen.tsx'
import { PlacePicker } from '../records/PlacePicker.tsx'
import { Question } from './Question.tsx'

interface Draft { answers: Record<string, string>; premisesId: string; communityId: string }

/** What is kept of a survey for the step after it. */
export interface FilledSurvey { words: string; after: string[] }

/** 入户走访表: the questions of the supplier; what the household wishes can become a demand. */
export function SurveyForm({ query }: { query: URLSearchParams }) {
  const app = useApp()
  const { data } = useView()
  const visitId = query.get('visit') ?? data.visit?.id
  const home = query.get('community') ?? data.visit?.communityId ?? ''
  const [form, change, clear] = useDraft<Draft>(`survey:${visitId ?? home}`, { answers: {}, premisesId: query.get('premises') ?? '', communityId: home })
  const survey = data.rules?.survey
  if (!survey) return <Screen title={t('survey.title')} up=""><Empty title={t('survey.absent')} hint={t('survey.absent-hint')} /></Screen>

  const questions = survey.questions.filter(q => !q.retired)
  const fault = surveyFault(questions, form.answers)
  const faulty = questions.find(q => q.code === fault?.field)
  const nowhere = !visitId && !form.communityId && !form.premisesId
  const keep = async (demand: boolean) => {
    const subject = crypto.randomUUID()
    const answers = Object.fromEntries(Object.entries(form.answers).map(([code, text]) => [code, text.trim()]).filter(([, text]) => text))
    const place: PlaceBody = { visitId, communityId: form.communityId || undefined, premisesId: form.premisesId || undefined }
    const filled = await app.do({ kind: 'survey.fill', subject, body: { answers, place, formVersion: survey.version } })
    const words = questions.filter(q => q.answer === 'Text').map(q => answers[q.code]).filter(Boolean).join('\n')
    if (demand) await app.keepDraft(`filled:${subject}`, { words, after: [filled] } satisfies FilledSurvey)
    clear()
    say(t('survey.kept'))
    go(demand ? `surveys/${subject}` : visitId ? `visits/${visitId}` : '', true)
  }
  return (
    <Screen title={t('survey.title')} up={visitId ? `visits/${visitId}` : ''}>
      <PlacePicker premisesId={form.premisesId} communityId={form.communityId} change={change} />
      {questions.map(q => <Question key={q.code} of={q} value={form.answers[q.code] ?? ''} change={value => change({ answers: { ...form.answers, [q.code]: value } })} />)}
      <div class="finish">
        <div id="survey-wants">{nowhere && <Note tone="warn" icon="alert-triangle">{t('survey.nowhere')}</Note>}{!nowhere && fault && <Note tone="warn" icon="alert-triangle">{faulty ? t(fault.code === 'survey.answer-missing' ? 'survey.missing' : 'survey.wrong', either(faulty)) : t('survey.empty')}</Note>}</div>
        <Button look="main" wide off={!!fault || nowhere} describedBy="survey-wants" onPress={() => keep(false)}>{t('survey.keep')}</Button>
        <div class="acts"><Button off={!!fault || nowhere} describedBy="survey-wants" onPress={() => keep(true)}>{t('survey.keep-and-demand')}</Button></div>
      </div>
    </Screen>
  )
}
