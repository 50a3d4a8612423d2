import assert from 'node:assert/strict'
import { checks } from '../../../src/engine/checks'
import { loadRule } from '../../../src/engine/rules/load'

const base = 'extends: existence\nmessage: Hm.\n'

/** [what, YAML, code and place (line:column, from 1), message] */
type Fault = [string, string, string, string]

/** The rule goes on without what is faulty. */
const warnings: Fault[] = [
  [
    'an unknown key with a near one',
    base + 'tokns: [foo]',
    'unknown-key 3:1',
    '"tokns" is not known here: did you mean "tokens"? It is ignored.',
  ],
  [
    'another spelling habit',
    base + 'Ignore_Case: true',
    'unknown-key 3:1',
    '"Ignore_Case" is not known here: did you mean "ignorecase"? It is ignored.',
  ],
  [
    'a key that another check has',
    'extends: repetition\nmessage: Hm.\nswap: {a: b}',
    'unknown-key 3:1',
    '"swap" is not known here: the keys here are extends, message, level, unfixed, family, description, ' +
      'examples, allows, channels, kinds, turns, when, fix, exceptions, unless, unless-sentence, unless-near, only-near. It is ignored.',
  ],
  [
    'a value that is not allowed',
    base + 'level: loud',
    'wrong-type 3:8',
    '"level" must be suggestion, warning or error, not "loud". It is ignored.',
  ],
  [
    'a list where a text should be',
    base + 'family: [a]',
    'wrong-type 3:9',
    '"family" must be a text, not a list. It is ignored.',
  ],
  [
    'a mapping in a list of texts',
    base + 'tokens:\n  - foo\n  - bar: baz\n',
    'wrong-type 5:5',
    'An entry of "tokens" must be a text, not a mapping. It is ignored.',
  ],
  [
    'an empty value',
    base + 'family:\nlevel: error',
    'wrong-type 3:8',
    '"family" is empty: give a text (\'\' for none). It is ignored.',
  ],
  [
    'a family that the id does not begin with',
    base + 'family: home',
    'wrong-type 3:9',
    '"family" must be how the rule\'s id begins: "house-style" doesn\'t begin with "home". It is ignored.',
  ],
  [
    'a channel that does not exist',
    base + 'channels:\n  chatt: off',
    'unknown-key 4:3',
    '"chatt" is not known here: did you mean "chat"? It is ignored.',
  ],
  [
    'a level that does not exist',
    base + 'channels:\n  chat: no',
    'wrong-type 4:9',
    '"chat" must be off, suggestion, warning or error, not "no". It is ignored.',
  ],
  [
    'an example without its good text',
    base + 'examples:\n  - bad: foo\n',
    'missing-key 4:5',
    '"good" is missing. Add it: what the bad text becomes; the rule is silent on it. The entry is ignored.',
  ],
  [
    'a faulty pattern entry',
    'extends: rewrite\nmessage: Hm.\npatterns:\n  - foo\n  - { form: bar }',
    'unknown-key 5:7',
    '"form" is not known here: did you mean "from"? It is ignored.',
  ],
  [
    'a key that stands twice',
    base + 'level: error\nlevel: warning',
    'yaml-syntax 4:1',
    '"level" stands twice: only the first one counts.',
  ],
  [
    'an alias of a list',
    base + 'tokens: &t [a]\nexceptions: *t',
    'yaml-syntax 4:13',
    'Write the value out instead of "*t".',
  ],
  ['a tag', base + 'family: !x house', 'yaml-syntax 3:9', 'Unresolved tag: !x: remove the tag.'],
  ['a key that is a list', base + '? [a]\n: b', 'wrong-type 3:3', 'A key must be plain text. It is ignored.'],
  [
    'a class that YAML takes for a comment',
    base + 'unless:\n  - we #number\n  - us # fine\n',
    'yaml-syntax 4:5',
    `"#number" is read as a comment: write 'we #number' in quotes, or "# number".`,
  ],
]

/** There is no rule. */
const errors: Fault[] = [
  [
    'a missing key',
    '\nextends: existence\n',
    'missing-key 2:1',
    '"message" is missing. Add it: what the writer is told; %s stands for what is proposed, then for what was found.',
  ],
  [
    'a missing key of the check',
    'extends: presence\nmessage: Hm.',
    'missing-key 1:1',
    '"move" is missing. Add it: the move.',
  ],
  [
    'a wrong value of a required key',
    'extends: rewrite\nmessage: Hm.\npatterns: foo',
    'wrong-type 3:11',
    '"patterns" must be a list, not "foo".',
  ],
  [
    'an unknown check',
    'extends: substitutoin\nmessage: Hm.\nswap: {a: b}',
    'unknown-check 1:10',
    'There is no check "substitutoin": did you mean "substitution"?',
  ],
  [
    'an unknown check that resembles none',
    'extends: magic\nmessage: Hm.',
    'unknown-check 1:10',
    `There is no check "magic": the checks are ${[...checks.keys()].join(', ')}.`,
  ],
  [
    'something else than keys',
    '- extends: existence',
    'not-a-mapping 1:1',
    'A rule file holds keys and values, such as "extends: substitution".',
  ],
  [
    'a tab',
    'extends: existence\nmessage: Hm.\ntokens:\n\t- foo',
    'yaml-syntax 4:1',
    'Tabs are not allowed as indentation: indent with spaces, not with a tab.',
  ],
  [
    'a colon in plain text',
    'extends: existence\r\nmessage: Please: no.',
    'yaml-syntax 2:10',
    'Nested mappings are not allowed in compact mappings: put text that holds a colon and a space in quotes.',
  ],
  [
    'an apostrophe in single quotes',
    "extends: existence\nmessage: 'We can't'",
    'yaml-syntax 2:18',
    'Unexpected scalar at node end: put text that holds quotes in the other kind of quotes ("We can\'t").',
  ],
  [
    'an open quote',
    'extends: existence\nmessage: "Hm',
    'yaml-syntax 2:13',
    'Missing closing "quote: close the quote or bracket, or add the colon after the key.',
  ],
  [
    'a depth that would end the process',
    'a: ' + '['.repeat(9000),
    'yaml-syntax 1:1',
    'The file nests more than 50 levels: flatten it.',
  ],
]

suite('loadRule: faults', () => {
  for (const [level, table] of [
    ['warning', warnings],
    ['error', errors],
  ] as const)
    for (const [what, yaml, place, message] of table)
      test(what, () => {
        const { rule, problems } = loadRule(yaml, 'rules/en/house-style.yaml', 'en', 'house-style', checks)
        const [problem] = problems
        assert.ok(problem?.range && problem.span)
        const { line, character } = problem.range.start
        const found = [`${problem.code} ${line + 1}:${character + 1}`, problem.message]
        assert.deepEqual(found, [place, message])
        assert.deepEqual([problem.path, problem.level], ['rules/en/house-style.yaml', level])
        assert.equal(rule !== undefined, level === 'warning')
      })
})
