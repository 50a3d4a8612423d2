import assert from 'node:assert/strict'
import fc from 'fast-check'
import { compileVeto } from '../../../src/engine/checks/vetoes'
import type { Draft } from '../../../src/engine/draft/draft'
import { fragment } from '../../../src/engine/draft/fragment'
import { createPatternCompiler } from '../../../src/engine/pattern/compile'

const blank = { masks: [], customer: null } as unknown as Draft
const patterns = createPatternCompiler({
  sets: {
    outer: ['wait', '@inner', 'wait for you', 'until #number', 'for'],
    inner: ['(can|will) ...2 wait', 'can wait it', 'can', 'you @tail'],
    tail: ['until', 'for ...1 you', 'for'],
  },
  classes: {},
  clauseOpeners: new Set<string>(),
  adversatives: new Set<string>(),
  commonest: new Set(['you']),
})

suite('vetoes', () => {
  test('a set looked for by its members is found where it is as one pattern', () => {
    const byMembers = compileVeto({ unless: ['@outer'] }, patterns)
    const asOne = compileVeto({ unless: ['(@outer)'] }, patterns)
    let innocent = 0
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('can', 'will', 'wait', 'for', 'you', 'until', '4', 'it', ','), {
          minLength: 1,
          maxLength: 9,
        }),
        (words) => {
          const draft = fragment(blank, words.join(' '))
          draft.sentences.forEach(({ firstToken, endToken }, sentence) => {
            for (let at = firstToken; at < endToken; at++) {
              const place = { from: at, to: at + 1 }
              const verdict = byMembers(draft, sentence, place)
              assert.equal(verdict, asOne(draft, sentence, place))
              if (verdict) innocent++
            }
          })
        },
      ),
      { numRuns: 1000 },
    )
    assert.ok(innocent > 100)
  })

  test('nothing is innocent for want of the number that a member asks for', () => {
    const veto = compileVeto({ 'unless-sentence': ['@outer'] }, patterns)
    const isInnocent = (text: string) => veto(fragment(blank, text), 0, { from: 0, to: 1 })
    assert.deepEqual(['until 4', 'until four', 'we can'].map(isInnocent), [true, false, true])
  })
})
