// What is measured in one warm process, all linters taking turns.
import { document, mail, replies } from './corpus.mjs'
import { interleave, median, quantile, time } from './measure.mjs'

/** Runtimes make often used code fast only after a while. */
const warmUp = 200

/** Fresh replies: none was seen before, so that no cache helps. */
export async function freshReplies(linters, count) {
  await interleave(linters, replies(warmUp, 1))
  return interleave(linters, replies(count, 10_000))
}

/** Keys pressed in the middle of a reply that was checked before. */
export async function keystrokes(linters, count) {
  const typed = 'and I will check this again for you '
  const samples = Object.fromEntries(Object.keys(linters).map((name) => [name, []]))
  const names = Object.keys(linters)
  for (const [round, text] of replies(count, 50_000).entries()) {
    const middle = text.indexOf(' ', text.length >> 1) + 1
    const versions = [1, 2, 3, 4, 5].map(
      (keys) => text.slice(0, middle) + typed.slice(0, keys + (round % 30)) + text.slice(middle),
    )
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length]
      await linters[name](text)
      for (const version of versions) samples[name].push(await time(() => linters[name](version)))
    }
  }
  return samples
}

/** Long documents, each other than the one before. */
export const documents = (linters, length, rounds) =>
  interleave(
    linters,
    Array.from({ length: rounds }, (_, round) => document(length, 200_000 + round * 10_000)),
  )

/** Replies in mails with headers and the customer's message in a quote. */
export const mails = (linters, count) => interleave(linters, replies(count, 80_000).map(mail))

/** How time grows with size: milliseconds for each length, each once, after a warm-up. */
export async function growth(linter, lengths) {
  await linter(document(lengths[0], 400_000))
  const result = []
  for (const length of lengths) {
    const text = document(length, 300_000)
    result.push(await time(() => linter(text)))
  }
  return result
}

/** Rows of a table: median, 95th percentile, and how often the fastest peer's median goes into each. */
export function rows(samples, isPeer) {
  const medians = Object.entries(samples).map(([name, values]) => [name, median(values)])
  const fastest = Math.min(...medians.filter(([name]) => isPeer(name)).map(([, value]) => value))
  return medians
    .sort((a, b) => a[1] - b[1])
    .map(([name, value]) => ({
      name,
      median: value,
      p95: quantile(samples[name], 0.95),
      ratio: fastest / value,
    }))
}
