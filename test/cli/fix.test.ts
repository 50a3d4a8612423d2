import assert from 'node:assert/strict'
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { asNobody, folderOf, qwipTeam, run } from './command'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

suite('command: --fix', () => {
  const mail = 'Subject: Caf\u00e9\nContent-Type: text/plain; charset=iso-8859-1\n\n'
  const cases: [what: string, name: string, before: string | Buffer, after: string | Buffer][] = [
    ['LF', 'a.reply.md', 'A qwip note.\n', 'A quick note.\n'],
    [
      'BOM and CRLF',
      'a.reply.md',
      '\uFEFFOne.\r\n\r\nA qwip note.\r\n',
      '\uFEFFOne.\r\n\r\nA quick note.\r\n',
    ],
    ['CR only', 'a.reply.txt', 'One.\r\rA qwip note.\r', 'One.\r\rA quick note.\r'],
    [
      'mixed line ends',
      'a.reply.txt',
      'A\r\n\r\nqwip\n\nThis\ris a qwip one.',
      'A\r\n\r\nquick\n\nThis\ris a quick one.',
    ],
    ['no final newline', 'a.reply.md', 'A qwip note.', 'A quick note.'],
    ['two final newlines', 'a.reply.md', 'A qwip note.\n\n', 'A quick note.\n\n'],
    ['beyond the BMP', 'a.reply.md', '\u{1F600} a qwip \u{1F680} note', '\u{1F600} a quick \u{1F680} note'],
    [
      'trailing white space and tabs',
      'a.reply.md',
      '\tcode\n\nA qwip  \nnote.\t\n',
      '\tcode\n\nA quick  \nnote.\t\n',
    ],
    [
      'a mail in Latin-1',
      'a.eml',
      latin1(`${mail}Caf\u00e9 qwip \u00df\n`),
      latin1(`${mail}Caf\u00e9 quick \u00df\n`),
    ],
    [
      'a mail in UTF-8',
      'a.eml',
      `${mail.replace('iso-8859-1', 'utf-8')}Caf\u00e9 qwip\n`,
      `${mail.replace('iso-8859-1', 'utf-8')}Caf\u00e9 quick\n`,
    ],
    [
      'code and quotes are left alone',
      'a.reply.md',
      '`qwip` and qwip\n\n> qwip\n',
      '`qwip` and quick\n\n> qwip\n',
    ],
  ]
  for (const [what, name, before, after] of cases)
    test(`byte for byte: ${what}`, async () => {
      const cwd = folderOf({ ...qwipTeam, [name]: before })
      const { status, stderr } = await run(['--fix', name], { cwd })
      assert.equal(stderr, '')
      assert.deepEqual(
        readFileSync(path.join(cwd, name)).toString('latin1'),
        Buffer.from(after).toString('latin1'),
      )
      assert.equal(status, 0, 'the exit status counts what remains')
      assert.deepEqual(readdirSync(cwd).sort(), ['.reply-lint', name].sort(), 'no temporary file is left')
    })

  for (const [what, name, before, after] of cases)
    test(`--stdin, byte for byte: ${what}`, async () => {
      const cwd = folderOf(qwipTeam)
      const { status, bytes } = await run(['--fix', '--stdin', '--stdin-filename', name], {
        cwd,
        input: before,
      })
      assert.deepEqual(bytes.toString('latin1'), Buffer.from(after).toString('latin1'))
      assert.equal(status, 0)
    })

  test('mode and link are kept; the file that the link means is written', async () => {
    const cwd = folderOf({ ...qwipTeam, 'real/a.reply.md': 'A qwip note.' })
    const real = path.join(cwd, 'real/a.reply.md')
    const link = path.join(cwd, 'link.reply.md')
    chmodSync(real, 0o640)
    symlinkSync('real/a.reply.md', link)
    await run(['--fix', 'link.reply.md'], { cwd })
    assert.equal(readFileSync(real, 'utf8'), 'A quick note.')
    assert.equal(statSync(real).mode & 0o777, 0o640)
    assert.ok(lstatSync(link).isSymbolicLink())
  })

  test('a file without fixes is not touched', async () => {
    const cwd = folderOf({ ...qwipTeam, 'a.reply.md': 'A quick note.' })
    const before = statSync(path.join(cwd, 'a.reply.md'), { bigint: true })
    await run(['--fix'], { cwd })
    const after = statSync(path.join(cwd, 'a.reply.md'), { bigint: true })
    assert.deepEqual([after.mtimeNs, after.ino], [before.mtimeNs, before.ino])
  })

  test('what remains is reported, with its place in the fixed text', async () => {
    const cwd = folderOf({ ...qwipTeam, 'a.reply.md': 'A qwip note for {{name}}.\n' })
    const { status, stdout } = await run(['--fix', '--format', 'json'], { cwd })
    const [{ findings }] = JSON.parse(stdout) as [{ findings: { ruleId: string; span: object }[] }]
    assert.equal(status, 1)
    assert.deepEqual(
      findings.map(({ ruleId, span }) => ({ ruleId, span })),
      [{ ruleId: 'unfilled-placeholder', span: { start: 17, end: 25 } }],
    )
  })

  test('fixing twice changes nothing more', async () => {
    const cwd = folderOf({
      ...qwipTeam,
      'a.reply.md': 'A qwip, qwip note. Please utilize it prior to Friday.\n',
    })
    await run(['--fix'], { cwd })
    const once = readFileSync(path.join(cwd, 'a.reply.md'), 'utf8')
    await run(['--fix'], { cwd })
    assert.equal(readFileSync(path.join(cwd, 'a.reply.md'), 'utf8'), once)
  })

  test('--fix --stdin: the text on standard output, findings on standard error', async () => {
    const cwd = folderOf(qwipTeam)
    const { status, stdout, stderr } = await run(['--fix', '--stdin', '--format', 'json'], {
      cwd,
      input: 'A qwip note for {{name}}.',
    })
    assert.equal(stdout, 'A quick note for {{name}}.')
    assert.equal(
      (JSON.parse(stderr) as [{ findings: { ruleId: string }[] }])[0].findings[0]!.ruleId,
      'unfilled-placeholder',
    )
    assert.equal(status, 1)
  })

  test('--fix --stdin of what isn’t UTF-8: it comes out as it went in, status 2', async () => {
    const input = Buffer.from([0x41, 0xff, 0xfe])
    const { status, bytes, stderr } = await run(['--fix', '--stdin'], { input, cwd: folderOf({}) })
    assert.deepEqual(bytes, input)
    assert.match(stderr, /isn't UTF-8/)
    assert.equal(status, 2)
  })

  test('a Latin-1 mail that can’t hold a rewrite is left as it is, and says so; what it can hold is done', async () => {
    const rule = qwipTeam['.reply-lint/rules/en/qwip.yaml'].replace('quick', 'qu\u0131ck, plonk: board')
    const before = `${mail}Caf\u00e9 qwip plonk\n`
    const cwd = folderOf({ ...qwipTeam, '.reply-lint/rules/en/qwip.yaml': rule, 'a.eml': latin1(before) })
    const { status, stdout } = await run(['--fix', '--format', 'json'], { cwd })
    const after = latin1(before.replace('plonk', 'board'))
    assert.deepEqual(readFileSync(path.join(cwd, 'a.eml')), after)
    const [{ problems, findings }] = JSON.parse(stdout) as [
      { problems: unknown[]; findings: { message: string; fix: unknown }[] },
    ]
    assert.deepEqual([problems, findings.length, findings[0]!.fix, status], [[], 1, null, 1])
    assert.match(findings[0]!.message, /encoding can't hold .*"qu\u0131ck"/)
  })

  test('a file that can’t be written is left as it is; the others are fixed', async () => {
    const cwd = folderOf({ ...qwipTeam, 'locked/a.reply.md': 'A qwip note.', 'b.reply.md': 'A qwip note.' })
    for (const folder of ['.', 'locked']) chmodSync(path.join(cwd, folder), folder === '.' ? 0o777 : 0o555)
    chmodSync(path.join(cwd, 'b.reply.md'), 0o666)
    const { status, stdout } = await run(['--fix', '--format', 'json'], { cwd, ...asNobody })
    const entries = JSON.parse(stdout) as {
      path: string
      findings: unknown[]
      problems: { code: string; message: string }[]
    }[]
    assert.deepEqual(
      entries.map(({ path, findings, problems }) => [path, findings.length, problems[0]?.code]),
      [
        ['b.reply.md', 0, undefined],
        ['locked/a.reply.md', 1, 'unwritable'],
      ],
    )
    assert.match(
      entries[1]!.problems[0]!.message,
      /you may not write it or its folder: check their permissions/,
    )
    assert.equal(status, 2)
    assert.equal(readFileSync(path.join(cwd, 'locked/a.reply.md'), 'utf8'), 'A qwip note.')
    assert.equal(readFileSync(path.join(cwd, 'b.reply.md'), 'utf8'), 'A quick note.')
  })

  test('--stdin-filename decides format, team and overrides; the file itself is neither read nor written', async () => {
    const cwd = folderOf({
      ...qwipTeam,
      'sub/.reply-lint/config.yaml': 'channel: social\n',
      'sub/a.eml': 'old',
    })
    const { stdout } = await run(['--stdin', '--stdin-filename', 'sub/a.eml', '--format', 'json'], {
      cwd,
      input: 'Subject: x\n\nThank you.',
    })
    const [{ path: shown, format, channel }] = JSON.parse(stdout) as [Record<string, string>]
    assert.deepEqual([shown, format, channel], ['sub/a.eml', 'email', 'social'])
    assert.equal(readFileSync(path.join(cwd, 'sub/a.eml'), 'utf8'), 'old')
  })
})
