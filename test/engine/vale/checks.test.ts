import assert from 'node:assert/strict'
import { alertsIn, messagesIn } from './support'

/** [what it shows, the rule, a text, what is found: line:column:rule] */
type Case = readonly [shows: string, rule: string, text: string, found: readonly string[]]

const found = (...places: string[]) => places.map((place) => `${place}:R`)

const existence: readonly Case[] = [
  ['tokens stand at word boundaries', 'tokens: [port]', 'A port, a report, ports.', found('1:3')],
  ['case matters by default', 'tokens: [foo]', 'Foo foo', found('1:5')],
  ['ignorecase', 'ignorecase: true\ntokens: [foo]', 'Foo foo', found('1:1', '1:5')],
  ['nonword drops the boundaries', 'nonword: true\ntokens: [port]', 'report', found('1:3')],
  ['raw is joined as it stands', "raw: ['(?:foo)\\s', 'bar']", 'foo bar, xfoo barx', found('1:1', '1:11')],
  ['raw comes before tokens', 'raw: [very]\ntokens: [\\s+good]\nnonword: true', 'very good', found('1:1')],
  [
    'append puts it behind',
    'append: true\nraw: [ly]\ntokens: [quick]\nnonword: true',
    'quickly',
    found('1:1'),
  ],
  [
    'exceptions are tested in their own case',
    'tokens: ["\\\\w+ly"]\nexceptions: [only]',
    'only Only',
    found('1:6'),
  ],
  [
    'what holds an exception is fine',
    'tokens: ["e-\\\\w+"]\nexceptions: [mail]',
    'e-mail e-bike',
    found('1:8'),
  ],
  [
    'what lies within an exception of several words',
    'tokens: [mea]\nexceptions: [mea culpa]',
    'mea culpa mea',
    found('1:11'),
  ],
  [
    'lines begin and end within a block',
    "nonword: true\ntokens: ['and$']",
    'and so\nthis and\nthat',
    found('2:6'),
  ],
  ['code is not read', 'tokens: [foo]', '`foo` and foo\n\n```\nfoo\n```\n', found('1:11')],
  ['link targets are not read', 'tokens: [foo]', '[bar](http://foo.com) foo', found('1:23')],
  ['a class without another', "tokens: ['[a-z-[aeiou]]{3}']", 'xyz abc', found('1:1')],
  ['what is no word, within a class', "nonword: true\ntokens: ['[\\W_]{2}']", 'ab _-', found('1:3')],
  ['all but a class of others', "nonword: true\ntokens: ['[^\\W\\d]{2}']", '1a 1b2 bc', found('1:8')],
  [
    'block scalars of front matter',
    'scope: frontmatter\ntokens: [foo]',
    '---\na: |\n  x\n  foo\nb: >\n  foo\n  y\nc: [foo]\n---\nfoo',
    found('4:3', '6:3'),
  ],
  ['alternatives of one token stay together', 'tokens: ["a b|c d"]', 'x a b c d', found('1:3', '1:7')],
]

const substitution: readonly Case[] = [
  ['words at boundaries', 'swap: {utilize: use}', 'utilize utilizes', found('1:1')],
  ['the longest first', 'swap: {on: upon, on the whole: mostly}', 'on the whole', found('1:1')],
  [
    'what conforms already is no match',
    'ignorecase: true\nswap: {javascript: JavaScript}',
    'JavaScript javascript',
    found('1:12'),
  ],
  [
    'a proposal may be an expression',
    "ignorecase: true\nswap: {'web ?site': 'web ?site'}",
    'website Web Site',
    found('1:9'),
  ],
  ['expressions as keys', "swap: {'(?:give|gave) rise to': lead to}", 'It gave rise to this.', found('1:4')],
  ['groups of a key are not taken for the next', "swap: {'(a)(b)': x, zz: y}", 'ab zz', found('1:1', '1:4')],
  ['exceptions', 'swap: {data: facts}\nexceptions: [data]', 'data', []],
]

const others: readonly Case[] = [
  ['occurrence: too many, told at the first', 'extends: occurrence\nmax: 1\nscope: sentence\ntoken: ","', 'One, two, three. Four, five.', found('1:4')],
  ['occurrence: none is told at line 1', 'extends: occurrence\nmin: 1\nscope: raw\ntoken: "# Intro"', 'x\n\ny', found('1:1')],
  ['occurrence: a paragraph each', 'extends: occurrence\nmax: 1\nscope: paragraph\ntoken: foo', 'foo\n\nfoo foo', found('3:1')],
  ['repetition: two in a row', 'extends: repetition\nalpha: true\ntokens: ["[^\\\\s]+"]', 'the the cat', found('1:1')],
  ['repetition: across lines', 'extends: repetition\nalpha: true\ntokens: ["[^\\\\s]+"]', 'see the\nthe cat', found('1:5')],
  ['repetition: not across sentences', 'extends: repetition\nignorecase: true\ntokens: ["[^\\\\s.]+"]', 'About that. That is so.', []],
  ['repetition: max', 'extends: repetition\nmax: 1\ntokens: ["\\\\w+"]', 'a a b b b', found('1:5')],
  ['consistency: told from where both are seen', 'extends: consistency\neither: {advisor: adviser}', 'advisor\n\nadviser\n\nadvisor', found('3:1', '5:1')],
  ['consistency: one alone is fine', 'extends: consistency\neither: {advisor: adviser}', 'advisor advisor', []],
  ['conditional: defined before', "extends: conditional\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'", 'World Health Organization (WHO). WHO and DAFB.', found('1:42')],
  ['conditional: without a group a presence is enough', "extends: conditional\nscope: raw\nfirst: Section\nsecond: 'Summary:'", 'Section\n\nSummary: x', []],
  ['conditional: a named group is none, as Vale counts', "extends: conditional\nfirst: '\\bAB\\b'\nsecond: '(?P<a>CD)'", 'AB CD\n\nAB', found('3:1')],
  ['occurrence: sentences of running text only', 'extends: occurrence\nmax: 1\nscope: sentence\ntoken: foo', '# foo foo\n\n- foo foo\n\nfoo foo', found('5:1')],
  ['capitalization: title', 'extends: capitalization\nmatch: $title\nscope: heading', '# A Title for All\n\n## This is no title', found('3:4')],
  ['capitalization: title, to before a verb and a noun', 'extends: capitalization\nmatch: $title\nscope: heading', '# How To Install\n\n# Listen to Music\n\n# How to install', found('5:3')],
  ['capitalization: without a word', 'extends: capitalization\nmatch: $title\nscope: heading', '# ???', found('1:3')],
  ['capitalization: exceptions in their own case', "extends: capitalization\nmatch: $sentence\nscope: heading\nexceptions: [VS]", '# This vs. heading', []],
  ['capitalization: sentence', 'extends: capitalization\nmatch: $sentence\nscope: heading\nexceptions: [Vale]', '# Install Vale today\n\n## Install The Thing Today', found('3:4')],
  ['capitalization: sentences begin with a capital', 'extends: capitalization\nmatch: $sentence\nscope: heading', '# install it', found('1:3')],
  ['capitalization: behind an indicator', "extends: capitalization\nmatch: $sentence\nscope: heading\nindicators: [':']", '# Notes: Read this first', []],
  ['capitalization: lower, upper', 'extends: capitalization\nmatch: $lower\nscope: heading', '# all small\n\n# Not So', found('3:3')],
  ['capitalization: an expression', "extends: capitalization\nmatch: '^[A-Z]'\nscope: heading", '# Yes\n\n# no', found('3:3')],
  ['metric', "extends: metric\nformula: words / sentences\ncondition: '> 4.0'", 'One two three four five six. Two words.\n\nA third sentence with many more words here now.', found('1:1')],
  ['metric: counts of elements', "extends: metric\nformula: heading.h2\ncondition: '> 1.0'", '## A\n\nx\n\n## B\n', found('1:1')],
  ['readability', 'extends: readability\nmetrics: [Flesch-Kincaid]\ngrade: 8', 'Notwithstanding considerable organizational heterogeneity, multidisciplinary collaboration necessitates sophisticated communication.', found('1:1')],
] // prettier-ignore

suite('Vale: the semantics of each check', () => {
  const table = (kind: string, cases: readonly Case[]) => {
    for (const [shows, fields, text, expected] of cases)
      test(`${kind}${shows}`, () => {
        const rule = `${kind ? `extends: ${kind.trim()}\n` : ''}message: "'%s'"\n${fields}`
        assert.deepEqual(alertsIn({ rules: { R: rule } }, text), expected)
      })
  }
  table('existence ', existence)
  table('substitution ', substitution)
  table('', others)
})

/** [the rule, a text, the messages] */
const messages: readonly (readonly [rule: string, text: string, messages: readonly string[]])[] = [
  ["extends: existence\nmessage: \"Not '%s'.\"\ntokens: [foo]", 'a foo', ["Not 'foo'."]],
  ['extends: substitution\nmessage: "Use %s, not %s"\nswap: {a b: c}', 'a b', ['Use c, not a b']],
  ['extends: substitution\nmessage: "Not %[2]s: %[1]s"\nswap: {aa: c}', 'aa', ['Not aa: c']],
  ["extends: substitution\nmessage: \"Use '%s', not '%s'\"\naction: {name: replace}\nswap: {aa: b|c|d}", 'aa', ["Use 'b', 'c', or 'd', not 'aa'"]],
  ["extends: substitution\nmessage: \"Use '%s', not '%s'\"\naction: {name: replace}\nswap: {aa: b\\|c}", 'aa', ["Use 'b|c', not 'aa'"]],
  ["extends: substitution\nmessage: \"Use %s\"\nswap: {'within the (\\w+) directory': 'in the $1 directory'}", 'within the bin directory', ['Use in the bin directory']],
  ['extends: substitution\nmessage: "Use %s"\ncapitalize: true\nignorecase: true\nswap: {mankind: human kind}', 'Mankind', ['Use Human kind']],
  ['extends: occurrence\nmessage: "%d of %s"\nmax: 1\ntoken: a', 'a a a', ['3 of ']],
  ['extends: metric\nmessage: "%s words"\nformula: words\ncondition: "> 1.0"', 'one two', ['2.00 words']],
] // prettier-ignore

suite('Vale: messages', () => {
  for (const [rule, text, expected] of messages)
    test(rule.replace(/\n/g, ' · '), () =>
      assert.deepEqual(messagesIn({ rules: { R: rule } }, text), expected),
    )
})
