import type { SurveyQuestion } from './shapes.ts'

const longest = 500

/** The code of what is wrong with the answer to one question, or null (Domain/Visits/SurveyForm.cs); shown, decided by the server. */
export function answerFault(question: SurveyQuestion, answer: string | undefined): string | null {
  const text = (answer ?? '').trim()
  if (question.retired) return null
  if (text === '') return question.required ? 'survey.answer-missing' : null
  return fits(question, text) ? null : 'survey.answer-wrong'
}

function fits(question: SurveyQuestion, answer: string): boolean {
  switch (question.answer) {
    case 'YesNo': return answer === 'yes' || answer === 'no'
    case 'Choice': return question.options?.some(option => option[0] === answer) === true
    case 'Number': return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(answer)
    default: return answer.length <= longest
  }
}

/** The first fault of a survey as the server would tell it: the code of the question (or `answers`) and of the fault. */
export function surveyFault(questions: readonly SurveyQuestion[], answers: Record<string, string | undefined>): { field: string; code: string } | null {
  const asked = questions.filter(question => !question.retired)
  for (const question of asked) {
    const code = answerFault(question, answers[question.code])
    if (code) return { field: question.code, code }
  }
  return asked.some(question => (answers[question.code] ?? '').trim() !== '') ? null : { field: 'answers', code: 'survey.empty' }
}
