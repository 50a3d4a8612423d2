import assert from 'node:assert/strict'
import { folderOf, qwipTeam, run } from './command'

const moves = ['greeting', 'acknowledgement', 'next-steps', 'help-offer', 'sign-off']
const roles = 'header front-matter greeting body sign-off signature attribution quote disclaimer other'.split(
  ' ',
)

/* eslint-disable @typescript-eslint/no-explicit-any -- other programs read this JSON without our types, and so do we */
const json = async (cwd: string, ...args: string[]): Promise<any[]> => {
  const { stdout } = await run(['--format', 'json', ...args], { cwd })
  return JSON.parse(stdout) as any[]
}

const isSpan = (value: any) =>
  value !== null && Object.keys(value).join() === 'start,end' && value.start >= 0 && value.start <= value.end

suite('command: --format json', () => {
  const text = 'Hi Sam,\r\n\r\nA qwip note: we cannot refund you.\r\n\r\nKind regards,\r\nPriya\r\n'
  const cwd = folderOf({
    ...qwipTeam,
    'a.reply.md': text,
    'b.reply.txt': 'Fine.',
    'c.eml': 'Subject: x\n\nFine.',
  })

  test('an entry has exactly the keys of the contract', async () => {
    const [entry] = await json(cwd, 'a.reply.md')
    assert.deepEqual(Object.keys(entry), [
      ...['path', 'format', 'locale', 'channel', 'kind', 'moves', 'findings', 'problems'],
    ])
    const { path, format, locale, channel, kind, problems } = entry
    assert.deepEqual(
      { path, format, locale, channel, kind, problems },
      { path: 'a.reply.md', format: 'markdown', locale: 'en', channel: 'email', kind: 'note', problems: [] },
    )
    assert.deepEqual(Object.keys(entry.moves), moves)
    for (const move of moves) assert.ok(entry.moves[move] === null || isSpan(entry.moves[move]), move)
  })

  test('the format follows the name', async () => {
    const entries = await json(cwd)
    assert.deepEqual(
      entries.map(({ path, format }) => `${path} ${format}`),
      ['a.reply.md markdown', 'b.reply.txt plain', 'c.eml email'],
    )
  })

  test('a finding: spans and ranges in the file, UTF-16, zero-based; a fix with title and edits only', async () => {
    const [entry] = await json(cwd, 'a.reply.md')
    const finding = entry.findings.find(({ ruleId }: any) => ruleId === 'qwip')
    const start = text.indexOf('qwip')
    assert.deepEqual(finding, {
      ruleId: 'qwip',
      level: 'warning',
      message: "Say 'quick' instead of 'qwip'.",
      span: { start, end: start + 4 },
      range: { start: { line: 2, character: 2 }, end: { line: 2, character: 6 } },
      fix: { title: finding.fix.title, edits: [{ span: { start, end: start + 4 }, newText: 'quick' }] },
      suggestions: [],
    })
    assert.match(finding.fix.title, /quick/)
  })

  test('suggestions keep their slots as {{name}}', async () => {
    const [entry] = await json(cwd, 'a.reply.md')
    const suggestions = entry.findings.flatMap((finding: any) => finding.suggestions)
    assert.ok(suggestions.length > 0)
    for (const suggestion of suggestions) {
      assert.deepEqual(Object.keys(suggestion), ['title', 'edits'])
      for (const edit of suggestion.edits) assert.ok(isSpan(edit.span) && typeof edit.newText === 'string')
    }
    assert.match(JSON.stringify(suggestions), /\{\{[^{}]+\}\}/)
  })

  test('--no-suggestions: no rewrites, the same findings and levels', async () => {
    const [[full], [bare]] = [
      await json(cwd, 'a.reply.md'),
      await json(cwd, '--no-suggestions', 'a.reply.md'),
    ]
    assert.deepEqual(
      bare.findings,
      full.findings.map((finding: any) => ({ ...finding, fix: null, suggestions: [] })),
    )
  })

  test('--min-level hides, --fail-level decides', async () => {
    const [entry] = await json(cwd, '--min-level', 'error', 'a.reply.md')
    assert.deepEqual(entry.findings, [])
    const status = async (...args: string[]) => (await run([...args, 'a.reply.md'], { cwd })).status
    assert.equal(await status(), 1)
    assert.equal(await status('--fail-level', 'error'), 0)
    assert.equal(await status('--fail-level', 'never'), 0)
    assert.equal(await status('--min-level', 'error'), 0)
  })

  test('--zones: an ordered partition, masks, the newest reply', async () => {
    const [entry] = await json(cwd, '--zones', 'a.reply.md')
    assert.deepEqual(Object.keys(entry).slice(-3), ['zones', 'masks', 'reply'])
    let at = 0
    for (const { role, span } of entry.zones) {
      assert.ok(roles.includes(role), role)
      assert.equal(span.start, at)
      at = span.end
    }
    assert.equal(at, text.length)
    assert.match(entry.reply, /qwip note/)
  })

  test('offsets begin after a BOM', async () => {
    const folder = folderOf({ ...qwipTeam, 'a.reply.md': '\uFEFFA qwip note.' })
    const [entry] = await json(folder)
    assert.deepEqual(entry.findings[0].span, { start: 2, end: 6 })
    assert.deepEqual(entry.findings[0].range.start, { line: 0, character: 2 })
  })

  test('lines end at LF, CRLF and CR', async () => {
    const folder = folderOf({ ...qwipTeam, 'a.reply.txt': 'a\rb\r\nc\nqwip' })
    const [entry] = await json(folder)
    assert.deepEqual(entry.findings[0].range.start, { line: 3, character: 0 })
  })

  test('faulty config and rule files have entries of their own, and everything else goes on', async () => {
    const folder = folderOf({
      ...qwipTeam,
      '.reply-lint/config.yaml': 'kind: note\nlevels: [broken\n',
      '.reply-lint/rules/en/bad.yaml': 'extends: substitution\nmessage: x\nswop: { a: b }\n',
      'a.reply.md': 'A qwip note.',
    })
    const entries = await json(folder)
    const byPath = Object.fromEntries(entries.map((entry) => [entry.path, entry]))
    assert.deepEqual(Object.keys(byPath), [
      ...['.reply-lint/config.yaml', '.reply-lint/rules/en/bad.yaml', 'a.reply.md'],
    ])
    for (const path of ['.reply-lint/config.yaml', '.reply-lint/rules/en/bad.yaml']) {
      const { problems, ...rest } = byPath[path]
      assert.deepEqual(rest, {
        path,
        ...{ format: null, locale: null, channel: null, kind: null },
        moves: Object.fromEntries(moves.map((move) => [move, null])),
        findings: [],
      })
      assert.ok(problems.length > 0)
      for (const problem of problems) {
        assert.deepEqual(Object.keys(problem), ['code', 'level', 'path', 'span', 'range', 'message'])
        assert.equal(problem.path, path)
        assert.ok(isSpan(problem.span))
      }
    }
    assert.ok(byPath['.reply-lint/config.yaml'].problems[0].range.start.line >= 1)
    assert.equal(byPath['a.reply.md'].findings.filter(({ ruleId }: any) => ruleId === 'qwip').length, 1)
    assert.equal((await run(['a.reply.md'], { cwd: folder })).status, 2)
  })

  test('no finding, no file: still one JSON array', async () => {
    const empty = folderOf({ 'README.md': 'x' })
    const { status, stdout } = await run(['--format', 'json'], { cwd: empty })
    assert.deepEqual([status, JSON.parse(stdout)], [2, []])
  })

  test('--jobs answers the same, in the same order', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [
        `r${i}.reply.md`,
        `A qwip note. ${'We cannot refund you. '.repeat(i)}`,
      ]),
    )
    const folder = folderOf({ ...qwipTeam, ...files })
    const alone = await run(['--format', 'json'], { cwd: folder })
    const together = await run(['--format', 'json', '--jobs', '2'], { cwd: folder })
    assert.equal(together.stdout, alone.stdout)
    assert.equal(together.status, alone.status)
  })
})
