import assert from 'node:assert/strict'
import { alertsIn } from './support'

const document = `---
title: foo
---

# foo one

## foo two

A foo paragraph with **foo strong**, *foo mild* and [foo link](http://x.y).
A second foo sentence. A third \`foo\`.

- foo item
- another

> foo quote

| foo head |
| -------- |
| foo cell |

![foo picture](x.png)
`

/** [scope, lines on which it finds "foo"] */
const scopes: readonly (readonly [scope: string, lines: readonly number[]])[] = [
  ['text', [2, 5, 7, 9, 9, 9, 9, 10, 12, 15, 17, 19, 21]],
  ['heading', [5, 7]],
  ['heading.h2', [7]],
  ['h2.heading', [7]],
  ['text.heading.md', [5, 7]],
  ['heading.rst', []],
  ['list', [12]],
  ['blockquote', [15]],
  ['table', [17, 19]],
  ['table.header', [17]],
  ['table.cell', [19]],
  ['alt', [21]],
  ['paragraph', [9, 9, 9, 9, 10]],
  ['sentence', [9, 9, 9, 9, 10]],
  ['sentence & ~heading', [9, 9, 9, 9, 10]],
  ['link', [9]],
  ['strong', [9]],
  ['emphasis', [9]],
  ['code', [10]],
  ['frontmatter', [2]],
  ['raw', [2, 5, 7, 9, 9, 9, 9, 10, 10, 12, 15, 17, 19, 21]],
  ['summary', [9, 9, 9, 9, 10, 12, 15]],
  ['[heading.h1, list]', [5, 12]],
  ['heading & ~heading.h1', [7]],
  ['~blockquote & ~heading & ~table', [2, 9, 9, 9, 9, 10, 12, 21]],
]

suite('Vale: scopes', () => {
  for (const [scope, lines] of scopes)
    test(scope, () => {
      const value = scope.startsWith('[') ? scope : `"${scope}"`
      const rule = `extends: existence\nmessage: x\nscope: ${value}\ntokens: [foo]`
      const found = alertsIn({ rules: { R: rule } }, document).map((one) => Number(one.split(':')[0]))
      assert.deepEqual(found, lines)
    })

  test('places are exact where markup, entities and line ends stand between', () => {
    const rule = 'extends: existence\nmessage: x\ntokens: ["R&D foo", foo]'
    assert.deepEqual(alertsIn({ rules: { R: rule } }, 'a **b** R&amp;D foo\r\n> x\r\n> y foo'), [
      '1:9:R',
      '3:5:R',
    ])
  })
})

const rule = 'extends: existence\nmessage: x\ntokens: [foo, bar]'

/** [a text, where something is found] */
const comments: readonly (readonly [text: string, found: readonly string[]])[] = [
  ['foo\n\n<!-- vale off -->\n\nfoo\n\n<!-- vale on -->\n\nfoo', ['1:1:R', '9:1:R']],
  ['<!-- vale S.R = NO -->\n\nfoo\n\n<!-- vale S.R = YES -->\n\nfoo', ['7:1:R']],
  ['<!-- vale S = NO -->\n\nfoo\n\n<!-- vale S = YES -->\n\nfoo', ['7:1:R']],
  ['<!-- vale S.R["foo"] = NO -->\n\nfoo bar', ['3:5:R']],
  ['a <!-- vale off -->foo<!-- vale on --> bar', ['1:40:R']],
  ['<!-- vale Other.R = NO -->\n\nfoo', ['3:1:R']],
]

suite('Vale: comments', () => {
  for (const [text, found] of comments)
    test(text.replace(/\n+/g, ' '), () => assert.deepEqual(alertsIn({ rules: { R: rule } }, text), found))
})
