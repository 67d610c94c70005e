import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { t } from '../lib/words.ts'

interface Common {
  label: string
  hint?: string
  error?: string | null
  required?: boolean
  value: string
  change: (value: string) => void
}

const describe = (id: string, hint?: string, error?: string | null) => [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined

/** Label, hint and error round one input. */
function Frame({ id, label, hint, error, required, children }: Omit<Common, 'value' | 'change'> & { id: string; children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id}>{label}{required && <span class="must"> {t('field.required')}</span>}</label>
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
      {children}
      {error && <p class="error" id={`${id}-error`}>{error}</p>}
    </div>
  )
}

interface LineProps extends Common {
  type?: string
  mode?: 'decimal' | 'numeric' | 'text' | 'search'
  fill?: string
  unit?: string
  most?: number
}

export function Line({ value, change, type = 'text', mode, fill, unit, most = 200, ...frame }: LineProps) {
  const id = useId()
  return (
    <Frame id={id} {...frame}>
      <div class="with-unit">
        <input id={id} type={type} inputMode={mode} autocomplete={fill ?? 'off'} autocapitalize="off" maxLength={most} value={value} onInput={event => change(event.currentTarget.value)} aria-describedby={describe(id, frame.hint, frame.error)} aria-invalid={frame.error ? true : undefined} aria-required={frame.required} />
        {unit && <span class="unit">{unit}</span>}
      </div>
    </Frame>
  )
}

export function Words({ value, change, rows = 3, most = 2000, ...frame }: Common & { rows?: number; most?: number }) {
  const id = useId()
  return (
    <Frame id={id} {...frame}>
      <textarea id={id} rows={rows} maxLength={most} value={value} onInput={event => change(event.currentTarget.value)} aria-describedby={describe(id, frame.hint, frame.error)} aria-invalid={frame.error ? true : undefined} aria-required={frame.required} />
    </Frame>
  )
}

export function Select({ value, change, options, ...frame }: Common & { options: { value: string; label: string }[] }) {
  const id = useId()
  return (
    <Frame id={id} {...frame}>
      <select id={id} value={value} onChange={event => change(event.currentTarget.value)} aria-describedby={describe(id, frame.hint, frame.error)} aria-required={frame.required}>
        <option value="">{t('field.choose')}</option>
        {options.map(option => <option key={option.value} value={option.value} selected={option.value === value}>{option.label}</option>)}
      </select>
    </Frame>
  )
}
