import type { ComponentChild } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

interface Props<T> {
  label: string
  items: T[]
  /** Height of each row in rem; it must hold for every size of letters. */
  height: (item: T) => number
  draw: (item: T) => ComponentChild
  nameOf: (item: T) => string
}

const beyond = 600

/** A long list of which only what is near the screen is drawn, so that thousands of rows scroll on a small phone. */
export function Window<T>({ label, items, height, draw, nameOf }: Props<T>) {
  const list = useRef<HTMLUListElement>(null)
  const [seen, see] = useState({ from: 0, to: 1200, rem: 16 })

  useEffect(() => {
    const look = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
      see(old => {
        const from = Math.floor((-top - beyond) / 200) * 200
        const to = from + innerHeight + 2 * beyond + 200
        return old.from === from && old.to === to && old.rem === rem ? old : { from, to, rem }
      })
    }
    look()
    addEventListener('scroll', look, { passive: true })
    addEventListener('resize', look)
    return () => {
      removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  }, [items.length])

  let top = 0
  const placed = items.map((item, index) => {
    const row = { item, index, top }
    top += height(item)
    return row
  })
  const inSight = placed.filter(row => (row.top + height(row.item)) * seen.rem >= seen.from && row.top * seen.rem <= seen.to)
  return (
    <ul ref={list} class="window" aria-label={label} style={{ height: `${top}rem` }}>
      {inSight.map(row => (
        <li key={nameOf(row.item)} style={{ top: `${row.top}rem` }} aria-posinset={row.index + 1} aria-setsize={items.length}>{draw(row.item)}</li>
      ))}
    </ul>
  )
}
