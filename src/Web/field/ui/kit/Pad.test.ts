import { expect, it } from 'vitest'
import { written } from './Pad.tsx'

const stroke = (...points: [number, number, number][]) => ({ points: points.map(([x, y, time]) => ({ x, y, time, pressure: 0.5 })) }) as Parameters<typeof written>[0][number]

it('writes points as whole numbers, with the milliseconds since the first one', () => {
  expect(written([stroke([10.4, 20.6, 1_700_000_000_000], [11, 21, 1_700_000_000_016]), stroke([30, 5.5, 1_700_000_000_500])])).toBe('10,21,0 11,21,16;30,6,500')
})

it('leaves out strokes without a point, and an empty field is no signature', () => {
  expect(written([stroke()])).toBe('')
  expect(written([])).toBe('')
})
