import { fileSpan, textSpan, type FileSpan, type TextSpan } from '../span'
import { inOrder, type AnyEdit, type Layer } from './layer'
import { search } from './position-map'

/** A part of a file that was decoded in place. */
export interface DecodedPart {
  /** In the file. */
  readonly start: number
  readonly end: number
  /** From the file's characters to the text that is read. */
  readonly layers: readonly Layer[]
}

interface Stretch {
  readonly text: { readonly start: number; readonly end: number }
  readonly file: { readonly start: number; readonly end: number }
  /** Empty where the text stands as it is. */
  readonly layers: readonly Layer[]
}

/** A file with some parts decoded in place: its text, and the way there and back. */
export class FileMap {
  readonly text: string
  private readonly stretches: Stretch[] = []
  /** Where decoded parts stand in the text, by where they stand in the file. */
  private readonly places = new Map<number, Stretch['text']>()

  constructor(file: string, parts: readonly DecodedPart[]) {
    let text = ''
    let at = 0
    const add = (shown: string, end: number, layers: readonly Layer[]) => {
      if (shown === '' && end === at) return
      const start = text.length
      text += shown
      const stretch = { text: { start, end: text.length }, file: { start: at, end }, layers }
      this.stretches.push(stretch)
      if (layers.length) this.places.set(at, stretch.text)
      at = end
    }
    for (const { start, end, layers } of parts) {
      add(file.slice(at, start), start, [])
      add(layers.at(-1)!.text, end, layers)
    }
    add(file.slice(at), file.length, [])
    this.text = text
  }

  /** Where a part stands in the text. */
  partSpan({ start }: DecodedPart): { readonly start: number; readonly end: number } {
    return this.places.get(start) ?? { start: 0, end: 0 }
  }

  toFile(span: TextSpan): FileSpan {
    if (span.start === span.end) {
      const at = this.pointToFile(span.start)
      return fileSpan(at, at)
    }
    const first = this.placeIn(this.at(span.start), { start: span.start, end: span.start + 1 })
    const last = this.placeIn(this.at(span.end - 1), { start: span.end - 1, end: span.end })
    return fileSpan(first.start, Math.max(first.start, last.end))
  }

  /** The text whose characters stand in this stretch of the file, whole or in part. */
  toText(span: FileSpan): TextSpan {
    const { length } = this.stretches
    const first = Math.min(
      length - 1,
      search(length, (i) => this.stretches[i]!.file.end > span.start),
    )
    if (first < 0) return textSpan(0, 0)
    const last = Math.max(first, search(length, (i) => this.stretches[i]!.file.start >= span.end) - 1)
    const start = textIn(this.stretches[first]!, span).start
    return textSpan(start, Math.max(start, textIn(this.stretches[last]!, span).end))
  }

  /** Null where an edit can't be written as the file is encoded, or crosses from one part to another. */
  toFileEdits(edits: readonly AnyEdit[]): { readonly span: FileSpan; readonly newText: string }[] | null {
    const byStretch = new Map<Stretch, AnyEdit[]>()
    for (const edit of inOrder(edits)) {
      const stretch = this.stretchOf(edit.span)
      if (!stretch) return null
      const list = byStretch.get(stretch)
      if (list) list.push(edit)
      else byStretch.set(stretch, [edit])
    }
    const result: AnyEdit[] = []
    for (const [{ text, file, layers }, list] of byStretch) {
      let moved: readonly AnyEdit[] | null = list.map(({ span, newText }) => ({
        span: { start: span.start - text.start, end: span.end - text.start },
        newText,
      }))
      for (const layer of [...layers].reverse()) moved &&= layer.encode(moved)
      if (!moved) return null
      const shift = layers.length ? 0 : file.start
      for (const { span, newText } of moved)
        result.push({ span: { start: span.start + shift, end: span.end + shift }, newText })
    }
    return result.map(({ span, newText }) => ({ span: fileSpan(span.start, span.end), newText }))
  }

  private stretchOf({ start, end }: AnyEdit['span']): Stretch | undefined {
    if (start < end) {
      const stretch = this.at(start)
      return stretch && end <= stretch.text.end ? stretch : undefined
    }
    return this.touching(start)
  }

  private at(offset: number): Stretch | undefined {
    return this.stretches[search(this.stretches.length, (i) => this.stretches[i]!.text.end > offset)]
  }

  /** For an insertion, the stretch that ends there; a decoded one before others, as the writer's words stand there. */
  private touching(offset: number): Stretch | undefined {
    const index = search(this.stretches.length, (i) => this.stretches[i]!.text.end >= offset)
    const [before, after] = [this.stretches[index], this.stretches[index + 1]]
    return after?.layers.length && after.text.start === offset ? after : before
  }

  private pointToFile(offset: number): number {
    const stretch = this.touching(offset)
    return stretch ? this.placeIn(stretch, { start: offset, end: offset }).start : 0
  }

  private placeIn(stretch: Stretch | undefined, span: AnyEdit['span']): AnyEdit['span'] {
    if (!stretch) throw new RangeError(`no text at ${span.start}`)
    const { text, file, layers } = stretch
    let place = { start: span.start - text.start, end: span.end - text.start }
    if (!layers.length) return { start: place.start + file.start, end: place.end + file.start }
    for (const { map } of [...layers].reverse()) place = { ...map.toSource(place) }
    return place
  }
}

function textIn({ text, file, layers }: Stretch, span: FileSpan): AnyEdit['span'] {
  let place: AnyEdit['span'] = { start: Math.max(span.start, file.start), end: Math.min(span.end, file.end) }
  place = { start: place.start, end: Math.max(place.start, place.end) }
  if (!layers.length) place = { start: place.start - file.start, end: place.end - file.start }
  for (const { map } of layers) place = map.toText(place)
  return { start: place.start + text.start, end: place.end + text.start }
}
