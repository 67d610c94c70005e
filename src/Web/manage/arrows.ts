/** In a table of figures marked `data-arrows` the arrow keys go to the next cell that leads somewhere. */
export function walkFigures(page: Document) {
  page.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !(event.target instanceof HTMLAnchorElement)) return
    const cell = event.target.closest('table[data-arrows] td')
    const row = cell?.closest('tr')
    const way = ways[event.key]
    if (!cell || !row || !way) return
    const rows = [...row.closest('table')!.querySelectorAll('tbody tr')]
    let [x, y] = [[...row.children].indexOf(cell), rows.indexOf(row)]
    event.preventDefault()
    while (rows[(y += way[1])]?.children[(x += way[0])]) {
      const link = rows[y]!.children[x]!.querySelector<HTMLElement>('a[href]')
      if (link) return link.focus()
    }
  })
}

const ways: Record<string, [number, number]> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }
