import type { ComponentChildren } from 'preact'
import { useOnce } from '../lib/once.ts'
import { Icon } from './Icon.tsx'

interface Props {
  children: ComponentChildren
  /** May take its time; until it is done the button does nothing more. */
  onPress?: () => unknown
  icon?: string
  look?: 'main' | 'plain' | 'danger' | 'quiet'
  submit?: boolean
  off?: boolean
  describedBy?: string
  wide?: boolean
}

export function Button({ children, onPress, icon, look = 'plain', submit, off, describedBy, wide }: Props) {
  const [busy, run] = useOnce()
  const press = onPress && (() => void (off || run(onPress)))
  return (
    <button type={submit ? 'submit' : 'button'} class={`button look-${look}${wide ? ' wide' : ''}`} onClick={press} aria-disabled={off || busy || undefined} aria-busy={busy || undefined} aria-describedby={describedBy}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}
