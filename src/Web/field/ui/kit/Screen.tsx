import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { back } from '../lib/route.ts'
import { t } from '../lib/words.ts'
import { Icon } from './Icon.tsx'

interface Props {
  title: string
  children: ComponentChildren
  /** Where the way back leads when one came from outside. */
  up?: string
  beside?: ComponentChildren
  above?: ComponentChildren
}

let first = true

/** One page: its title, the way back, what it shows. A reader's focus follows to the title. */
export function Screen({ title, children, up, beside, above }: Props) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!first) head.current?.focus({ preventScroll: true })
    first = false
  }, [])
  useEffect(() => void (document.title = `${title} · ${t('app.name')}`), [title])
  return (
    <main id="page" class="page">
      {above}
      <div class="page-head">
        {up !== undefined && (
          <button type="button" class="way-back" onClick={() => back(up)}>
            <Icon name="chevron-left" />
            <span>{t('do.back')}</span>
          </button>
        )}
        <h1 ref={head} tabIndex={-1}>{title}</h1>
        {beside}
      </div>
      {children}
    </main>
  )
}
