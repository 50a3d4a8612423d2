import assert from 'node:assert/strict'
import { chmodSync } from 'node:fs'
import path from 'node:path'
import { asNobody, buildCommand, folderOf, qwipRule, qwipTeam, run } from './command'

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
  suiteSetup(buildCommand)

  const utf16 = Buffer.from('\uFEFFA qwip note.', 'utf16le')
  const unreadable: [what: string, name: string, bytes: Buffer, line: number][] = [
    ['Latin-1', 'x.reply.md', Buffer.from('One.\nTwo.\nCaf\u00e9.\n', 'latin1'), 3],
    ['UTF-16', 'x.reply.txt', utf16, 1],
    ['cut off in a character', 'x.reply.md', Buffer.from('One.\n\u20ac').subarray(0, 7), 2],
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
    assert.match(JSON.stringify(file.problems), /valeStyles can't be read yet/)
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
    ['no locale', '../bad.yaml', qwipRule, 'unreadable', /move it into a folder such as en/],
  ]
  for (const [what, name, text, code, message] of badRules)
    test(`a faulty rule file (${what}): an entry of its own, every other rule goes on`, async () => {
      const file = path.posix.join(rules, name)
      const { status, list } = await entries(folderOf({ ...qwipTeam, ...draft, [file]: text }))
      const entry = list.find(({ path }) => path === file)
      assert.ok(entry, JSON.stringify(list))
      assert.equal(entry.problems[0]!.code, code)
      assert.match(entry.problems[0]!.message, message)
      assert.ok(found(list).includes('qwip'))
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
    assert.deepEqual(problems, [[`${rules}/hang.yaml`, 'rule-hangs']])
    assert.equal(status, 2)
  }).timeout(120_000)

  test('a rule that hangs in --jsonl: every line is answered, the rule is named on standard error', async () => {
    const cwd = folderOf({ ...qwipTeam, [`${rules}/hang.yaml`]: hanging })
    const input = [1, 2].map((id) => `${JSON.stringify({ id, text: `${trap} A qwip note.` })}\n`).join('')
    const { status, stdout, stderr } = await run(['--jsonl'], { cwd, input })
    assert.equal(stdout.match(/"ruleId":"qwip"/g)?.length, 2)
    assert.equal(stderr.match(/hang\.yaml/g)?.length, 1)
    assert.equal(status, 0)
  }).timeout(120_000)
})
