import assert from 'node:assert/strict'
import { version } from '../../package.json'
import { folderOf, run } from './command'

suite('command: options', () => {
  const folder = folderOf({ 'a.reply.md': 'Hi', report: 'Hi', 'sub/b.txt': 'Hi' })

  const wrong: [args: string[], message: RegExp][] = [
    [['--fomat', 'json'], /no option --fomat\. Did you mean --format\?/],
    [['--xyzzy'], /no option --xyzzy\. See reply-lint --help/],
    [['-q'], /no option -q/],
    [['--format'], /--format.*argument missing\. See reply-lint --help/],
    [['--fix=yes'], /--fix' does not take an argument/],
    [['--format', 'jsn'], /--format doesn't take "jsn"\. Did you mean "json"\?/],
    [['--config', 'team/.vale.ini'], /there is no file "team\/\.vale\.ini"/],
    [['--config', ''], /--config is empty/],
    [['--stdin', '--stdin-filename', ''], /--stdin-filename is empty/],
    [['--fix', ''], /A path is empty.*"\."/],
    [['--locale', 'en-GB-GB'], /language tag such as en/],
    [['--config', 'nowhere.yaml'], /there is no file "nowhere\.yaml"/],
    [['--config', 'sub'], /is a folder\. Name the config\.yaml/],
    [['--channel', 'fax'], /--channel doesn't take "fax"\. It takes email, chat, social/],
    [['--kind', 'replay'], /Did you mean "reply"\?/],
    [['--turn', 'second'], /It takes first, follow-up, closing/],
    [['--locale', 'English please'], /language tag such as en/],
    [['--min-level', 'loud'], /It takes suggestion, warning, error/],
    [['--fail-level', 'warnings'], /Did you mean "warning"\?/],
    [['--language', 'xx'], /--language doesn't take "xx"/],
    [['--jobs', '0'], /--jobs doesn't take "0"/],
    [['--jobs', 'many'], /--jobs doesn't take "many"/],
    [['--shard', '0/2'], /I from 1 to N/],
    [['--shard', '3/2'], /I from 1 to N/],
    [['--shard', '1'], /I from 1 to N/],
    [['--shard', '1/2', '--jsonl'], /--shard is for files/],
    [['--shard', '1/2', '--stdin'], /--shard is for files/],
    [['--jsonl', '--fix'], /Leave --fix out/],
    [['--jsonl', '--format', 'sarif'], /Leave --format out/],
    [['--jsonl', '--stdin'], /Leave --stdin out/],
    [['--jsonl', 'a.reply.md'], /--jsonl reads standard input/],
    [['--stdin', 'a.reply.md'], /--stdin reads standard input/],
    [['--stdin-filename', 'a.md'], /Add --stdin/],
    [['--zones', 'a.reply.md'], /Add --format json/],
    [['check-templates'], /"\." has no templates: there is no \.reply-lint\/ at or above it/],
    [['template-coverage', 'nowhere'], /There is no file or folder "nowhere"/],
    [['check-templates', '--todya', '2026-01-01'], /Did you mean --today\?/],
    [['check-templates', '--today', '2026-02-30'], /a day that isn't in the calendar: 2026-02-30/],
    [['check-templates', 'a', 'b'], /takes one folder/],
    [['template-coverage', '--format', 'sarif'], /It takes pretty, json/],
    [['test-rules', '.'], /"\." has no rules: there is no \.reply-lint\/ at or above it/],
    [['test-rules', '--tests', 'mine.yaml'], /There is no option --tests/],
    [['test-rules', '--fix'], /test-rules takes no --fix/],
    [['--format', 'json', 'check-templates', '--stale', '-x'], /"check-templates" comes first/],
    [['report'], /isn't there yet.*write \.\/report/],
  ]
  for (const [args, message] of wrong)
    test(`${args.join(' ')}: says what to do`, async () => {
      const { status, stdout, stderr } = await run(args, { cwd: folder })
      assert.match(stderr, message)
      assert.match(stderr, /^reply-lint: [^\n]+\n$/, 'one line, no stack')
      assert.equal(stdout, '')
      assert.equal(status, 2)
    })

  test('--help names every option, and does nothing else', async () => {
    const { status, stdout } = await run(['--help', 'nowhere.md'], { cwd: folder })
    assert.equal(status, 0)
    for (const option of [
      'format',
      'fix',
      'stdin',
      'stdin-filename',
      'jsonl',
      'locale',
      'channel',
      'kind',
      'turn',
    ])
      assert.match(stdout, new RegExp(`--${option}\\b`))
    for (const option of [
      'config',
      'min-level',
      'fail-level',
      'shard',
      'jobs',
      'zones',
      'no-suggestions',
      'language',
    ])
      assert.match(stdout, new RegExp(`--${option}\\b`))
    assert.ok(stdout.split('\n').every((line) => line.length <= 80))
    assert.equal((await run(['-h'])).stdout, stdout)
  })

  test('--version is that of the package', async () => {
    assert.deepEqual(await run(['--version']).then(({ status, stdout }) => ({ status, stdout })), {
      status: 0,
      stdout: `${version}\n`,
    })
  })

  test('after --, a path may begin with a hyphen or be named like a sub-command', async () => {
    const cwd = folderOf({ '--x.reply.md': 'Hi', report: 'Hi' })
    const { stdout } = await run(['--format', 'json', '--', 'report', '--x.reply.md'], { cwd })
    assert.deepEqual(
      (JSON.parse(stdout) as { path: string }[]).map(({ path }) => path),
      ['report', '--x.reply.md'],
    )
  })

  for (const locale of ['en', 'EN', 'en-gb', 'en_GB'])
    test(`--locale ${locale}: a tag counts however it is written`, async () => {
      const { stdout } = await run(['--format', 'json', '--locale', locale, 'a.reply.md'], { cwd: folder })
      assert.match(JSON.parse(stdout)[0].locale, /^en(-GB)?$/)
    })

  test('a file with the name of a sub-command is checked as ./name', async () => {
    const { status, stdout } = await run(['--format', 'json', '--fail-level', 'never', './report'], {
      cwd: folder,
    })
    assert.equal(status, 0)
    assert.equal(JSON.parse(stdout)[0].path, 'report')
  })
})
