import assert from 'node:assert/strict'
import fc from 'fast-check'
import { applyEdits } from '../../../src/engine/fix'
import { libraryChecks } from '../../../src/engine/templates/checks'
import { textHash } from '../../../src/engine/templates/hash'
import { fileOf, found, hashOf, libraryOf, shown } from './library-support'

const en = 'Hi {{customer.name | there}}, your order {{order.number}} is on its way.'
const sl = 'Pozdravljeni {{customer.name | vsi}}, naročilo {{order.number}} je na poti.'
const facts =
  'refund-window:\n  values:\n    - value: { en: 30 days, sl: 30 dni }\n    - { market: uk, value: 28 days }\n'

/** [what it shows, the files, what is found, facts] */
const table: [name: string, files: Record<string, string>, expected: string[], facts?: string][] = [
  ['a sound pair', { 'en/a': en, 'sl/a': `${hashOf(en)}\n${sl}` }, []],
  ['no owner', { 'en/a': "owner: ''\n\nHello." }, ['owner: T']],
  [
    'one blank less',
    { 'en/a': en, 'sl/a': `${hashOf(en)}\nNaročilo {{order.number}} je na poti.` },
    ['parity: Naročilo {{order.number}} je na poti.'],
  ],
  [
    'one blank more',
    { 'en/a': 'Hello.', 'sl/a': `${hashOf('Hello.')}\nNaročilo {{order.number}}.` },
    ['parity: {{order.number}}'],
  ],
  [
    'choices are compared by their number',
    { 'en/a': '{{choice: a | b}}', 'sl/a': `${hashOf('{{choice: a | b}}')}\n{{choice: c | d}}` },
    [],
  ],
  [
    'a choice with an option less',
    {
      'en/a': 'Your {{choice: a | b | c}}.',
      'sl/a': `${hashOf('Your {{choice: a | b | c}}.')}\nVaš {{choice: c | d}}.`,
    },
    ['parity: Vaš {{choice: c | d}}.', 'parity: {{choice: c | d}}'],
  ],
  [
    'a variant is missing',
    { 'en/a': en, 'en/b': 'Hello.', 'sl/a': `${hashOf(en)}\n${sl}` },
    ['missing-locale: T'],
  ],
  [
    'a source is missing',
    { 'en/a': en, 'sl/a': `${hashOf(en)}\n${sl}`, 'sl/b': 'Lepo.' },
    ['missing-locale: T'],
  ],
  [
    'an informal variant has the source of the other',
    { 'en/a': en, 'sl/a': `${hashOf(en)}\n${sl}`, 'sl/a-informal': `${hashOf(en)}\n${sl}` },
    [],
  ],
  [
    'an outdated translation',
    { 'en/a': en, 'sl/a': `source-hash: ${shown('0123456789abcdef')}\n\n${sl}` },
    ['stale: "0123456789abcdef"'],
  ],
  ['a translation of nobody knows what', { 'en/a': en, 'sl/a': sl }, ['stale: T']],
  ['a name in no group', { 'en/a': 'Your {{oder.number}}.' }, ['placeholder: {{oder.number}}']],
  ['a name spelled in another way', { 'en/a': 'Your {{order_number}}.' }, ['placeholder: {{order_number}}']],
  ['a name of the team’s', { 'en/a': 'placeholders: {shop.city: Where it is}\n\nIn {{shop.city}}.' }, []],
  ['words for the writer', { 'en/a': 'About {{what was bought}} and [NAME].' }, []],
  ['a choice of one', { 'en/a': 'Your {{choice: refund}}.' }, ['placeholder: {{choice: refund}}']],
  [
    'no fallback',
    { 'en/a': 'Hi {{customer.first-name}}, about {{order.number}}: {{agent.name}}' },
    ['fallback: {{customer.first-name}}'],
  ],
  [
    'a fact that isn’t there',
    { 'en/a': 'Within {{fact.refund-windw}}.' },
    ['fact: {{fact.refund-windw}}'],
    facts,
  ],
  [
    'a fact without a text in the language',
    { 'de/a': 'Binnen {{fact.refund-window}}.' },
    ['fact: {{fact.refund-window}}'],
    facts,
  ],
  [
    'a fact that is over',
    { 'en/a': 'It costs {{fact.fee}}.' },
    ['fact: {{fact.fee}}'],
    'fee:\n  values:\n    - { value: 3 EUR, to: 2026-01-01 }\n',
  ],
  ['a fact', { 'en/a': 'Within {{fact.refund-window}}.' }, [], facts],
  [
    'a fact in words',
    { 'en/a': 'Within 30 days. In the UK: 28 days.' },
    ['literal-fact: 30 days', 'literal-fact: 28 days'],
    facts,
  ],
  [
    'numbers that are no fact',
    { 'en/a': 'Within 130 days, 30 dayss or 5-30 days; {{x | 30 days}}.' },
    [],
    facts,
  ],
  ['a lone number says too little', { 'en/a': 'You have 30.' }, [], 'refund-window: 30\n'],
  [
    'another language’s page',
    { 'en/a': en, 'sl/a': `${hashOf(en)}\n${sl} https://shop.example/en/help.` },
    ['link-language: https://shop.example/en/help'],
  ],
  [
    'pages by host and by parameter',
    { 'en/a': en, 'sl/a': `${hashOf(en)}\n${sl} https://en.shop.example/ https://shop.example/?lang=en-GB` },
    ['link-language: https://en.shop.example/', 'link-language: https://shop.example/?lang=en-GB'],
  ],
  [
    'its own page, and pages without a language',
    {
      'en/a': en,
      'sl/a': `${hashOf(en)}\n${sl} https://shop.example/sl/a https://shop.example/energy https://shop.example/it/ https://shop.example/pages/en`,
    },
    [],
  ],
  [
    'nearly the same',
    { 'en/a': long('lamp'), 'en/b': long('chair') },
    [`duplicate: ${long('lamp')}`, `duplicate: ${long('chair')}`],
  ],
  [
    'nearly the same, but one took the other’s place',
    { 'en/a': `status: deprecated\nreplaced-by: b\n\n${long('lamp')}`, 'en/b': long('chair') },
    [],
  ],
  [
    'approved and edited since',
    { 'en/a': `status: approved\napproval: {by: Ana, hash: ${shown(textHash('Hi.'))}}\n\nHello.` },
    [`approval: ${shown(textHash('Hi.'))}`],
  ],
  [
    'approved as it is',
    { 'en/a': `status: approved\napproval: {by: Ana, hash: ${shown(textHash('Hello.'))}}\n\nHello.` },
    [],
  ],
  [
    'approved, but which text?',
    { 'en/a': 'status: approved\napproval: {by: Ana}\n\nHello.' },
    ['approval: {by: Ana}'],
  ],
  ['review due', { 'en/a': 'review-by: 2026-11-24\n\nHello.' }, ['review-due: 2026-11-24']],
  ['review due today', { 'en/a': 'review-by: 2026-11-25\n\nHello.' }, []],
  ['over', { 'en/a': 'valid: {to: 2026-11-24}\n\nHello.' }, ['expired: 2026-11-24']],
  ['not over', { 'en/a': 'valid: {from: 2026-12-01, to: 2026-12-24}\n\nHello.' }, []],
  ['deprecated', { 'en/a': 'status: deprecated\n\nHello.' }, ['deprecated: deprecated']],
  ['replaced by nothing', { 'en/a': 'status: deprecated\nreplaced-by: zz\n\nHello.' }, ['deprecated: zz']],
  [
    'replaced by what is gone itself',
    {
      'en/a': 'status: deprecated\nreplaced-by: b-c\n\nHello.',
      'en/b-c': 'status: deprecated\nreplaced-by: d\n\nBye.',
      'en/d': 'Good.',
    },
    ['deprecated: b-c'],
  ],
  [
    'a pointer to what is gone',
    {
      'en/a': 'do-not-use: For sales; see old-one.\n\nAsk old-one. <!-- see old-one.md -->',
      'en/old-one': 'status: deprecated\nreplaced-by: a\n\nBye.',
    },
    ['deprecated-in-use: old-one', 'deprecated-in-use: old-one'],
  ],
  [
    'a translation of what is gone',
    {
      'en/a': 'status: deprecated\nreplaced-by: b\n\nHello.',
      'sl/a': `${hashOf('Hello.')}\nLepo.`,
      'en/b': 'Good.',
      'sl/b': `${hashOf('Good.')}\nDobro.`,
    },
    ['deprecated-in-use: T'],
  ],
  [
    'switched off',
    {
      'en/a':
        "owner: ''\n\nHi {{customer.name}}.\n\n<!-- reply-lint-disable-file template-owner, template-fallback -- known -->",
    },
    [],
  ],
]

function long(thing: string): string {
  return `Thank you for telling us that the ${thing} came late. We looked into it with the carrier, who says that it was kept at the depot for two days because of the snow. You get your shipping fee back by Friday.`
}

suite('checks of a library', () => {
  for (const [name, files, expected, facts] of table)
    test(name, () => assert.deepEqual(found(libraryOf(files, facts)), expected))

  test('an address that differs from the others', () => {
    const formal = (n: number) => `Vaš paket ${n} je v Celju in vam ga pripeljemo jutri.`
    const files = Object.fromEntries([1, 2, 3].map((n) => [`sl/p${n}`, formal(n)]))
    const library = libraryOf({ ...files, 'sl/slip': 'Tvoj paket je v Celju in ti ga pošljemo jutri.' })
    assert.deepEqual(found(library), ['address: Tvoj paket je v Celju in ti ga pošljemo jutri.'])
    assert.deepEqual(
      found(libraryOf({ ...files, 'sl/slip-informal': 'Tvoj paket je v Celju in ti ga pošljemo jutri.' })),
      [],
    )
  })

  test('levels are the team’s', () => {
    const files = { 'en/a': "owner: ''\n\nHi {{customer.name}}." }
    assert.deepEqual(found(libraryOf(files, '', { levels: { template: 'off' } })), [])
    const library = libraryOf(files, '', { levels: { 'template-owner': 'error' } })
    assert.deepEqual(
      library.check(library.get('en/a')!, libraryChecks).map(({ level }) => level),
      ['error', 'warning'],
    )
  })

  test('a file that changes is seen anew, by the others as well', () => {
    const library = libraryOf({ 'en/a': en, 'sl/a': `${hashOf(en)}\n${sl}` })
    library.put({
      path: 'en/a.md',
      text: fileOf('Hi there, your order {{order.number}} is here.'),
      locale: 'en',
      id: 'a',
    })
    assert.deepEqual(found(library), [
      `stale: ${hashOf(en).slice(13, -1)}`,
      'parity: {{customer.name | vsi}}',
    ])
    library.remove('sl/a')
    assert.deepEqual(found(library), [])
    assert.deepEqual(library.locales, ['en'])
  })

  /** [check, the file] Each suggestion mends what it is about. */
  const mended: [string, string][] = [
    ['template-stale', sl],
    ['template-stale', `source-hash: ${shown('00')}\n\n${sl}`],
    ['template-stale', `source-hash:\n\n${sl}`],
    [
      'template-approval',
      `${hashOf(en)}status: approved\napproval: {by: Ana, on: 2026-01-01, hash: x}\n\n${sl}`,
    ],
    ['template-approval', `${hashOf(en)}status: approved\napproval: {by: Ana}\n\n${sl}`],
    ['template-approval', `${hashOf(en)}status: approved\napproval:\n  by: Ana\n  on: 2026-01-01\n\n${sl}`],
    ['template-expired', `${hashOf(en)}valid: {to: 2026-01-01}\n\n${sl}`],
    ['template-placeholder', `${hashOf(en)}\n${sl} {{order_number}}`],
  ]
  for (const newLine of ['\n', '\r\n'])
    for (const [id, text] of mended)
      test(`${id} is mended in ${JSON.stringify(text.slice(0, 40))} with ${JSON.stringify(newLine)}`, () => {
        const file = fileOf(text).replaceAll('\n', newLine)
        const check = (text: string) => {
          const library = libraryOf({ 'en/a': en })
          library.put({ path: 'sl/a.md', text, locale: 'sl', id: 'a' })
          return library.check(library.get('sl/a')!, libraryChecks).filter(({ ruleId }) => ruleId === id)
        }
        const [finding] = check(file)
        assert.ok(finding!.suggestions.length > 0)
        for (const { edits } of finding!.suggestions) assert.deepEqual(check(applyEdits(file, edits)), [])
      })

  test('line ends and blanks at the ends of lines are no edit', () => {
    assert.equal(textHash('a \r\nb\r\n'), textHash('a\nb'))
    assert.notEqual(textHash('a\nb'), textHash('a b'))
    assert.match(textHash(''), /^[0-9a-f]{16}$/)
  })

  test('whatever a file holds, findings lie within it', () => {
    const piece = fc.constantFrom(
      '{{a.b}}',
      '{{customer.name}}',
      '{{choice: a}}',
      '{{fact.x}}',
      '30 days',
      'https://a.example/sl/',
      '\n',
      '\r\n',
      'status: approved\n',
      'approval: {by: A}\n',
      'source-hash: 1\n',
      '---\n',
      'title: T\n',
      'word ',
      '<!--',
      '-->',
    )
    const text = fc.array(piece).map((pieces) => `---\ntitle: T\n${pieces.join('')}`)
    fc.assert(
      fc.property(text, (text) => {
        const library = libraryOf({ 'en/a': en }, facts)
        library.put({ path: 'sl/a.md', text, locale: 'sl', id: 'a' })
        const entry = library.get('sl/a')
        for (const { span } of entry ? library.check(entry, libraryChecks) : [])
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length)
      }),
    )
  })
})
