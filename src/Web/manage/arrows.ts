/** In a table of figures marked `data-arrows` the arrow keys go to the next cell that leads somewhere. */
export function walkFigures(page: Document) {
  page.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !(event.target instanceof HTMLAnchorElement)) return
    const cell = event.target.closest<HTMLTableCellElement>('table[data-arrows] td')
    const table = cell?.closest('table')
    const way = ways[event.key]
    if (!cell || !table || !way) return
    const rows = [...table.tBodies].flatMap(body => [...body.rows])
    let [x, y] = [cell.cellIndex, rows.indexOf(cell.parentElement as HTMLTableRowElement)]
    event.preventDefault()
    while (rows[(y += way[1])]?.cells[(x += way[0])]) {
      const link = rows[y]!.cells[x]!.querySelector<HTMLElement>('a[href]')
      if (link) return link.focus()
    }
  })
}

const ways: Record<string, [number, number]> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }
