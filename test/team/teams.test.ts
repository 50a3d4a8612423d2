import assert from 'node:assert/strict'
import {
  createTeams,
  isChecked,
  isDraftPath,
  optionsFor,
  parseTeam,
  readTeamSnippets,
  type FileReader,
} from '../../src/team'
import { tree } from './file-tree'

suite('which files are drafts', () => {
  const table: [path: string, teamRoot: string | null, expected: boolean][] = [
    ['/w/a.eml', null, true],
    ['/w/a.reply.md', null, true],
    ['/w/A.Reply.TXT', null, true],
    ['/w/README.md', null, false],
    ['/w/replies/a.md', null, true],
    ['/w/macros/deep/a.txt', null, true],
    ['/w/replies/a.html', null, false],
    ['/w/drafts/a.md', null, false],
    ['/w/drafts/a.md', '/w', true],
    ['/drafts/w/a.md', '/drafts/w', false],
    ['/w/templates/a.md', '/w', true],
    ['/w/node_modules/x/replies/a.md', null, false],
    ['/w/.git/a.eml', null, false],
    ['/w/.reply-lint/snippets/en/a.md', '/w', true],
    ['/w/.reply-lint/config.yaml', '/w', false],
    ['/w/replies/.reply-lint/rules/en/note.md', '/w', false],
  ]
  for (const [path, root, expected] of table)
    test(`${path}${root ? ` in ${root}` : ''}`, () => assert.equal(isDraftPath(path, root), expected))
})

/** Compiled against no rules of ours. */
const teamsIn = (reader: FileReader) => createTeams(reader, (files) => parseTeam(files, []))

suite('teams', () => {
  const rule = 'extends: existence\nmessage: "%s"\nlevel: warning\ntokens: [foo]\n'

  test('the nearest team folder counts, without merging', async () => {
    const teams = teamsIn(
      tree({
        '/w/.reply-lint/config.yaml': 'channel: chat\nvocabulary: [RMA]\n',
        '/w/shop/.reply-lint/config.yaml': 'locale: en\n',
        '/w/shop/a.md': '',
      }),
    )
    assert.equal((await teams.teamFor('/w/a.md'))?.root, '/w')
    const shop = await teams.teamFor('/w/shop/deep/a.md')
    assert.equal(shop?.root, '/w/shop')
    assert.equal(shop.config.channel, undefined)
    assert.equal(await teams.teamFor('/elsewhere/a.md'), null)
    assert.deepEqual(
      teams.loaded().map(({ root }) => root),
      ['/w', '/w/shop'],
    )
  })

  test('overrides are laid over config in their order; levels and vocabulary add up', async () => {
    const config = `
channel: email
vocabulary: [A]
levels: { jargon: off, canned-phrase: error }
overrides:
  - { files: ["chat/**"], channel: chat, vocabulary: [B], levels: { jargon: warning } }
  - { files: ["chat/vip/*.md"], turn: follow-up }
`
    const team = await teamsIn(tree({ '/w/.reply-lint/config.yaml': config })).teamFor('/w/a.md')
    assert.deepEqual(team?.problems, [])
    const chat = optionsFor(team, '/w/chat/vip/a.md')
    assert.deepEqual(chat.defaults, { channel: 'chat', turn: 'follow-up' })
    assert.deepEqual(chat.levels, { jargon: 'warning', 'canned-phrase': 'error' })
    assert.deepEqual(chat.vocabulary, ['A', 'B'])
    assert.deepEqual(optionsFor(team, '/w/a.md').defaults, { channel: 'email' })
    assert.deepEqual(optionsFor(team, null).defaults, { channel: 'email' })
  })

  test('include adds files, exclude takes any away', async () => {
    const config = 'include: ["support/**/*.md"]\nexclude: ["**/old/**"]\n'
    const team = await teamsIn(tree({ '/w/.reply-lint/config.yaml': config })).teamFor('/w/a.md')
    const checked = (path: string) => isChecked(path, team)
    assert.ok(checked('/w/support/a.md') && checked('/w/support/deep/a.md') && checked('/w/x.reply.md'))
    assert.ok(!checked('/w/a.md') && !checked('/w/support/old/a.md') && !checked('/w/old/x.reply.md'))
    assert.ok(!checked('/other/support/a.md'))
  })

  test('below snippets/ a file is a template of its folder’s locale, whatever else is said', async () => {
    const team = await teamsIn(tree({ '/w/.reply-lint/config.yaml': 'kind: reply\nlocale: sl\n' })).teamFor(
      '/w/a.md',
    )
    const options = optionsFor(team, '/w/.reply-lint/snippets/en/a.md')
    assert.equal(options.forced?.kind, 'template')
    assert.equal(options.defaults?.locale, 'en')
  })

  test('one bad file is a problem at its place, the others go on', async () => {
    const latin1 = new Uint8Array([0xe9, 0x0a])
    const team = await teamsIn(
      tree({
        '/w/.reply-lint/config.yml': 'locale: en',
        '/w/.reply-lint/rules/en/good.yaml': rule,
        '/w/.reply-lint/rules/en/bad.yaml': 'extends: nothing\nmessage: x\n',
        '/w/.reply-lint/rules/en/latin.yaml': latin1,
        '/w/.reply-lint/rules/en/open.yaml':
          'extends: rewrite\nmessage: x\nlevel: warning\npatterns:\n  - we (can\n',
        '/w/.reply-lint/rules/homeless.yaml': rule,
        '/w/.reply-lint/rules/en/notes.txt': 'left alone',
      }),
    ).teamFor('/w/a.md')
    assert.deepEqual(
      team?.rules.map(({ id }) => id),
      ['good'],
    )
    const said = team.problems.map(
      ({ path, range, message }) =>
        `${path.replace('/w/.reply-lint/', '')}${range ? `:${range.start.line + 1}` : ''}: ${message}`,
    )
    assert.equal(said.length, 5, said.join('\n'))
    for (const pattern of [
      /^config\.yml: .*rename it to config\.yaml/,
      /^rules\/en\/bad\.yaml:1: .*nothing/,
      /^rules\/en\/open\.yaml:5: "\)" is missing in the pattern "we \(can"\. The rule is left out/,
      /^rules\/en\/latin\.yaml: .*Save it as UTF-8/,
      /^rules\/homeless\.yaml: .*move it into a folder/,
    ])
      assert.ok(
        said.some((line) => pattern.test(line)),
        `${pattern} in\n${said.join('\n')}`,
      )
  })

  test('what can’t be read is said, and no more', async () => {
    const locked: FileReader = {
      read: () => Promise.reject(new Error('EACCES')),
      list: () => Promise.reject(new Error('EACCES')),
    }
    const team = await teamsIn(locked).teamFor('/w/a.md')
    assert.match(team!.problems[0]!.message, /can't be read: EACCES/)
    const { snippets, problems } = await readTeamSnippets(locked, '/w')
    // The folder of templates, and the file of facts beside it.
    assert.deepEqual([snippets.length, problems.length], [0, 2])
  })
})
