import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { figure, halfWidth } from '../lib/figure.ts'
import { shownParts } from './shown.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const photo = { id: 'a', sha256: 'ff00', size: 1, mediaType: 'image/jpeg' }

it('names every part that the customer saw, as docs/signed-records.md does', async () => {
  const parts = await shownParts({ kind: 'OTHER', words: '更换插座', readings: [{ name: '正向有功', value: '1234.5', unit: 'kWh' }, { name: '次数', value: '3' }], premisesId: 'p', photos: [photo] })
  expect(parts).toEqual({
    'kind': hash('OTHER'), 'words': hash('更换插座'), 'reading.1': hash('正向有功 1234.5 kWh'), 'reading.2': hash('次数 3'), 'premises': hash('p'), 'photo.1.content': hash('ff00'),
  })
})

it('leaves out what was not shown', async () => {
  expect(Object.keys(await shownParts({ kind: 'K', words: 'w', readings: [], photos: [] }))).toEqual(['kind', 'words'])
})

it('reads figures of a Chinese keyboard', () => expect(halfWidth('１２３４。5')).toBe('1234.5'))

it('writes figures as the server does', () => {
  expect(['01234.5', '+7', '0', '0.50', '-03', ' 12. ', '000'].map(figure)).toEqual(['1234.5', '7', '0', '0.50', '-3', '12', '0'])
})
