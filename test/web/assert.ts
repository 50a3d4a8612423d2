// The part of node:assert/strict that the editor tests use, for the web host, which has none.
class AssertionError extends Error {}

const show = (value: unknown) => JSON.stringify(value) ?? String(value)

function fail(message: unknown, otherwise: string): never {
  throw message instanceof Error ? message : new AssertionError((message as string | undefined) ?? otherwise)
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) fail(message, `${show(actual)} is not ${show(expected)}`)
}

function isDeepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  const other = b as Record<string, unknown>
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isDeepEqual((a as Record<string, unknown>)[key], other[key]))
  )
}

const assert = Object.assign(
  (value: unknown, message?: string): asserts value => {
    if (!value) fail(message, `${show(value)} is not true`)
  },
  {
    equal,
    strictEqual: equal,
    ok(value: unknown, message?: string): asserts value {
      if (!value) fail(message, `${show(value)} is not true`)
    },
    notEqual(actual: unknown, expected: unknown, message?: string): void {
      if (Object.is(actual, expected)) fail(message, `both are ${show(actual)}`)
    },
    deepEqual(actual: unknown, expected: unknown, message?: string): void {
      if (!isDeepEqual(actual, expected)) fail(message, `${show(actual)} is not ${show(expected)}`)
    },
    match(text: string, pattern: RegExp, message?: string): void {
      if (!pattern.test(text)) fail(message, `${show(text)} does not match ${pattern}`)
    },
    doesNotMatch(text: string, pattern: RegExp, message?: string): void {
      if (pattern.test(text)) fail(message, `${show(text)} matches ${pattern}`)
    },
    async rejects(promise: PromiseLike<unknown>, pattern: RegExp): Promise<void> {
      const error = await promise.then(
        () => null,
        (reason: unknown) => reason,
      )
      if (error === null) fail(undefined, 'it was fulfilled')
      if (!pattern.test(String(error))) fail(undefined, `${String(error)} does not match ${pattern}`)
    },
    fail: (message?: string): never => fail(message, 'failed'),
  },
)

export default assert
