/** What a person is told of a draft that the engine broke at: a fault of ours, which costs this draft alone. */
export function checkFailed(error: unknown): string {
  const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error)
  return `This draft couldn't be checked: ${reason.replace(/\.$/, '')}. Please report it, with the draft if you may.`
}
