import { useId } from 'preact/hooks'
import { t } from '../lib/words.ts'

interface Props {
  label: string
  value: string
  options: { value: string; label: string }[]
  change: (value: string) => void
  required?: boolean
  /** Something is always chosen. */
  always?: boolean
  hint?: string
}

/** One of a few, each as a wide button for thumbs in gloves. A tap on the chosen one takes it back unless it is required. */
export function Choice({ label, value, options, change, required, always, hint }: Props) {
  const id = useId()
  return (
    <fieldset class="field">
      <legend>{label}{required && <span class="must"> {t('field.required')}</span>}</legend>
      {hint && <p class="hint">{hint}</p>}
      <div class="choices">
        {options.map(option => (
          <label key={option.value} class="choice">
            <input type="radio" name={id} value={option.value} checked={value === option.value} onChange={() => change(option.value)} onClick={() => !required && !always && value === option.value && change('')} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface TickProps {
  label: string
  on: boolean
  change: (on: boolean) => void
  required?: boolean
}

export const Tick = ({ label, on, change, required }: TickProps) => (
  <label class="tick">
    <input type="checkbox" checked={on} onChange={event => change(event.currentTarget.checked)} />
    <span>{label}{required && <span class="must"> {t('field.required')}</span>}</span>
  </label>
)

/** Views of one list, beside each other. */
export const Tabs = ({ label, value, options, change }: Omit<Props, 'required'>) => (
  <div class="tabs" role="group" aria-label={label}>
    {options.map(option => (
      <button type="button" key={option.value} class="tab" aria-pressed={value === option.value} onClick={() => change(option.value)}>{option.label}</button>
    ))}
  </div>
)
