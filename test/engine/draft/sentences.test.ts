import assert from 'node:assert/strict'
import { TokenBuilder, TokenKind } from '../../../src/engine/draft/tokens'
import { email, markdown, plain, sentencesOf, withSlovenian } from './support'

suite('sentences', () => {
  const cases: readonly (readonly [text: string, sentences: readonly string[]])[] = [
    ['We sent it. It is here! Is it?', ['We sent it.', 'It is here!', 'Is it?']],
    ['ok. will do', ['ok.', 'will do']],
    ['We opened at 9.30 and sold 1,200.5 lids.', ['We opened at 9.30 and sold 1,200.5 lids.']],
    ['Use a browser, e.g. Firefox, or the app.', ['Use a browser, e.g. Firefox, or the app.']],
    ['Ask Mr. Smith or Dr. J. Patel.', ['Ask Mr. Smith or Dr. J. Patel.']],
    ['It leaves at 5 p.m. We will write then.', ['It leaves at 5 p.m.', 'We will write then.']],
    ['Tape, glue, etc. are included.', ['Tape, glue, etc. are included.']],
    ['Choose plan B. The rest stays.', ['Choose plan B.', 'The rest stays.']],
    ['See order no. 5 and p. 3 of it.', ['See order no. 5 and p. 3 of it.']],
    ['Go to https://x.example/a.b?c. Then log in.', ['Go to https://x.example/a.b?c.', 'Then log in.']],
    ['Open tasks.csv in version 4.8.2 now.', ['Open tasks.csv in version 4.8.2 now.']],
    ['Well... that is odd… but fine… Yes.', ['Well... that is odd… but fine…', 'Yes.']],
    ['He said "It is done." We agree.', ['He said "It is done."', 'We agree.']],
    ['It works (mostly.) Try it.', ['It works (mostly.)', 'Try it.']],
    ['We asked "why?" and waited.', ['We asked "why?" and waited.']],
    ['Done! 🎉 Enjoy it :) Bye for now', ['Done! 🎉', 'Enjoy it :)', 'Bye for now']],
    ['Enjoy it :) or not ;-) at all', ['Enjoy it :) or not ;-) at all']],
    ['We open at 9 a.m. Monday only.', ['We open at 9 a.m. Monday only.']],
    [
      'It ships in Jan. We pay Acme Inc. They pay us.',
      ['It ships in Jan.', 'We pay Acme Inc.', 'They pay us.'],
    ],
    [
      'Mr. Will and Dr. Hope are in the U.S. You know.',
      ['Mr. Will and Dr. Hope are in the U.S.', 'You know.'],
    ],
    ['Our Ph.D. students left.', ['Our Ph.D. students left.']],
    [
      'We have it. 3 parcels left. Done. 2 are here.',
      ['We have it.', '3 parcels left.', 'Done.', '2 are here.'],
    ],
    ['First it is on. 2. Close the lid. 3. Wait.', ['First it is on.', '2. Close the lid.', '3. Wait.']],
    ['It comes on Nov. 5 with no. 7 on it.', ['It comes on Nov. 5 with no. 7 on it.']],
    ['It is **done.** Then *really?* we wait.', ['It is **done.**', 'Then *really?*', 'we wait.']],
    ['Good news 🙂 It is here', ['Good news 🙂', 'It is here']],
    ['Really?! Yes.', ['Really?!', 'Yes.']],
    ['Please send:\nyour name\nyour order', ['Please send:', 'your name', 'your order']],
    ['ok\nwill do', ['ok', 'will do']],
    ['We have sent it\nYou get it on Friday', ['We have sent it', 'You get it on Friday']],
    ['Mail a@b.example. We answer.', ['Mail a@b.example.', 'We answer.']],
    ['1. Open the app', ['1. Open the app']],
    [
      'We will send {{x.y}}. Soon [do it now. Please].',
      ['We will send {{x.y}}.', 'Soon [do it now. Please].'],
    ],
  ]
  for (const [text, sentences] of cases)
    test(JSON.stringify(text), () => {
      // Behind other words, so that no line is a greeting or a sign-off; a paragraph ends it.
      const found = sentencesOf(plain(`So it goes.\n\n${text}\n\nThat is all.`)).slice(1, -1)
      assert.deepEqual(found, text.startsWith('1.') ? ['Open the app'] : sentences)
    })

  test('a stop after a number is an ordinal where the language writes dates so', () => {
    const found = (locale: string, text: string) =>
      sentencesOf(plain(text, { forced: { locale }, locales: withSlovenian }))
    const dates = 'Pridemo 12. maja ali 13. 5. 2026. Stane 20. Hvala.'
    assert.deepEqual(found('sl', dates), ['Pridemo 12. maja ali 13. 5. 2026.', 'Stane 20.', 'Hvala.'])
    assert.deepEqual(found('en', 'We come on 12. the rest later.'), ['We come on 12.', 'the rest later.'])
  })

  test('hard-wrapped lines are one sentence', () => {
    const text =
      'We have looked at the photos that you sent us on Monday, and we will\nsend a new lid by Friday. It comes with the same tracking number as\nthe first one.'
    assert.deepEqual(sentencesOf(plain(text)), [
      'We have looked at the photos that you sent us on Monday, and we will send a new lid by Friday.',
      'It comes with the same tracking number as the first one.',
    ])
  })

  test('a word that would have fitted was put on its own line', () => {
    const text = `${'We have looked at every photo that you sent us on Monday evening and found it.'}\nIt is\nNew lid comes`
    assert.deepEqual(sentencesOf(plain(text)).slice(1), ['It is', 'New lid comes'])
  })

  test('emphasis and links do not hide a stop', () => {
    const text = 'It is **done.** See [the *guide*.](https://x.example/a.b) Then write.'
    assert.deepEqual(sentencesOf(markdown(text)), [
      'It is **done.**',
      'See [the *guide*.](https://x.example/a.b)',
      'Then write.',
    ])
  })

  test('only the newest reply has any', () => {
    const text = 'From: a@b.example\n\nDone.\n\nOn 3 May 2025, Ann wrote:\n> Is it?\n'
    assert.deepEqual(sentencesOf(email(text)), ['Done.'])
  })

  test('know their zone, block and tokens', () => {
    const draft = plain('Hi Ann, it is done.\n\n- one lid\n\nBest,\nTom')
    assert.deepEqual(
      draft.sentences.map(({ zone, block, firstToken, endToken }) => [
        zone,
        draft.blocks[block]!.kind,
        draft.tokens.word.slice(firstToken, endToken).join(' '),
      ]),
      [
        ['greeting', 'paragraph', 'hi ann ,'],
        ['body', 'paragraph', 'it is done .'],
        ['body', 'list-item', 'one lid'],
        ['sign-off', 'paragraph', 'best ,'],
        ['sign-off', 'paragraph', 'tom'],
      ],
    )
  })
})

suite('tokens', () => {
  const words = (text: string) => {
    const tokens = new TokenBuilder()
    tokens.add(text, 0, text.length, [])
    return tokens
  }
  test('the variation selector of an emoji is no word', () => {
    const tokens = words('I ❤️ it 👩‍🚀')
    assert.equal(tokens.word.filter((_, i) => tokens.kind[i] === TokenKind.Word).join(' '), 'i it')
  })
  test('apostrophes and hyphens join', () =>
    assert.deepEqual(words('We’re re-sending it').word, ["we're", 're-sending', 'it']))
})
