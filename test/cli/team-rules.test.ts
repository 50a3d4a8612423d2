import assert from 'node:assert/strict'
import { folderOf, qwipRule, qwipTeam, run } from './command'

const existence = 'extends: existence\nmessage: "Avoid \'%s\'."\n'
const slow = existence + 'raw: ["(a+)+$"]\n'
const trap = `${'a'.repeat(40)}!`

suite('command: rules of a team', () => {
  test('a rule that hangs in a folder of 100 drafts is named once; every other finding is told', async () => {
    const drafts = Array.from({ length: 100 }, (_, i) => [
      `${i}.reply.md`,
      `A qwip note. ${i % 7 ? '' : trap}`,
    ])
    const cwd = folderOf({
      ...qwipTeam,
      ...Object.fromEntries(drafts),
      '.reply-lint/rules/en/slow.yaml': slow,
    })
    const { status, stdout, stderr } = await run(['--format', 'json', '.'], { cwd })
    const entries = JSON.parse(stdout) as {
      findings: { ruleId: string }[]
      problems: { code: string; path: string }[]
    }[]
    const found = entries.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId))
    assert.deepEqual(found, Array<string>(100).fill('qwip'), stderr)
    const problems = entries.flatMap((entry) => entry.problems.map(({ code }) => code))
    assert.deepEqual(problems, ['slow-pattern', 'rule-hangs'])
    assert.equal(status, 2)
  }).timeout(60_000)

  suite('test-rules', () => {
    const good = `${qwipRule}examples:\n  - { bad: A qwip note., good: A quick note. }\nallows: [A note.]\n`
    const failing = `${qwipRule}examples:\n  - { bad: A qwip note., good: A slow note. }\nallows: [A qwip one.]\n`
    const table: [what: string, rules: Record<string, string>, status: number, said: RegExp][] = [
      ['all pass', { qwip: good }, 0, /^2 passed, 0 failed\n$/],
      [
        'failures stand at their lines',
        { qwip: failing },
        1,
        /qwip\.yaml:8:\d+.*Example 1 of qwip fails[^]*qwip\.yaml:9:\d+.*Look-alike 1[^]*0 passed, 2 failed/,
      ],
      [
        'a broken rule, the others are tested',
        { qwip: good, bad: 'extends: nothing\nmessage: x\n' },
        2,
        /bad\.yaml:1:10[^]*2 passed, 0 failed/,
      ],
      ['no tests', { qwip: qwipRule }, 2, /0 passed, 0 failed/],
      [
        'a rule that hangs in its own example is named, the others are tested',
        { qwip: good, slow: `${slow}allows: ["${trap}"]\n` },
        2,
        /slow\.yaml[^]*slow didn't come to an end[^]*2 passed, 0 failed/,
      ],
    ]
    for (const [what, rules, status, said] of table)
      test(what, async () => {
        const files = Object.entries(rules).map(([id, text]) => [`.reply-lint/rules/en/${id}.yaml`, text])
        const outcome = await run(['test-rules'], { cwd: folderOf(Object.fromEntries(files)) })
        assert.match(outcome.stdout, said, outcome.stderr)
        assert.equal(outcome.status, status)
      }).timeout(30_000)
  })

  suite('Vale styles', () => {
    const style = {
      'x/.vale.ini': 'StylesPath = styles\nMinAlertLevel = suggestion\n[*.md]\nBasedOnStyles = Ours\n',
      'x/styles/Ours/Words.yml':
        'extends: existence\nmessage: "Avoid \'%s\'."\nlevel: error\ntokens: [qwip]\n',
      'x/a.md':
        'We utilize a qwip.\n\n<!-- vale off -->\n\nA qwip.\n\n<!-- vale on -->\n\n<!-- vale Ours.Words = NO -->\n\nA qwip.\n\n<!-- vale Ours.Words = YES -->\n\nA qwip.\n',
    }
    test('--config x/.vale.ini runs them alone, and --format vale-json has its shape', async () => {
      const cwd = folderOf(style)
      const { status, stdout } = await run(['--config', 'x/.vale.ini', '--format', 'vale-json', 'x/a.md'], {
        cwd,
      })
      const alerts = JSON.parse(stdout) as Record<
        string,
        { Check: string; Line: number; Span: number[]; Severity: string; Match: string }[]
      >
      assert.deepEqual(Object.keys(alerts), ['x/a.md'])
      assert.deepEqual(
        alerts['x/a.md']!.map(({ Check, Line, Span, Severity, Match }) => [
          Check,
          Line,
          Span,
          Severity,
          Match,
        ]),
        [
          ['Ours.Words', 1, [14, 17], 'error', 'qwip'],
          ['Ours.Words', 15, [3, 6], 'error', 'qwip'],
        ],
      )
      assert.equal(status, 1)
    })
  })
})
