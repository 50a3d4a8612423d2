import assert from 'node:assert/strict'
import { chmodSync, symlinkSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { asNobody, folderOf, qwipRule, qwipTeam, run } from './command'

interface Entry {
  readonly path: string
  readonly format: string | null
  readonly findings: { readonly ruleId: string }[]
  readonly problems: { readonly code: string; readonly message: string; readonly range: Range | null }[]
}
interface Range {
  readonly start: { readonly line: number; readonly character: number }
}

async function entries(cwd: string, ...args: string[]): Promise<{ status: number | null; list: Entry[] }> {
  const { status, stdout, stderr } = await run(['--format', 'json', ...args], { cwd })
  assert.doesNotMatch(stderr, /fault of the program/)
  return { status, list: JSON.parse(stdout) as Entry[] }
}

const draft = { 'a.reply.md': 'A qwip note.' }
const found = (list: Entry[]) => list.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId))

suite('command: bad input', () => {
  const utf16 = Buffer.from('\uFEFFA qwip note.', 'utf16le')
  const unreadable: [what: string, name: string, bytes: Buffer, line: number][] = [
    ['Latin-1', 'x.reply.md', Buffer.from('One.\nTwo.\nCaf\u00e9.\n', 'latin1'), 3],
    ['UTF-16', 'x.reply.txt', utf16, 1],
    ['cut off in a character', 'x.reply.md', Buffer.from('One.\n\u20ac').subarray(0, 7), 2],
    ['after lone CRs', 'x.reply.txt', Buffer.from('One.\rTwo.\r\nCaf\u00e9\r', 'latin1'), 3],
    ['overlong', 'x.reply.md', Buffer.from([0x41, 0x0a, 0xc0, 0xaf]), 2],
  ]
  for (const [what, name, bytes, line] of unreadable)
    test(`not UTF-8 (${what}): file, line and remedy; the rest goes on`, async () => {
      const { status, list } = await entries(folderOf({ ...qwipTeam, ...draft, [name]: bytes }))
      const entry = list.find(({ path }) => path === name)!
      assert.equal(entry.format, null)
      assert.equal(entry.problems[0]!.code, 'not-utf8')
      assert.match(entry.problems[0]!.message, new RegExp(`line ${line}\\)\\. Save it as UTF-8`))
      assert.equal(entry.problems[0]!.range!.start.line, line - 1)
      assert.equal(status, 2)
      assert.deepEqual(found(list), ['qwip'])
    })

  const fine: [what: string, files: Record<string, string>][] = [
    ['an empty file', { 'x.reply.md': '' }],
    ['a BOM alone', { 'x.reply.md': '\uFEFF' }],
    ['white space alone', { 'x.reply.txt': ' \r\n\t\n' }],
    ['a lone >', { 'x.reply.md': '>' }],
    ['an empty mail', { 'x.eml': '' }],
    ['front matter alone', { 'x.reply.md': '---\nlang: en\n---\n' }],
    ['NUL characters', { 'x.reply.md': '\0\0' }],
  ]
  for (const [what, files] of fine)
    test(`${what}: no findings, no problem`, async () => {
      const { status, list } = await entries(folderOf(files))
      assert.deepEqual(found(list), [])
      assert.deepEqual(list[0]!.problems, [])
      assert.equal(status, 0)
    })

  test('5 MB of text', async () => {
    const text = `${'We thank you for your patience with the parcel.\n\n'.repeat(107_000)}A qwip note.`
    assert.ok(text.length > 5_000_000)
    const { list } = await entries(folderOf({ ...qwipTeam, 'a.reply.md': text }))
    assert.ok(found(list).includes('qwip'))
  })

  test('broken configs: what is wrong is named at its line, the rest of it holds', async () => {
    const config = 'kind: note\nlevels:\n  qwip: error\n  jargon: loud\ninclud: [docs]\nvaleStyles: styles\n'
    const cwd = folderOf({ ...qwipTeam, ...draft, '.reply-lint/config.yaml': config })
    const { status, list } = await entries(cwd)
    const [file, checked] = list as [Entry, Entry]
    assert.equal(file.path, '.reply-lint/config.yaml')
    assert.deepEqual(file.problems.map(({ range }) => range!.start.line).sort(), [3, 4, 5])
    assert.match(JSON.stringify(file.problems), /include/)
    assert.match(JSON.stringify(file.problems), /valeStyles: there is no folder /)
    assert.equal((checked.findings[0] as unknown as { level: string }).level, 'error')
    assert.equal(status, 2)
  })

  test('config.yml is not read, and says so', async () => {
    const cwd = folderOf({ '.reply-lint/config.yml': 'kind: note\n', ...draft })
    const { status, list } = await entries(cwd)
    assert.match(list[0]!.problems[0]!.message, /rename it to config\.yaml/)
    assert.equal(status, 2)
  })

  const rules = '.reply-lint/rules/en'
  const badRules: [what: string, name: string, text: string | Buffer, code: string, message: RegExp][] = [
    ['broken YAML', 'bad.yaml', 'extends: [\n', 'yaml-syntax', /./],
    ['an unknown key', 'bad.yaml', `${qwipRule}swop: x\n`, 'unknown-key', /swap/],
    ['an unknown check', 'bad.yaml', 'extends: existense\nmessage: x\n', 'unknown-check', /existence/],
    ['a missing key', 'bad.yml', 'extends: substitution\n', 'missing-key', /message/],
    ['a bad expression', 'bad.yaml', "extends: existence\nmessage: x\ntokens: ['(a']\n", 'bad-regex', /./],
    ['not UTF-8', 'bad.yaml', Buffer.from('message: caf\u00e9', 'latin1'), 'not-utf8', /UTF-8/],
    ['the same rule twice', 'qwip.yml', qwipRule, 'duplicate-rule', /twice/],
    ['a folder that is no locale', '../English/bad.yaml', qwipRule, 'unreadable', /language tag such as en/],
    ['no locale', '../bad.yaml', qwipRule, 'unreadable', /move it into a folder such as en/],
  ]
  for (const [what, name, text, code, message] of badRules)
    test(`a faulty rule file (${what}): an entry of its own, every other rule goes on`, async () => {
      const file = path.posix.join(rules, name)
      const { status, list } = await entries(folderOf({ ...qwipTeam, ...draft, [file]: text }))
      const entry = list.find(({ path }) => path === file || (file.startsWith(`${path}/`) && path !== file))
      assert.ok(entry, JSON.stringify(list))
      assert.equal(entry.problems[0]!.code, code)
      assert.match(entry.problems[0]!.message, message)
      assert.ok(found(list).includes('qwip'))
      assert.equal(status, 2)
    })

  for (const jobs of ['1', '2'])
    for (const fix of [[], ['--fix']])
      test(`a pattern that shows as faulty only when it is compiled: its line (--jobs ${jobs} ${fix})`, async () => {
        const text = "extends: existence\nmessage: x\ntokens:\n  - fine\n  - '(a'\n"
        const cwd = folderOf({ ...qwipTeam, ...draft, [`${rules}/bad.yaml`]: text })
        const { status, list } = await entries(cwd, '--jobs', jobs, ...fix)
        const [problem] = list.find(({ path }) => path === `${rules}/bad.yaml`)!.problems
        assert.deepEqual([problem!.code, problem!.range?.start.line, status], ['bad-regex', 4, 2])
      })

  test('a config.yaml that is a folder', async () => {
    const { status, list } = await entries(folderOf({ '.reply-lint/config.yaml/x': '', ...draft }))
    assert.match(list[0]!.problems[0]!.message, /This is a folder/)
    assert.equal(status, 2)
  })

  test('links to nothing, links in a circle: named or met in a folder, they are said; locks of Emacs are not', async () => {
    const cwd = folderOf(draft)
    symlinkSync('nowhere', path.join(cwd, 'b.reply.md'))
    symlinkSync('c.reply.md', path.join(cwd, 'c.reply.md'))
    symlinkSync('me@host.1', path.join(cwd, '.#a.reply.md'))
    symlinkSync('nowhere', path.join(cwd, 'README.md'))
    const { status, list } = await entries(cwd)
    const said = list.map(({ path, problems }) => `${path}: ${problems[0]?.message ?? ''}`)
    assert.deepEqual(said, [
      'a.reply.md: ',
      "b.reply.md: This file can't be read: it is a link to a file that isn't there: mend or remove it.",
      "c.reply.md: This file can't be read: its links lead in a circle: mend them.",
    ])
    assert.equal(status, 2)
    assert.equal((await entries(cwd, 'README.md')).list[0]!.problems[0]!.code, 'unreadable')
  })

  test('a file larger than any draft is left out, unread', async () => {
    const cwd = folderOf({ ...draft, 'b.reply.md': '' })
    truncateSync(path.join(cwd, 'b.reply.md'), 3 * 2 ** 30)
    const { status, list } = await entries(cwd)
    assert.match(list[1]!.problems[0]!.message, /larger than 64 MB/)
    assert.equal(status, 2)
  })

  test('an unreadable file and an unreadable folder: named, the rest goes on', async () => {
    const cwd = folderOf({ ...draft, 'b.reply.md': 'x', 'shut/c.reply.md': 'x' })
    chmodSync(cwd, 0o755)
    chmodSync(path.join(cwd, 'b.reply.md'), 0)
    chmodSync(path.join(cwd, 'shut'), 0)
    const { status, stdout } = await run(['--format', 'json'], { cwd, ...asNobody })
    const list = JSON.parse(stdout) as Entry[]
    assert.deepEqual(list.map(({ path, problems }) => [path, problems[0]?.code]).sort(), [
      ['a.reply.md', undefined],
      ['b.reply.md', 'unreadable'],
      ['shut', 'unreadable'],
    ])
    assert.match(list.find(({ path }) => path === 'shut')!.problems[0]!.message, /you may not read it/)
    assert.equal(status, 2)
    chmodSync(path.join(cwd, 'shut'), 0o755)
  })

  test('an unreadable team folder is no missing one', async () => {
    const cwd = folderOf({ ...qwipTeam, ...draft })
    chmodSync(cwd, 0o755)
    chmodSync(path.join(cwd, '.reply-lint'), 0)
    const { status, stdout } = await run(['--format', 'json', 'a.reply.md'], { cwd, ...asNobody })
    chmodSync(path.join(cwd, '.reply-lint'), 0o755)
    const [entry] = JSON.parse(stdout) as [Entry]
    assert.deepEqual([entry.path, entry.problems[0]!.code, status], ['.reply-lint', 'unreadable', 2])
  })

  const hanging = "extends: existence\nmessage: x\nlevel: error\ntokens: ['(?:a+)+b']\n"
  const trap = `Thank you ${'a'.repeat(60)}.`
  test('a rule that hangs is named once and left out; everything else is found', async () => {
    const files = Object.fromEntries(['1', '2', '3'].map((n) => [`${n}.reply.md`, `${trap} A qwip note.`]))
    const cwd = folderOf({ ...qwipTeam, ...files, [`${rules}/hang.yaml`]: hanging })
    const { status, list } = await entries(cwd)
    assert.deepEqual(found(list), ['qwip', 'qwip', 'qwip'])
    const problems = list.flatMap((entry) => entry.problems.map(({ code }) => [entry.path, code]))
    assert.deepEqual(problems, [
      [`${rules}/hang.yaml`, 'slow-pattern'], // told when it is loaded, and then by what it does
      [`${rules}/hang.yaml`, 'rule-hangs'],
    ])
    assert.equal(status, 2)
  }).timeout(120_000)

  test('a rule that hangs in --jsonl: every line is answered, the rule is named on standard error', async () => {
    const cwd = folderOf({ ...qwipTeam, [`${rules}/hang.yaml`]: hanging })
    const input = [1, 2].map((id) => `${JSON.stringify({ id, text: `${trap} A qwip note.` })}\n`).join('')
    const { status, stdout, stderr } = await run(['--jsonl'], { cwd, input })
    assert.equal(stdout.match(/"ruleId":"qwip"/g)?.length, 2)
    assert.equal(stderr.match(/hang\.yaml.*didn't come to an end/g)?.length, 1, stderr)
    assert.equal(status, 0)
  }).timeout(120_000)
})
