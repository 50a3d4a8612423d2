/**
 * What a rebuilt sentence must keep, judged from the two sentences alone: this file knows nothing of patterns,
 * guards or rules. `broken` tells what was lost or added, or null.
 */
export function broken(source: string, target: string): string | null {
  const [before, after] = [contentOf(source), contentOf(target)]
  const lost = without(before, after)
  const added = without(after, before)
  if (lost.length > 0) return `lost: ${lost.join(' ')}`
  if (added.length > 0) return `added: ${added.join(' ')}`
  const frame = frames.find(({ when }) => when.test(source))
  if (!frame) return 'no frame is known for the source'
  if (!frame.then.test(target)) return `not in the frame ${String(frame.then)}`
  if (person(target) !== null && person(target) !== person(source)) return 'somebody else speaks'
  if (/\bwill\b|'ll\b/i.test(target) && !/\bwo'?n'?t\b|\bwill\b|[’']ll\b/i.test(straight(source)))
    return 'a promise that nobody made'
  return null
}

const straight = (text: string) => text.replaceAll('’', "'")

/** Necessity stays necessity, a bound stays the same bound; the first frame that fits the source counts. */
const frames = [
  {
    when: /\b(?:un)?available until\b/i,
    then: /\b(?:is|are|be|it's|we're|i'm|they're) available from\b/i,
  },
  {
    when: /\bmore than\b/i,
    then: /\bcan\b.*\b(?:up to|at most)\b/i,
  },
  { when: /\bwithout\b/i, then: /\byou need\b.*\bto\b/i },
  {
    when: /\b(?:until|unless),? you\b/i,
    then: /\bneed you to\b.* before (?:we|i)(?: can|'re able to|'m able to)\b|\bto\b.*\bfirst\b|\byou need to\b.* before you can\b/i,
  },
  { when: /\buntil\b/i, then: /\bthe earliest (?:we|i|you)(?: can|'ll be able to)\b.* is\b/i },
]

/** Words that only carry the frame; all others must be the same, as often as before. */
const frameWords = new Set(
  (
    "we i you u can't cant cannot can not won't wont will be able unable to is are am isn't isnt aren't arent i'm im we're you're " +
    "it's we'll i'll you'll until unless need before first the earliest up more than at most without from available unavailable " +
    'unfortunately sadly regrettably sorry afraid but that'
  ).split(' '),
)

function contentOf(text: string): string[] {
  const words =
    straight(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}$€£%#@/._-]*[\p{L}\p{N}%][’'\p{L}]*/gu) ?? []
  return words.filter((word) => !frameWords.has(word)).sort()
}

function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return words.filter((word) => {
    const at = left.indexOf(word)
    if (at < 0) return true
    left.splice(at, 1)
    return false
  })
}

/** Who can or needs: we or I; null where neither is named before the act. */
function person(text: string): 'we' | 'i' | null {
  const match =
    /\b(we|i)(?:'re|'m|m)? (?:can|need you|are|am|won't|wont|not|unable|aren't|arent)|\b(we|i)'ll|\b(im) not|earliest (we|i)\b/i.exec(
      straight(text),
    )
  const word = (match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4])?.toLowerCase()
  return word === undefined ? null : word === 'we' ? 'we' : 'i'
}
