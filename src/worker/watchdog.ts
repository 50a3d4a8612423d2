import { Overrun } from './channel'

/**
 * Runs a request again in a new worker, without the rules of `off`, naming each rule as it starts (null: a
 * built-in one). Rejects with `Overrun` when the worker falls silent.
 */
export type Replay<Answer> = (
  off: readonly string[],
  onRule: (ruleId: string | null) => void,
) => Promise<Answer>

export interface Verdict<Answer> {
  /** Null: it is slow even without them, and needs more patience rather than fewer rules. */
  readonly answer: Answer | null
  readonly hanging: readonly string[]
}

/**
 * Finds the team rules that a request hangs in: a stuck worker can't say where it is, so it is replayed until it
 * is answered or no rule is to blame for its silence. The rule named last is only a suspect, since the work after
 * it may be what takes so long: it is left out on trial, and guilty only if the next replay then gets further.
 */
export async function findHangingRules<Answer>(replay: Replay<Answer>): Promise<Verdict<Answer>> {
  let hanging: readonly string[] = []
  let suspect: string | null = null
  /** Steps of the last replay that the next one repeats without the suspect. */
  let repeated = 0

  for (;;) {
    const trail: (string | null)[] = []
    const onTrial: readonly string[] = suspect === null ? hanging : [...hanging, suspect]
    const answer = await answerOrNull(replay(onTrial, (ruleId) => trail.push(ruleId)))
    if (answer !== null || trail.length > repeated) hanging = onTrial
    if (answer !== null || (suspect !== null && hanging !== onTrial)) return { answer, hanging }

    const last: string | null = trail[trail.length - 1] ?? null
    if (last === null) return { answer: null, hanging }
    suspect = last
    repeated = trail.filter((ruleId) => ruleId !== last).length
  }
}

async function answerOrNull<Answer>(running: Promise<Answer>): Promise<Answer | null> {
  try {
    return await running
  } catch (error) {
    if (error instanceof Overrun) return null
    throw error
  }
}
