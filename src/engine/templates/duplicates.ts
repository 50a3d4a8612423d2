import type { LibraryEntry } from './library'

/** Words that stand together in a shingle. */
const shingleWords = 3
/** Shorter texts are alike by nature. */
const fewestWords = 15
/** Of all shingles, the share that two texts must have in common: three in four. */
const mostAlike = 0.75
/** Pairs that share three quarters are met with a chance of 1 - (1 - 0.75^3)^16 > 99.97 %. */
const bands = 16
const rows = 3
/** Of texts that share a band, so many are compared: a thousand copies are told from the first ones. */
const mostCompared = 12

interface Sketch {
  readonly shingles: ReadonlySet<number>
  readonly buckets: readonly string[]
}

/** Finds texts of one language that say nearly the same, by MinHash: the work per text doesn't grow with their number. */
export class DuplicateIndex {
  private readonly sketches = new Map<LibraryEntry, Sketch>()
  private readonly buckets = new Map<string, Set<LibraryEntry>>()

  put(entry: LibraryEntry): void {
    const sketch = sketchOf(entry)
    if (!sketch) return
    this.sketches.set(entry, sketch)
    for (const bucket of sketch.buckets)
      this.buckets.set(bucket, (this.buckets.get(bucket) ?? new Set()).add(entry))
  }

  remove(entry: LibraryEntry): void {
    for (const bucket of this.sketches.get(entry)?.buckets ?? []) {
      const others = this.buckets.get(bucket)
      others?.delete(entry)
      if (others?.size === 0) this.buckets.delete(bucket)
    }
    this.sketches.delete(entry)
  }

  /** Those most like it, the nearest first, with the share of words in a row that they have in common (0 to 1). */
  like(entry: LibraryEntry): { readonly entry: LibraryEntry; readonly share: number }[] {
    const own = this.sketches.get(entry)
    if (!own) return []
    const candidates = new Set<LibraryEntry>()
    for (const bucket of own.buckets)
      for (const other of [...firstOf(this.buckets.get(bucket)!, mostCompared)])
        if (other !== entry) candidates.add(other)
    return [...candidates]
      .map((other) => ({ entry: other, share: overlap(own.shingles, this.sketches.get(other)!.shingles) }))
      .filter(({ share }) => share >= mostAlike)
      .sort((a, b) => b.share - a.share || (a.entry.key < b.entry.key ? -1 : 1))
  }
}

function* firstOf<T>(items: Iterable<T>, count: number): Iterable<T> {
  let left = count
  for (const item of items) {
    if (left-- <= 0) return
    yield item
  }
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let both = 0
  for (const one of small) if (large.has(one)) both++
  return both / (a.size + b.size - both)
}

function sketchOf({ file: { locale }, template: { body } }: LibraryEntry): Sketch | null {
  const words = body.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < fewestWords) return null
  const shingles = new Set<number>()
  for (let at = 0; at + shingleWords <= words.length; at++)
    shingles.add(hashOf(words.slice(at, at + shingleWords).join(' ')))
  const least = new Uint32Array(bands * rows).fill(0xffffffff)
  for (const shingle of shingles)
    for (let at = 0; at < least.length; at++) {
      const mixed = mix(shingle, at)
      if (mixed < least[at]!) least[at] = mixed
    }
  const buckets = Array.from(
    { length: bands },
    (_, band) => `${locale}:${band}:${[...least.slice(band * rows, (band + 1) * rows)].join(':')}`,
  )
  return { shingles, buckets }
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** One of many hashes of a number: MurmurHash3's finaliser, seeded. */
function mix(value: number, seed: number): number {
  let hash = value ^ Math.imul(seed + 1, 0x9e3779b9)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
