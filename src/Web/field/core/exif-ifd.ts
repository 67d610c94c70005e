/** One directory of a TIFF, as EXIF has it: entries of twelve bytes, values of up to four inside, longer ones elsewhere. */
export class Ifd {
  private constructor(private readonly tiff: DataView, private readonly little: boolean, private readonly start: number) {}

  static first(tiff: DataView): Ifd {
    const little = tiff.getUint16(0) === 0x4949
    return new Ifd(tiff, little, tiff.getUint32(4, little))
  }

  inner(tag: number): Ifd | undefined {
    const at = this.find(tag)
    return at === undefined ? undefined : new Ifd(this.tiff, this.little, this.tiff.getUint32(at + 8, this.little))
  }

  text(tag: number): string | undefined {
    const at = this.find(tag)
    if (at === undefined) return undefined
    const length = this.tiff.getUint32(at + 4, this.little)
    const from = length <= 4 ? at + 8 : this.tiff.getUint32(at + 8, this.little)
    return Array.from({ length }, (_, i) => String.fromCharCode(this.tiff.getUint8(from + i))).join('').replace(/\0.*$/s, '')
  }

  fractions(tag: number): number[] | undefined {
    const at = this.find(tag)
    if (at === undefined) return undefined
    const from = this.tiff.getUint32(at + 8, this.little)
    return Array.from({ length: this.tiff.getUint32(at + 4, this.little) }, (_, i) =>
      this.tiff.getUint32(from + i * 8, this.little) / this.tiff.getUint32(from + i * 8 + 4, this.little))
  }

  private find(tag: number): number | undefined {
    const count = this.tiff.getUint16(this.start, this.little)
    for (let i = 0, at = this.start + 2; i < count; i++, at += 12) {
      if (this.tiff.getUint16(at, this.little) === tag) return at
    }
    return undefined
  }
}
