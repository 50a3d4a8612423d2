import assert from 'node:assert/strict'
import fc from 'fast-check'
import { channels } from '../../../src/engine'
import { parseTemplate } from '../../../src/engine/templates/parse'

const parse = (text: string) => parseTemplate(text, 'snippets/en/late.md', 'en', 'late')

suite('template files', () => {
  test('front matter and body', () => {
    const { template, problems } = parse(
      '---\ntitle: Late\nchannels: [chat]\ntags: [a, b]\nsituation: delay\nwhen-to-use: Often.\n' +
        'do-not-use: Never.\nkind: part\n---\n\nHi {{name}},\r\n\r\nSorry.\n\n',
    )
    assert.deepEqual(problems, [])
    assert.deepEqual(template, {
      id: 'late',
      locale: 'en',
      title: 'Late',
      kind: 'part',
      situation: 'delay',
      channels: ['chat'],
      audience: [],
      tags: ['a', 'b'],
      whenToUse: 'Often.',
      doNotUse: 'Never.',
      placeholders: {},
      upkeep: {
        owner: '',
        status: null,
        reviewBy: '',
        validFrom: '',
        validTo: '',
        approval: null,
        replacedBy: '',
        externalIds: {},
        sourceHash: '',
      },
      body: 'Hi {{name}},\n\nSorry.',
    })
  })

  test('what its keepers note', () => {
    const { template, problems } = parse(
      '---\ntitle: Late\nowner: Ann\nstatus: approved\nreview-by: 2027-01-31\nvalid: {from: 2026-12-01, to: 2027-01-01}\n' +
        'approval: {by: Ann, on: 2026-11-01, hash: 0a}\nreplaced-by: late-2\nexternal-ids: {zendesk: 36001}\n' +
        'source-hash: 1f\naudience: dealers\nplaceholders:\n  shop.city: Where it is\n---\nSorry.',
    )
    assert.deepEqual(problems, [])
    assert.deepEqual(template?.upkeep, {
      owner: 'Ann',
      status: 'approved',
      reviewBy: '2027-01-31',
      validFrom: '2026-12-01',
      validTo: '2027-01-01',
      approval: { by: 'Ann', on: '2026-11-01', hash: '0a' },
      replacedBy: 'late-2',
      externalIds: { zendesk: '36001' },
      sourceHash: '1f',
    })
    assert.deepEqual(template.audience, ['dealers'])
    assert.deepEqual(template.placeholders, { 'shop.city': 'Where it is' })
  })

  test('all but the title can be left out', () => {
    const { template, problems } = parse('---\ntitle: Late\n---\nSorry.')
    assert.deepEqual(problems, [])
    assert.equal(template?.kind, 'reply')
    assert.deepEqual(template?.channels, channels)
    assert.deepEqual(template?.tags, [])
  })

  const sound: [name: string, text: string][] = [
    ['one channel', '---\ntitle: A\nchannels: chat\n---\nHi'],
    [
      'keys of later features, and the team’s own',
      '---\ntitle: A\nowner: Ann\nreview-by: 2030-01-01\nzendesk: 7\n---\nHi',
    ],
    ['what a draft may say', '---\ntitle: A\nlang: en\nchannel: chat\nturn: first\ncareful: true\n---\nHi'],
    ['CRLF', '---\r\ntitle: A\r\n---\r\nHi\r\n'],
    ['CR', '---\rtitle: A\r---\rHi\r'],
    ['dots at the end', '---\ntitle: A\n...\nHi'],
    ['a rule in the text', '---\ntitle: A\n---\nHi\n\n---\n\nBye'],
    ['blanks behind the fences', '---  \ntitle: A\n--- \nHi'],
  ]
  for (const [name, text] of sound)
    test(`${name}: no fault`, () => {
      const { template, problems } = parse(text)
      assert.deepEqual(problems, [])
      assert.equal(template?.title, 'A')
      assert.match(template!.body, /^Hi/)
      assert.doesNotMatch(template!.body, /\r/)
    })

  /** [what is wrong, the file, the problem's code, its line, whether the template can still be used] */
  const faults: [name: string, text: string, code: string, line: number, isTemplate: boolean][] = [
    ['an empty file', '', 'bad-front-matter', 0, false],
    ['no front matter', 'Hi,\n', 'bad-front-matter', 0, false],
    ['no end of front matter', '---\ntitle: A\nHi', 'bad-front-matter', 0, false],
    ['a list for front matter', '---\n- title\n---\nHi', 'not-a-mapping', 1, false],
    ['empty front matter', '---\n---\nHi', 'missing-key', 0, false],
    ['no title', '---\nkind: reply\n---\nHi', 'missing-key', 1, false],
    ['an empty title', '---\ntitle:\n---\nHi', 'wrong-type', 1, false],
    ['broken YAML', '---\ntitle: "A\n---\nHi', 'yaml-syntax', 2, false],
    ['a tab', '---\ntitle: A\ntags:\n\t- x\n---\nHi', 'yaml-syntax', 3, false],
    ['no text', '---\ntitle: A\n---\n\n  \n', 'empty-template', 2, false],
    ['a mistyped key', '---\ntitle: A\nkidn: reply\n---\nHi', 'unknown-key', 2, true],
    ['a wrong value', '---\r\ntitle: A\r\nkind: mail\r\n---\r\nHi', 'wrong-type', 2, true],
    ['a day that isn’t there', '---\ntitle: A\nreview-by: 2026-02-30\n---\nHi', 'wrong-type', 2, true],
    ['a wrong status', '---\ntitle: A\nstatus: done\n---\nHi', 'wrong-type', 2, true],
    [
      'an end before the beginning',
      '---\ntitle: A\nvalid: {from: 2026-02-02, to: 2026-02-01}\n---\nHi',
      'wrong-type',
      2,
      true,
    ],
    ['an approval by nobody', '---\ntitle: A\napproval: {on: 2026-02-02}\n---\nHi', 'missing-key', 2, true],
    ['a wrong channel', '---\ntitle: A\nchannels: [email, fax]\n---\nHi', 'wrong-type', 2, true],
  ]
  for (const [name, text, code, line, isTemplate] of faults)
    test(`${name} is told at its line`, () => {
      const { template, problems } = parse(text)
      assert.equal(problems[0]?.code, code)
      assert.equal(problems[0]?.path, 'snippets/en/late.md')
      assert.equal(problems[0]?.range?.start.line, line)
      assert.equal(template !== undefined, isTemplate)
    })

  test('a fault lies where it is in the file', () => {
    const text = '---\r\ntitle: A\r\nkind: mail\r\n---\r\nHi'
    const { span } = parse(text).problems[0]!
    assert.equal(text.slice(span!.start, span!.end), 'mail')
  })

  test('any text gives a template or a problem', () => {
    const piece = fc.constantFrom(
      '---\n',
      'title: A\n',
      'kind: x\n',
      '- ',
      '\n',
      ': ',
      '"',
      '{{a}}',
      '\r\n',
      'text',
    )
    const text = fc.array(piece).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, (text) => {
        const { template, problems } = parse(text)
        assert.ok(template ?? problems.some(({ level }) => level === 'error'))
      }),
    )
  })
})
