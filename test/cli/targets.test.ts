import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { folderOf, run } from './command'

/** The paths that were checked, in the order of the output. */
async function checked(cwd: string, ...args: string[]): Promise<string[]> {
  const { stdout, stderr } = await run(['--format', 'json', ...args], { cwd })
  assert.doesNotMatch(stderr, /fault of the program/)
  return (JSON.parse(stdout) as { path: string }[]).map((entry) => entry.path)
}

suite('command: which files are checked', () => {
  const text = 'Thank you.'
  const plainFolder = folderOf({
    'mail/one.eml': 'Subject: x\n\nThank you.',
    'two.reply.md': text,
    'three.reply.txt': text,
    'replies/four.md': text,
    'replies/2024/five.txt': text,
    'canned-responses/six.md': text,
    'macros/seven.txt': text,
    'drafts/no.md': text,
    'templates/no.md': text,
    'README.md': text,
    'replies/no.html': text,
    'node_modules/x/replies/no.md': text,
    '.git/no.eml': text,
  })
  const everyDraft = [
    'canned-responses/six.md',
    'macros/seven.txt',
    'mail/one.eml',
    'replies/2024/five.txt',
    'replies/four.md',
    'three.reply.txt',
    'two.reply.md',
  ]

  const plain: [what: string, args: string[], paths: string[]][] = [
    ['without a path the working directory', [], everyDraft],
    ['a folder', ['.'], everyDraft],
    ['a folder that is itself called replies', ['replies'], ['replies/2024/five.txt', 'replies/four.md']],
    ['a named file always', ['README.md', 'drafts/no.md'], ['README.md', 'drafts/no.md']],
    ['each file once', ['two.reply.md', '.', './two.reply.md'], ['two.reply.md', ...everyDraft.slice(0, -1)]],
    ['a glob gives what it matches', ['*.md'], ['README.md', 'two.reply.md']],
    [
      'a glob over folders, but not into node_modules',
      ['**/*.md'],
      [
        'README.md',
        'canned-responses/six.md',
        'drafts/no.md',
        'replies/four.md',
        'templates/no.md',
        'two.reply.md',
      ],
    ],
    ['a glob with braces', ['{two,three}.reply.*'], ['three.reply.txt', 'two.reply.md']],
  ]
  for (const [what, args, paths] of plain)
    test(what, async () => assert.deepEqual(await checked(plainFolder, ...args), paths))

  test('paths are relative to the working directory, with /', async () => {
    assert.deepEqual(await checked(path.join(plainFolder, 'drafts'), '../mail'), ['../mail/one.eml'])
  })

  const unmatched: [pattern: string, remedy: RegExp][] = [
    ['nowhere.md', /There is no such file or folder: check the spelling\.$/],
    ['replies\\four.md', /Write \/ between folders\.$/],
    ['*.docx', /No file that is checked has such a name\.$/],
    ['drafts', /In a folder, only mails.*A file that you name is always checked\.$/],
    ['!two.reply.md', /no such file/],
  ]
  for (const [pattern, remedy] of unmatched)
    test(`"${pattern}" matches no draft: status 2, the rest goes on`, async () => {
      const { status, stdout, stderr } = await run(['--format', 'json', pattern, 'two.reply.md'], {
        cwd: plainFolder,
      })
      assert.equal(status, 2)
      assert.ok(stderr.startsWith(`reply-lint: "${pattern}" matches no draft.`), stderr)
      assert.match(stderr.trimEnd(), remedy)
      assert.equal(JSON.parse(stdout).length, 1)
    })

  const teamFolder = folderOf({
    '.reply-lint/config.yaml': [
      'include: [docs/**/*.md, notes, "wiki/*.md"]',
      'exclude: [docs/old, "**/secret.*"]',
      'overrides:',
      '  - { files: docs/**, channel: chat }',
      '  - { files: docs/b.md, channel: social, turn: closing }',
    ].join('\n'),
    '.reply-lint/snippets/en/delay.md': text,
    '.reply-lint/rules/README.md': text,
    'docs/a.md': text,
    'docs/b.md': text,
    'docs/old/c.md': text,
    'docs/old/c.eml': text,
    'notes/n.txt': text,
    'wiki/deep/w.md': text,
    'wiki/w.md': text,
    'drafts/d.md': text,
    'templates/t.md': text,
    'replies/secret.md': text,
    'inner/.reply-lint/config.yaml': 'channel: social\ninclude: ["*.md"]\n',
    'inner/i.md': text,
    'inner/docs/i.md': text,
  })

  test('include adds, exclude takes away, drafts/ and templates/ count; the nearest team decides', async () => {
    assert.deepEqual(await checked(teamFolder), [
      '.reply-lint/snippets/en/delay.md',
      'docs/a.md',
      'docs/b.md',
      'drafts/d.md',
      'inner/i.md',
      'notes/n.txt',
      'templates/t.md',
      'wiki/w.md',
    ])
  })

  test('a named file is checked though config excludes it; a glob obeys exclude', async () => {
    assert.deepEqual(await checked(teamFolder, 'docs/old/c.md'), ['docs/old/c.md'])
    assert.deepEqual(await checked(teamFolder, 'docs/**/c.md', 'docs/a.md'), ['docs/a.md'])
  })

  test('config by path: the last override that fits wins, the nearest team alone counts', async () => {
    const { stdout } = await run(['--format', 'json'], { cwd: teamFolder })
    const entries = JSON.parse(stdout) as { path: string; channel: string; kind: string }[]
    const facts = Object.fromEntries(entries.map(({ path, channel, kind }) => [path, `${channel} ${kind}`]))
    assert.equal(facts['docs/a.md'], 'chat reply')
    assert.equal(facts['docs/b.md'], 'social reply')
    assert.equal(facts['inner/i.md'], 'social reply')
    assert.equal(facts['templates/t.md'], 'email template')
    assert.equal(facts['drafts/d.md'], 'email reply')
    assert.equal(facts['.reply-lint/snippets/en/delay.md'], 'email template')
  })

  test('--config stands for every file’s team', async () => {
    const args = ['--config', 'inner/.reply-lint/config.yaml', 'docs/a.md', 'inner/i.md']
    const { stdout } = await run(['--format', 'json', ...args], { cwd: teamFolder })
    assert.deepEqual(
      (JSON.parse(stdout) as { channel: string }[]).map(({ channel }) => channel),
      ['social', 'social'],
    )
  })

  test('options win over front matter, front matter over config', async () => {
    const cwd = folderOf({
      '.reply-lint/config.yaml': 'channel: chat\nturn: closing\n',
      'a.reply.md': '---\nchannel: social\n---\nThank you.',
      'b.reply.md': 'Thank you.',
    })
    const channels = async (...args: string[]) => {
      const { stdout } = await run(['--format', 'json', ...args], { cwd })
      return (JSON.parse(stdout) as { channel: string }[]).map(({ channel }) => channel)
    }
    assert.deepEqual(await channels(), ['social', 'chat'])
    assert.deepEqual(await channels('--channel', 'email'), ['email', 'email'])
  })

  test('shards are 1-based, disjoint and complete, whatever the order of the arguments', async () => {
    const shards = await Promise.all(
      ['1/3', '2/3', '3/3'].map((shard) => checked(plainFolder, '--shard', shard, 'replies', '.')),
    )
    assert.deepEqual(shards.flat().sort(), everyDraft)
    assert.deepEqual(
      shards[0],
      everyDraft.filter((_, at) => at % 3 === 0),
    )
  })

  test('a shard may be empty, and a pattern match nothing in it', async () => {
    const { status, stdout } = await run(['--format', 'json', '--shard', '2/2', 'nowhere', 'two.reply.md'], {
      cwd: plainFolder,
    })
    assert.equal(status, 0)
    assert.deepEqual(JSON.parse(stdout), [])
  })

  test('links: to files they are read, to folders they are not followed', async () => {
    const cwd = folderOf({ 'replies/a.md': text, 'elsewhere/b.md': text })
    symlinkSync('../elsewhere/b.md', path.join(cwd, 'replies/link.md'))
    symlinkSync('..', path.join(cwd, 'replies/loop'))
    assert.deepEqual(await checked(cwd), ['replies/a.md', 'replies/link.md'])
  })
})
