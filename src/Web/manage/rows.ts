/**
 * Lists by keyboard. In a table marked `data-rows`, j and k (or the arrows) go from row to row: to the element marked
 * `data-first`, where Enter does what the row is for. Other letters do what the row has for them: `data-act="x"` is clicked,
 * or entered if it is a field. Never while somebody types, and never with a key that the browser or a field needs itself.
 */
export function walkRows(page: Document) {
  page.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
    if (isText(event.target)) {
      if (event.key === 'Escape' && event.target instanceof HTMLElement) firstOf(rowOf(event.target))?.focus()
      return
    }
    const rows = [...page.querySelectorAll<HTMLElement>('table[data-rows] tbody tr')]
    if (rows.length === 0) return
    const at = rows.findIndex(row => row.contains(page.activeElement))
    const step = stepOf(event.key)
    if (step !== 0 && (at >= 0 || event.key === 'j' || event.key === 'k')) {
      event.preventDefault()
      firstOf(rows[Math.min(Math.max(at < 0 ? 0 : at + step, 0), rows.length - 1)])?.focus()
    } else if (at >= 0 && /^[a-z]$/.test(event.key)) {
      const wanted = rows[at]!.querySelector<HTMLElement>(`[data-act="${event.key}"]`)
      if (!wanted) return
      event.preventDefault()
      act(wanted)
    }
  })
}

const stepOf = (key: string) => (key === 'j' || key === 'ArrowDown' ? 1 : key === 'k' || key === 'ArrowUp' ? -1 : 0)

const firstOf = (row?: HTMLElement | null) => row?.querySelector<HTMLElement>('[data-first]') ?? row?.querySelector<HTMLElement>('a[href]')

const rowOf = (inside: HTMLElement) => inside.closest<HTMLElement>('table[data-rows] tbody tr')

const isText = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=submit], [type=button])')

function act(wanted: HTMLElement) {
  const closed = wanted.closest<HTMLDetailsElement>('details:not([open])')
  if (closed) closed.open = true
  if (isText(wanted)) wanted.focus()
  else wanted.click()
}
