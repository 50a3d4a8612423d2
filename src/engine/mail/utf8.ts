/** How many bytes follow a first byte, and which second bytes are allowed, as the Encoding Standard says. */
function announced(byte: number): readonly [count: number, lowest: number, highest: number] | null {
  if (byte >= 0xc2 && byte <= 0xdf) return [1, 0x80, 0xbf]
  if (byte >= 0xe0 && byte <= 0xef) return [2, byte === 0xe0 ? 0xa0 : 0x80, byte === 0xed ? 0x9f : 0xbf]
  if (byte >= 0xf0 && byte <= 0xf4) return [3, byte === 0xf0 ? 0x90 : 0x80, byte === 0xf4 ? 0x8f : 0xbf]
  return null
}

/** UTF-8, a byte at a time, telling where each character's bytes stand. What is none becomes U+FFFD. */
export class Utf8Reader {
  private code = 0
  private missing = 0
  private lowest = 0x80
  private highest = 0xbf
  private from = 0
  private to = 0

  constructor(private readonly emit: (char: string, from: number, to: number) => void) {}

  byte(value: number, from: number, to: number): void {
    if (this.missing > 0) {
      if (value >= this.lowest && value <= this.highest) {
        ;[this.lowest, this.highest] = [0x80, 0xbf]
        this.code = (this.code << 6) | (value & 63)
        this.to = to
        if (--this.missing === 0) this.emit(String.fromCodePoint(this.code), this.from, to)
        return
      }
      this.flush()
    }
    if (value < 0x80) return this.emit(String.fromCharCode(value), from, to)
    const found = announced(value)
    if (!found) return this.emit('\ufffd', from, to)
    ;[this.missing, this.lowest, this.highest] = found
    this.code = value & (0x3f >> found[0])
    ;[this.from, this.to] = [from, to]
  }

  /** Nothing more of a character that was begun will come. */
  flush(): void {
    if (this.missing > 0) this.emit('\ufffd', this.from, this.to)
    this.missing = 0
  }
}
