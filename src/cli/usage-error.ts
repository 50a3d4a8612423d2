/** The command was called wrongly: the message says what is wrong and what to do. Ends with exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
