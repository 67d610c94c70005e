/** Check boxes of a list: one that takes all of the page, and a bar that says how many are chosen. */
export function countChosen(page: Document) {
  const update = () => {
    const boxes = [...page.querySelectorAll<HTMLInputElement>('input[data-chosen]')]
    const chosen = boxes.filter(box => box.checked).length
    page.querySelectorAll<HTMLInputElement>('input[data-choose-all]').forEach(all => {
      const label = all.closest('label')
      if (label) label.hidden = false
      all.checked = chosen > 0 && chosen === boxes.length
      all.indeterminate = chosen > 0 && chosen < boxes.length
    })
    page.querySelectorAll<HTMLElement>('[data-chosen-count]').forEach(told => {
      told.dataset.none ??= told.textContent ?? ''
      told.textContent = chosen === 0 ? told.dataset.none : (told.dataset.chosenCount ?? '').replace('{0}', String(chosen))
    })
  }
  page.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    if (target.matches('[data-choose-all]')) page.querySelectorAll<HTMLInputElement>('input[data-chosen]').forEach(box => (box.checked = target.checked))
    if (target.matches('[data-choose-all], [data-chosen]')) update()
  })
  page.defaultView?.addEventListener('pageshow', update)
  page.addEventListener('htmx:afterProcessNode', update) // a fresh region has come in
  update()
}
