import type { SurveyQuestion } from '../../core/app.ts'
import { prefs } from '../lib/prefs.ts'
import { either, t } from '../lib/words.ts'
import { Choice } from '../kit/Choice.tsx'
import { Line, Words } from '../kit/Fields.tsx'

/** One question in the way that it is answered. */
export function Question({ of, value, change }: { of: SurveyQuestion; value: string; change: (value: string) => void }) {
  const asked = { label: either(of), required: of.required ?? false, value, change }
  const place = prefs.get().language === 'en' ? 1 : 0
  switch (of.answer) {
    case 'YesNo': return <Choice {...asked} options={[{ value: 'yes', label: t('field.yes') }, { value: 'no', label: t('field.no') }]} />
    case 'Choice': return <Choice {...asked} options={(of.options ?? []).map(o => ({ value: o[0] ?? '', label: o[place] ?? o[0] ?? '' }))} />
    case 'Number': return <Line {...asked} mode="numeric" most={12} />
    case 'Text': return <Words {...asked} most={500} />
  }
}
