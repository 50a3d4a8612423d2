import { performance } from 'node:perf_hooks'

export const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}
export const median = (values) => quantile(values, 0.5)

/** Milliseconds that one call takes. */
export async function time(work) {
  const start = performance.now()
  const result = work()
  if (result instanceof Promise) await result // not awaited where there is nothing to wait for
  return performance.now() - start
}

/**
 * Times every linter on every text, one text after the other, each linter beginning in turn: what disturbs the machine
 * disturbs all of them alike.
 * @returns samples in ms by linter, in the order of the texts
 */
export async function interleave(linters, texts, prepare = () => {}) {
  const names = Object.keys(linters)
  const samples = Object.fromEntries(names.map((name) => [name, []]))
  for (const [round, text] of texts.entries())
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length]
      await prepare(linters[name], round)
      samples[name].push(await time(() => linters[name](text)))
    }
  return samples
}

/** Digits that are worth reading. */
export const digits = (value) =>
  value >= 100
    ? value.toFixed(0)
    : value >= 10
      ? value.toFixed(1)
      : value >= 1
        ? value.toFixed(2)
        : value.toFixed(4)
