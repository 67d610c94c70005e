// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { readExif } from '../core/exif.ts'

type Entry = [tag: number, type: number, count: number, value: Buffer]
const text = (tag: number, value: string): Entry => [tag, 2, value.length + 1, Buffer.from(value + '\0')]

/** A JPEG of nothing but its description, with the numbers in the order of bytes that is asked for. */
function jpeg(little: boolean, exif: Entry[], gps: Entry[]): ArrayBuffer {
  const number = (bytes: 2 | 4, value: number) => { const b = Buffer.alloc(bytes); little ? b.writeUIntLE(value, 0, bytes) : b.writeUIntBE(value, 0, bytes); return b }
  const directory = (at: number, entries: Entry[]): Buffer => {
    let free = at + 2 + entries.length * 12 + 4
    const behind: Buffer[] = [], rows = entries.map(([tag, type, count, value]) => {
      const inside = value.length <= 4, place = inside ? Buffer.concat([value, Buffer.alloc(4 - value.length)]) : number(4, free)
      if (!inside) { behind.push(value); free += value.length }
      return Buffer.concat([number(2, tag), number(2, type), number(4, count), place])
    })
    return Buffer.concat([number(2, entries.length), ...rows, number(4, 0), ...behind])
  }
  const first = 8, second = first + 2 + 24 + 4, inner = directory(second, exif), third = second + inner.length
  const tiff = Buffer.concat([Buffer.from(little ? 'II' : 'MM'), number(2, 42), number(4, first),
    directory(first, [[0x8769, 4, 1, number(4, second)], [0x8825, 4, 1, number(4, third)]]), inner, directory(third, gps)])
  const part = Buffer.concat([Buffer.from('Exif\0\0'), tiff]), size = Buffer.alloc(2)
  size.writeUInt16BE(part.length + 2)
  const file = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xe1]), size, part, Buffer.from([0xff, 0xda, 0, 0])])
  return new Uint8Array(file).buffer
}

const fractions = (little: boolean, tag: number, ...values: [number, number][]): Entry =>
  [tag, 5, values.length, Buffer.concat(values.flat().map(value => { const b = Buffer.alloc(4); little ? b.writeUInt32LE(value) : b.writeUInt32BE(value); return b }))]

describe.each([['little', true], ['big', false]] as const)('The description of a photo, %s end first', (_, little) => {
  const place = [text(1, 'N'), fractions(little, 2, [31, 1], [14, 1], [2760, 100]), text(3, 'E'), fractions(little, 4, [121, 1], [28, 1], [12, 1])]

  test('tells time with its zone, and place', () => {
    expect(readExif(jpeg(little, [text(0x9003, '2026:03:02 12:30:05'), text(0x9011, '+09:00')], place)))
      .toEqual({ takenAt: '2026-03-02T03:30:05.000Z', latitude: 31.241, longitude: 121.47 })
  })

  test('means the business day without a zone, and tells what it has', () => {
    expect(readExif(jpeg(little, [text(0x9003, '2026:03:02 12:30:05')], []))).toEqual({ takenAt: '2026-03-02T04:30:05.000Z' })
    expect(readExif(jpeg(little, [], [text(1, 'S'), ...place.slice(1)]))).toEqual({ latitude: -31.241, longitude: 121.47 })
  })

  test('is believed no nonsense', () => {
    expect(readExif(jpeg(little, [text(0x9003, '0000:00:00 00:00:00')], [place[0]!, fractions(little, 2, [31, 0], [0, 0], [0, 1]), place[2]!, place[3]!]))).toEqual({})
  })

  test('may be cut anywhere', () => {
    const whole = jpeg(little, [text(0x9003, '2026:03:02 12:30:05')], place)
    for (let length = 0; length < whole.byteLength; length++) expect(() => readExif(whole.slice(0, length))).not.toThrow()
  })
})

test('A picture without a description tells nothing', () => {
  expect(readExif(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 0, 0, 0]).buffer)).toEqual({})
})
