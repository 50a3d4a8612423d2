import assert from 'node:assert/strict'
import { Session } from 'node:inspector'
import path from 'node:path'
import { email } from '../draft/support'

/**
 * Steps, not seconds: V8 counts how often each block of our code ran. What a regex or `indexOf` does inside is not
 * among them; hostile texts of any kind are read in test/engine/draft/properties.test.ts.
 */
class StepCounter {
  private readonly session = new Session()

  constructor() {
    this.session.connect()
    this.post('Profiler.enable')
    this.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  }

  stepsOf(work: () => void): number {
    this.post('Profiler.takePreciseCoverage') // counts from here
    work()
    const { result } = this.post('Profiler.takePreciseCoverage') as {
      result: { url: string; functions: { ranges: { count: number }[] }[] }[]
    }
    return result
      .filter(({ url }) => url.endsWith(path.basename(__filename)))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0)
  }

  close(): void {
    this.session.disconnect()
  }

  /** The inspector answers before `post` returns. */
  private post(method: string, parameters: object = {}): unknown {
    let answer: unknown
    this.session.post(method, parameters, (error, result) => {
      assert.ifError(error)
      answer = result
    })
    return answer
  }
}

suite('mail: twice the size is twice the work', () => {
  const head = (type: string, transfer: string) =>
    `From: a@b.example\nMIME-Version: 1.0\nContent-Type: ${type}\nContent-Transfer-Encoding: ${transfer}\n\n`
  const qp = head('text/plain; charset=utf-8', 'quoted-printable')
  const html = head('text/html; charset=utf-8', '8bit')
  /** [what stands above, what is repeated] */
  const texts: readonly (readonly [above: string, unit: string])[] = [
    [qp, 'caf=C3=A9 and =\nso on.\n'],
    [qp, '='],
    [qp, '=C3'],
    [qp, '=\n'],
    [head('text/plain; charset=koi8-r', 'base64'), '8PLl+ev0\n'],
    [head('text/plain; charset=iso-2022-jp', '7bit'), '\x1b$B$"\x1b(B a\n'],
    [head('text/plain; format=flowed', '7bit'), 'a \n'],
    [html, '<p>a <b>b</b></p>'],
    [html, '<a '],
    [html, '<a ">'],
    [html, '<!-- '],
    [html, '<style>'],
    [html, '<blockquote>'],
    [html, '<div style="display:none">'],
    [html, '&amp;&x'],
    [html, '<div class="gmail_signature">'],
    [head('multipart/mixed; boundary=b', '7bit'), '--b\n\na\n'],
    [head('multipart/mixed; boundary=b', '7bit'), '--b\nContent-Type: multipart/mixed; boundary=b\n\n'],
    [head('multipart/mixed; boundary=b', '7bit'), '--b\nContent-Type: message/rfc822\n\n'],
    ['From: a@b.example\n', 'X-A: =?utf-8?q?a?=\n'],
    ['From: a@b.example\nTo: ', 'a@b.example, '],
    ['From: a@b.example\nContent-Type: text/plain', '; a*0*=b'],
  ]
  const counter = new StepCounter()
  suiteTeardown(() => counter.close())
  for (const [above, unit] of texts)
    test(JSON.stringify(unit), () => {
      const stepsFor = (count: number) => {
        const text = above + unit.repeat(count)
        return counter.stepsOf(() => void email(text, { encoding: 'latin1' }))
      }
      stepsFor(500) // what is made once is made now
      const [once, twice] = [stepsFor(2_000), stepsFor(4_000)]
      assert.ok(once > 0, 'steps are counted')
      assert.ok(twice < 2.3 * once, `${once} steps, then ${twice}`)
    }).timeout(60_000)
})
