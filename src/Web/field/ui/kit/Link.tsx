import type { ComponentChildren } from 'preact'
import { address, go } from '../lib/route.ts'

interface Props {
  to: string
  children: ComponentChildren
  class?: string
  current?: boolean
  label?: string
  instead?: boolean
}

/** A way to another page of the app; a real address, so that it can be kept and opened offline. */
export function Link({ to, children, class: look, current, label, instead }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return
    event.preventDefault()
    go(to, instead)
  }
  return (
    <a href={address(to)} class={look} onClick={follow} aria-current={current ? 'page' : undefined} aria-label={label}>
      {children}
    </a>
  )
}
