import assert from 'node:assert/strict'
import { linterOf } from './checks/support'

const swap = (pairs: string) =>
  `extends: substitution\nmessage: "Say '%s' instead of '%s'."\nfix: lexical\nswap: { ${pairs} }`

suite('a fix is offered only where it is proven', () => {
  /** [the rule's swap, a text, the texts that its findings' fixes put there; null where a finding has none] */
  const table: [pairs: string, text: string, fixes: (string | null)[]][] = [
    ['box: case', 'Send the box.', ['case']],
    // What is proposed holds the term itself: fixing it would never end.
    ['box: post box', 'Send the box.', [null]],
    ['box: case, case: shell', 'Send the box.', [null]],
    // Together with what stands around it, what is proposed is a term again.
    ['box: post, post office: shop', 'Send the box office.', [null]],
    ['box: post, to post: send', 'Go to box it.', [null]],
    // Another finding elsewhere in the sentence is none of its business,
    ['box: case', 'Send the box, the box.', ['case', 'case']],
    // but one that touches it is: what the two give together, nobody has looked at.
    ['"!!": "."', 'Wow!!!!', [null, null]],
    ['"!!": "."', 'Wow!! Oh!!', ['.', '.']],
  ]
  for (const [pairs, text, fixes] of table)
    test(`${pairs} in "${text}"`, () => {
      const { findings } = linterOf([swap(pairs)])(text)
      assert.deepEqual(
        findings.map(({ fix }) => fix && fix.edits[0]!.newText),
        fixes,
      )
    })
})
