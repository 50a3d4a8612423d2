import { LayerBuilder } from './layer'
import { PositionMap } from './position-map'
import { isSingleByte, isStateful, singleByteTable } from './charset'
import { readBytes, type Body, type ByteSink, type Transfer } from './transfer'
import { Utf8Reader } from './utf8'

/** The text of a body, and where each character of it stands. `charset` is a name that the platform knows. */
export function decodeBody(body: Body, transfer: Transfer, charset: string): LayerBuilder {
  const builder = new LayerBuilder(new PositionMap(body.start))
  const reader = readerFor(charset, builder)
  readBytes(body, transfer, {
    byte: (value, from, to) => reader.byte(value, from, to),
    literal(from, to) {
      reader.flush()
      builder.add(body.text.slice(from, to), from, to)
    },
  })
  reader.flush()
  return builder
}

interface CharsetReader extends Pick<ByteSink, 'byte'> {
  flush(): void
}

function readerFor(charset: string, builder: LayerBuilder): CharsetReader {
  if (charset === 'utf-8') return new Utf8Reader((char, from, to) => builder.add(char, from, to))
  if (isSingleByte(charset)) {
    const table = singleByteTable(charset)
    return { byte: (value, from, to) => builder.add(table[value]!, from, to), flush: () => undefined }
  }
  return new StreamReader(charset, builder)
}

/** Any other charset: the platform's decoder, a byte at a time, tells by what it gives out where a character ends. */
class StreamReader implements CharsetReader {
  private decoder: TextDecoder
  private readonly isStateful: boolean
  private readonly one = new Uint8Array(1)
  private from = -1
  private to = 0

  constructor(
    private readonly charset: string,
    private readonly builder: LayerBuilder,
  ) {
    this.decoder = new TextDecoder(charset, { ignoreBOM: true })
    this.isStateful = isStateful(charset)
  }

  byte(value: number, from: number, to: number): void {
    if (this.from < 0) {
      if (value < 0x80 && !this.isStateful) return this.builder.add(String.fromCharCode(value), from, to)
      this.from = from
    }
    this.to = to
    this.one[0] = value
    this.emit(this.decode(this.one))
    if (this.isStateful) this.closeShift(value)
  }

  flush(): void {
    if (this.from >= 0) this.emit(this.decode())
    this.from = -1
  }

  /** Some hosts throw on bytes that make no character, whatever the Encoding Standard says: then one stands for them. */
  private decode(byte?: Uint8Array): string {
    try {
      return byte ? this.decoder.decode(byte, { stream: true }) : this.decoder.decode()
    } catch {
      this.decoder = new TextDecoder(this.charset, { ignoreBOM: true })
      return '\ufffd'
    }
  }

  /** Back to ASCII (ESC ( B): that belongs to the character before, so that who replaces it replaces the way back, too. */
  private closeShift(value: number): void {
    const [escape, bracket] = this.before
    this.before = [bracket, value]
    const isBack = escape === 0x1b && bracket === 0x28 && (value === 0x42 || value === 0x4a)
    if (isBack && this.from >= 0 && this.builder.map.extend(this.from, this.to)) this.from = -1
  }
  private before: readonly [number, number] = [0, 0]

  private emit(text: string): void {
    if (text === '') return
    this.builder.add(text, this.from, this.to, false)
    this.from = -1
  }
}
