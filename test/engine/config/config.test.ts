import assert from 'node:assert/strict'
import { parseConfig } from '../../../src/engine/config/config'
import { levelFor } from '../../../src/engine/levels'

const path = '.reply-lint/config.yaml'

const whole = `# The team's own
include: [support/**/*.md]
exclude: old/**
locale: pt-BR
channel: chat
kind: template
turn: follow-up
levels: { jargon: off, negative-phrasing-until: error }
vocabulary: [RMA, 3PL, 404]
dateOrder: dmy
audience: international
signature: appended
careful: true
valeStyles: [styles/House]
overrides:
  - files: [drafts/legal/**]
    careful: true
    levels: { plain-words: warning }
  - files: social/**
    channel: social
`

suite('parseConfig', () => {
  test('reads every key', () => {
    const { config, problems } = parseConfig(whole, path)
    assert.deepEqual(problems, [])
    assert.deepEqual(config, {
      include: ['support/**/*.md'],
      exclude: ['old/**'],
      locale: 'pt-BR',
      channel: 'chat',
      kind: 'template',
      turn: 'follow-up',
      levels: { jargon: 'off', 'negative-phrasing-until': 'error' },
      vocabulary: ['RMA', '3PL', '404'],
      dateOrder: 'dmy',
      audience: 'international',
      signature: 'appended',
      careful: true,
      valeStyles: ['styles/House'],
      overrides: [
        { files: ['drafts/legal/**'], careful: true, levels: { 'plain-words': 'warning' } },
        { files: ['social/**'], channel: 'social' },
      ],
    })
  })

  for (const empty of ['', '\n', '# nothing yet\n', '---\n'])
    test(`an empty file is an empty config: ${JSON.stringify(empty)}`, () =>
      assert.deepEqual(parseConfig(empty, path), { config: { overrides: [] }, problems: [] }))

  /** [what, YAML, code, line (from 1), message, the config that is left] */
  const faults: [string, string, string, number, string, object | undefined][] = [
    [
      'an unknown key with a near one',
      'locale: en\nlevel: { jargon: off }',
      'unknown-key',
      2,
      '"level" is not known here: did you mean "levels"? It is ignored.',
      { locale: 'en' },
    ],
    [
      'an unknown key in an override',
      'overrides:\n  - files: a/**\n    chanel: chat',
      'unknown-key',
      3,
      '"chanel" is not known here: did you mean "channel"? It is ignored.',
      { overrides: [{ files: ['a/**'] }] },
    ],
    [
      'a key that is for the whole team',
      'overrides:\n  - { files: a/**, valeStyles: styles }',
      'unknown-key',
      2,
      '"valeStyles" is not known here: the keys here are files, locale, channel, kind, turn, levels, vocabulary, ' +
        'dateOrder, audience, signature, careful. It is ignored.',
      { overrides: [{ files: ['a/**'] }] },
    ],
    [
      'a wrong channel',
      'channel: fax\nlocale: en',
      'wrong-type',
      1,
      '"channel" must be email, chat or social, not "fax". It is ignored.',
      { locale: 'en' },
    ],
    [
      'a wrong level',
      'levels:\n  jargon: loud\n  blame: off',
      'wrong-type',
      2,
      '"jargon" must be off, suggestion, warning or error, not "loud". It is ignored.',
      { levels: { blame: 'off' } },
    ],
    [
      'a truth value as a level',
      'levels: { jargon: false }',
      'wrong-type',
      1,
      '"jargon" must be off, suggestion, warning or error, not "false". It is ignored.',
      { levels: {} },
    ],
    [
      'a text for a truth value',
      'careful: sometimes',
      'wrong-type',
      1,
      '"careful" must be true or false, not "sometimes". It is ignored.',
      {},
    ],
    [
      'a locale that is none',
      'locale: pt_BR',
      'wrong-type',
      1,
      '"locale" must be a language tag such as en or pt-BR, not "pt_BR". It is ignored.',
      {},
    ],
    [
      'a glob that means what it is not',
      'include: [docs/**, "!docs/old/**"]',
      'wrong-type',
      1,
      `An entry of "include" can't begin with "!": name what is not meant under "exclude". It is ignored.`,
      { include: ['docs/**'] },
    ],
    [
      'a glob with the separators of Windows',
      "exclude: 'docs\\old\\*.md'",
      'wrong-type',
      1,
      '"exclude" must have / between folders, not "\\": docs/old/*.md. It is ignored.',
      {},
    ],
    [
      'an empty glob',
      "overrides:\n  - files:\n      - a/**\n      - ''\n    channel: chat",
      'wrong-type',
      4,
      'An entry of "files" is empty: name a file, a folder or a glob such as replies/**. It is ignored.',
      { overrides: [{ files: ['a/**'], channel: 'chat' }] },
    ],
    [
      'a list of levels',
      'levels: [jargon]',
      'wrong-type',
      1,
      '"levels" must be a mapping, not a list. It is ignored.',
      {},
    ],
    [
      'an override without files',
      'overrides:\n  - channel: chat\n  - { files: b/**, channel: social }',
      'missing-key',
      2,
      '"files" is missing. Add it: the files that the settings are for, as globs. The entry is ignored.',
      { overrides: [{ files: ['b/**'], channel: 'social' }] },
    ],
    [
      'broken YAML',
      'locale: en\nlevels: { jargon: off',
      'yaml-syntax',
      2,
      'Flow map in block collection must be sufficiently indented and end with a }: give all lines of a list or ' +
        'mapping the same indentation, and close every bracket.',
      undefined,
    ],
    [
      'a list',
      '- locale: en',
      'not-a-mapping',
      1,
      'A config file holds keys and values, such as "locale: en".',
      undefined,
    ],
  ]
  for (const [what, yaml, code, line, message, left] of faults)
    test(what, () => {
      const { config, problems } = parseConfig(yaml, path)
      assert.equal(problems.length, 1)
      const [problem] = problems
      assert.deepEqual(
        [problem?.code, (problem?.range?.start.line ?? NaN) + 1, problem?.message, problem?.path],
        [code, line, message, path],
      )
      assert.deepEqual(config, left && { overrides: [], ...left })
    })
})

suite('levelFor', () => {
  const levels = {
    'negative-phrasing': 'off',
    'negative-phrasing-until': 'error',
    jargon: 'suggestion',
  } as const
  const cases: [string, string | undefined][] = [
    ['negative-phrasing', 'off'],
    ['negative-phrasing-until', 'error'],
    ['negative-phrasing-until-when', 'error'],
    ['negative-phrasing-only', 'off'],
    ['negative', undefined],
    ['negative-phrasings', undefined],
    ['jargon-it-terms', 'suggestion'],
    ['jargony', undefined],
    ['constructor', undefined],
    ['', undefined],
  ]
  for (const [id, expected] of cases)
    test(id || '(empty)', () => assert.equal(levelFor(id, levels), expected))
})
