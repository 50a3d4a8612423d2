/** How many texts are under way for so many threads: more than these, so that none of them waits for its next. */
export const underWay = (jobs: number): number => (jobs === 1 ? 1 : jobs * 4)

/**
 * Runs `work` on up to `width` items at a time and hands the answers to `emit` in the items' order, each as soon
 * as it and those before it are there. No more items are taken than that, so an endless input never piles up.
 */
export async function mapOrdered<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
  emit: (answer: R) => Promise<void>,
): Promise<void> {
  const emitted: Promise<void>[] = []
  let last = Promise.resolve()
  for await (const item of items) {
    const answer = work(item)
    answer.catch(() => undefined) // it is awaited in its turn
    last = last.then(() => answer).then(emit)
    last.catch(() => undefined)
    emitted.push(last)
    if (emitted.length >= width) await emitted.shift()
  }
  await last
}
