import { LastText } from '../../src/worker/last-text'
import type { WorkerPort } from '../../src/worker/port'
import type { Reply, Request } from '../../src/worker/protocol'
import type { TeamFiles } from '../../src/team/team-files'

/** What a fake check does, step by step: runs a rule, hangs in it, or just takes long (ms). */
export type Step = { rule: string } | { hangIn: string } | { slow: number } | 'crash'

/** A worker without an engine: a check does the steps that stand in its text as JSON. */
export class FakeWorker implements WorkerPort {
  readonly seen: Request[] = []
  private readonly texts = new LastText()
  private off = new Set<string>()
  private replied: (reply: Reply) => void = () => undefined
  private failed: (error: Error) => void = () => undefined
  isEnded = false

  post(request: Request): void {
    this.seen.push(request)
    void this.answer(request)
  }

  listen(replied: (reply: Reply) => void, failed: (error: Error) => void): void {
    this.replied = (reply) => this.isEnded || replied(reply)
    this.failed = failed
    setTimeout(() => this.replied({ kind: 'ready', locales: ['en'] }))
  }

  terminate(): void {
    this.isEnded = true
  }

  private async answer(request: Request): Promise<void> {
    const { id, call, ask, replay } = request
    if (call === 'loadTeam') this.off = new Set((ask as { off: readonly string[] }).off)
    const value: unknown = call === 'check' ? { by: this.off } : {}
    const text = request.call === 'check' ? this.texts.take(request.ask.text, request.change) : '[]'
    for (const step of JSON.parse(text) as Step[]) {
      if (step === 'crash') return this.failed(new Error('crashed'))
      if ('slow' in step) await new Promise((resolve) => setTimeout(resolve, step.slow))
      else {
        const rule = 'rule' in step ? step.rule : step.hangIn
        if (this.off.has(rule)) continue
        if (replay) this.replied({ kind: 'rule', ruleId: rule.startsWith('ours') ? null : rule })
        if ('hangIn' in step) return
      }
    }
    await Promise.resolve()
    this.replied({ kind: 'answer', id, value: value as never })
  }
}

export const teamOf = (...ruleIds: string[]): TeamFiles => ({
  root: '/team',
  config: null,
  problems: [],
  rules: ruleIds.map((id) => ({ path: `/team/.reply-lint/rules/en/${id}.yaml`, locale: 'en', id, text: id })),
})
