import assert from 'node:assert/strict'
import { blocksOf, markdown, masksOf, plain } from './support'

suite('masks: Markdown', () => {
  const cases: readonly (readonly [text: string, masks: readonly string[]])[] = [
    ['a *b* c', ['markup: *', 'markup: *']],
    ['a **b _c_** d', ['markup: **', 'markup: _', 'markup: _', 'markup: **']],
    ['2 * 3 * 4 and file_name_x', []],
    ['a ~~b~~', ['markup: ~~', 'markup: ~~']],
    ['a \\*b\\*', ['markup: \\', 'markup: \\']],
    ['use `npm ci` or ``a`b``', ['code: `npm ci`', 'code: ``a`b``']],
    ['a ` b', []],
    [
      '[the guide](https://x.example/a_(b) "T")',
      ['markup: [', 'link-target: ](https://x.example/a_(b) "T")'],
    ],
    ['[a](<b c> "d")', ['markup: [', 'link-target: ](<b c> "d")']],
    [
      '[https://x.example](https://x.example)',
      ['markup: [', 'address: https://x.example', 'link-target: ](https://x.example)'],
    ],
    ['[a](not a link)', []],
    ['![a plug](p.png)', ['markup: ![', 'link-target: ](p.png)']],
    ['[text][ref]', ['markup: [', 'link-target: ][ref]']],
    ['<https://x.example> or <a@b.example>', ['address: <https://x.example>', 'address: <a@b.example>']],
    ['at https://x.example/a(b). Or', ['address: https://x.example/a(b)']],
    ['(see www.x.example)', ['address: www.x.example']],
    ['write to a.b+c@x.example.', ['address: a.b+c@x.example']],
    ['on shop.example.com/help, please', ['address: shop.example.com/help']],
    ['a <br/> b <!-- note --> c', ['markup: <br/>', 'markup: <!-- note -->']],
    ['a[^1] b[^two]', ['markup: [^1]', 'markup: [^two]']],
    ['[^1]: by van', ['markup: [^1]:']],
    ['a&nbsp;b &amp; c&#39;d &c; AT&T', ['markup: &nbsp;', 'markup: &amp;', 'markup: &#39;']],
    ['- [x] done', ['markup: - [x] ']],
    ['2) two', ['markup: 2) ']],
    ['## Title ##', ['markup: ## ']],
    ['```js\nlet a = 1\n```', ['code: ```js\nlet a = 1\n```']],
    ['Run:\n\n    npm install\n', ['code:     npm install\n']],
    ['[a]: https://x.example', ['link-target: [a]: https://x.example']],
    [
      'A b <!-- locked: legal -->no `x` rule<!-- /locked --> c',
      ['locked: <!-- locked: legal -->no `x` rule<!-- /locked -->'],
    ],
  ]
  for (const [text, masks] of cases)
    test(JSON.stringify(text), () => assert.deepEqual(masksOf(markdown(`We begin. OK\n\n${text}`)), masks))

  test('an indented paragraph of words is prose', () => {
    assert.deepEqual(masksOf(markdown('Hi,\n\n    we have sent your parcel today.\n')), [])
  })

  test('locked text has no sentences', () => {
    const draft = markdown('One. <!-- locked -->Two.<!-- /locked --> Three.')
    assert.deepEqual(
      draft.sentences.map(({ span }) => draft.text.slice(span.start, span.end)),
      ['One.', 'Three.'],
    )
  })
})

suite('blocks', () => {
  const cases: readonly (readonly [text: string, blocks: readonly string[]])[] = [
    ['a\nb\n\nc', ['paragraph: a b', 'paragraph: c']],
    ['- a\n  b\n- c\n  - d\n1. e', ['list-item: a b', 'list-item: c', 'list-item: d', 'list-item: e']],
    ['# T\na', ['heading: T', 'paragraph: a']],
    ['T\n===\n\na', ['heading: T', 'paragraph: a']],
    ['A short sentence.\n---\nb', ['paragraph: A short sentence.', 'paragraph: b']],
    ['| a | b |\n|---|---|\n| c | d |', ['table-cell: a', 'table-cell: b', 'table-cell: c', 'table-cell: d']],
    ['a or b | c', ['paragraph: a or b | c']],
    ['a\n```\nb\n```\nc', ['paragraph: a', 'paragraph: c']],
    ['Hi Sam, thanks a lot for it.', ['paragraph: Hi Sam,', 'paragraph: thanks a lot for it.']],
  ]
  for (const [text, blocks] of cases)
    test(JSON.stringify(text), () => assert.deepEqual(blocksOf(markdown(text)), blocks))

  test('plain text has lists and no more', () => {
    assert.deepEqual(blocksOf(plain('# 5 is next\n- a\n• b\na) c')), [
      'paragraph: # 5 is next',
      'list-item: a',
      'list-item: b',
      'list-item: c',
    ])
  })
})

suite('comments that switch rules off', () => {
  const cases: readonly (readonly [text: string, disabled: readonly string[]])[] = [
    [
      '<!-- reply-lint-disable jargon -- our name -->\na\n<!-- reply-lint-enable jargon -->\nb',
      ['jargon: a'],
    ],
    ['<!-- reply-lint-disable a, b -->\nx', ['a: x', 'b: x']],
    ['<!-- reply-lint-disable -->\nx', ['*: x']],
    ['a\n<!-- reply-lint-disable-next-line idiom -->\nb\nc', ['idiom: b']],
    ['a\n\n<!-- reply-lint-disable-file idiom -->', ['idiom: a <!-- reply-lint-disable-file idiom -->']],
    ['> <!-- reply-lint-disable a -->\n\nb', []],
    ['```\n<!-- reply-lint-disable a -->\n```\n', []],
    ['<!-- reply-lint-disabled a -->', []],
    [
      '<!-- reply-lint-disable -->\na\n<!-- reply-lint-enable idiom -->\nb\n<!-- reply-lint-enable -->\nc',
      ['*: a', '* except idiom: b'],
    ],
    ['<!-- reply-lint-disable a-b -->\nx\n<!-- reply-lint-enable a -->\ny', ['a-b: x']],
  ]
  for (const [text, disabled] of cases)
    test(JSON.stringify(text), () => {
      const found = markdown(text).disabled.map(
        ({ ruleId, span, except }) =>
          `${[ruleId, ...(except ?? [])].join(' except ')}: ${text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()}`,
      )
      assert.deepEqual(found, disabled)
    })
})
