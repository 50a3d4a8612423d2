import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Draft } from '../../../src/engine/draft/draft'
import { fragment } from '../../../src/engine/draft/fragment'
import { TokenBuilder } from '../../../src/engine/draft/tokens'
import { createPatternCompiler } from '../../../src/engine/pattern/compile'
import { parsePattern, PatternError } from '../../../src/engine/pattern/parse'
import { matchesIn, PhraseIndex } from '../../../src/engine/pattern/phrase-index'

const blank = { masks: [], customer: null } as unknown as Draft
const read = (text: string) => fragment(blank, text)
const bare = {
  sets: {},
  classes: {},
  clauseOpeners: new Set<string>(),
  adversatives: new Set<string>(),
  commonest: new Set<string>(),
}
const patterns = createPatternCompiler({
  sets: { cannot: ["can't", 'cannot', 'can not'], act: ['ship', 'send', 'let go'], nested: ['we @cannot'] },
  classes: { ing: (word) => word.endsWith('ing') },
  clauseOpeners: new Set(['and']),
  adversatives: new Set(['but']),
  commonest: new Set(['it']),
})

/** The matched texts, with captures where the pattern has some. */
function found(pattern: string, text: string): string[] {
  const draft = read(text)
  const slice = (run: { from: number; to: number }) =>
    run.to > run.from ? text.slice(draft.tokens.start[run.from], draft.tokens.end[run.to - 1]) : ''
  return draft.sentences.flatMap((_, sentence) =>
    matchesIn(draft, sentence, [patterns.compile(pattern)]).map((match) =>
      [slice(match), ...[...match.captures].map(([name, run]) => `${name}=${slice(run)}`)].join(' / '),
    ),
  )
}

suite('phrase patterns', () => {
  const table: [pattern: string, text: string, expected: string[]][] = [
    ['we ship', 'Today WE ship it.', ['WE ship']],
    ["can't", 'We can’t.', ['can’t']],
    ["'n", 'Stuur ’n kopie.', ['’n']],
    ["'n word", "stuur 'n word, ‘n word, 'n' word", ["'n word", '‘n word']],
    ['we|you ship', 'You ship, we ship.', ['You ship', 'we ship']],
    ['(let go|ship) it', 'We let go it, they ship it.', ['let go it', 'ship it']],
    ['(ship*|sen*) it', 'Shipping it, we send it and it.', ['Shipping it', 'send it']],
    ['доставк* ...2 зав*', 'Доставку посылки завершим.', ['Доставку посылки завершим']],
    ['please? ship', 'Please ship. ship', ['Please ship', 'ship', 'ship']],
    ['we @cannot @act', 'We can not let go.', ['We can not let go']],
    ['@nested ship', 'we cannot ship', ['we cannot ship']],
    ['we ... ship', 'We never ever ship.', ['We never ever ship']],
    ['we ... ship', 'We pack, then ship.', []],
    ['we ~ ship', 'We pack, then ship.', ['We pack, then ship']],
    ['we ...1 ship', 'We never ever ship.', []],
    [
      'we @cannot {V} until {Q} >',
      'We cannot ship it until you pay, ok?',
      ['We cannot ship it until you pay / V=ship it / Q=you pay'],
    ],
    ['^ ship', 'Ship it. We ship it.', ['Ship']],
    ['ship $', 'Ship it. We ship!', ['ship']],
    ['< we ship', 'Now, we ship. Tomorrow we ship and we ship.', ['we ship', 'we ship']],
    ['ship !(it|them)', 'Ship it, ship them, ship us.', ['ship']],
    ['#ing shoes', 'Running shoes', ['Running shoes']],
    ['up to #number files', 'up to 5 files, up to five files', ['up to 5 files']],
    // Two words by which the pattern is looked up stand in one match: it is found once.
    ['#number ...2 (ship|send)', 'Take 5 ship send, 6 send.', ['5 ship', '6 send']],
    ['ok \\?', 'ok? ok!', ['ok?']],
    // A gap ends before a word that turns the sentence, unless it may cross clauses.
    ['if ...5 ship', 'if not but we ship, if we ship', ['if we ship']],
    ['if ~5 ship', 'if not but we ship', ['if not but we ship']],
    ['ship , please', 'Ship, please', ['Ship, please']],
    ['{here: we ship} it', 'we ship it', ['we ship it / here=we ship']],
    ['24/7', 'We are here 24/7.', ['24/7']],
  ]
  for (const [pattern, text, expected] of table)
    test(`${pattern} in "${text}"`, () => assert.deepEqual(found(pattern, text), expected))

  const faulty: [pattern: string, message: RegExp][] = [
    ['(we ship', /"\)" is missing/],
    ['we ship)', /stands where a word was expected/],
    ['{V', /":" is missing/],
    ['...', /no word that must occur/],
    ['#number', /no word that must occur/],
    ['@nothing', /not defined/],
    ['', /no word that must occur/],
  ]
  for (const [pattern, message] of faulty)
    test(`says what is wrong with "${pattern}"`, () =>
      assert.throws(
        () => patterns.compile(pattern),
        (error) => error instanceof PatternError && message.test(error.message),
      ))

  test('an unknown word class is refused', () => {
    assert.throws(() => patterns.compile('#nothing ship'), PatternError)
  })

  test('a clause begins behind the words that the locale says', () => {
    const german = createPatternCompiler({ ...bare, clauseOpeners: new Set(['und']) })
    const draft = read('wir warten und wir packen and wir gehen')
    const starts = matchesIn(draft, 0, [german.compile('< wir')]).map(({ from }) => from)
    assert.deepEqual(starts, [0, 3])
  })

  test('a pattern is looked up by a rare word rather than by one in every sentence', () => {
    const anchorsOf = (commonest: string[]) => {
      const compiler = createPatternCompiler({ ...bare, commonest: new Set(commonest) })
      return compiler.compile('we ship').anchors.map((id) => compiler.vocabulary.wordOf(id))
    }
    assert.deepEqual(
      [anchorsOf([]), anchorsOf(['we']), anchorsOf(['we', 'ship'])],
      [['we'], ['ship'], ['we']],
    )
  })

  test('a set that contains itself is refused', () => {
    const loop = createPatternCompiler({ ...bare, sets: { a: ['x @b'], b: ['y @a'] } })
    assert.throws(() => loop.compile('@a'), /contains itself/)
  })

  test('the index finds what trying every place finds', () => {
    const word = fc.constantFrom(
      'we',
      'you',
      'ship',
      'send',
      "can't",
      'cannot',
      'can',
      'not',
      'it',
      'please',
      ',',
      '.',
    )
    const sources = [
      'we @cannot @act',
      'please? ship it?',
      'we ... it',
      '(we|you) ~ send',
      'we {V} it',
      'ship !it',
    ]
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.constantFrom(...sources), (words, source) => {
        const draft = read(words.join(' '))
        const phrase = patterns.compile(source)
        const index = new PhraseIndex<string>()
        index.add(phrase, 'owner')
        const places = (index.scan(draft).get('owner') ?? []).map(({ from, to }) => `${from}-${to}`).sort()
        const everywhere = draft.sentences.flatMap(({ firstToken, endToken }, sentence) => {
          const ends = []
          const state = phrase.vocabulary.enter(draft, sentence)
          for (let from = firstToken; from < endToken; from++) {
            const to = phrase.match(state, from)
            if (to >= 0) ends.push(`${from}-${to}`)
          }
          return ends
        })
        assert.deepEqual(places, everywhere.sort())
      }),
    )
  })

  test('two phrases that begin at one place are both found', () => {
    const phrases = ['we ship', 'we ship it'].map((source) => patterns.compile(source))
    const found = matchesIn(read('we ship it'), 0, phrases).map(({ phrase }) => phrase)
    assert.deepEqual(new Set(found), new Set(phrases))
    assert.equal(found.length, 2)
  })

  test('any text is a pattern or a PatternError, never anything else', () => {
    fc.assert(
      fc.property(fc.string(), (source) => {
        try {
          parsePattern(source)
        } catch (error) {
          assert.ok(error instanceof PatternError)
        }
      }),
    )
  })
})

suite('tokens', () => {
  const table: [text: string, words: string[]][] = [
    ["We can’t ship e-mail no. 4512's copy", ['we', "can't", 'ship', 'e-mail', 'no', '.', "4512's", 'copy']],
    ['3.5 GB, 1,500 €', ['3.5', 'gb', ',', '1,500', '€']],
    ['Ёлка', ['елка']],
    ['end.Next', ['end', '.', 'next']],
    ['👍 ok', ['👍', 'ok']],
  ]
  for (const [text, words] of table)
    test(text, () => {
      const tokens = new TokenBuilder()
      tokens.add(text, 0, text.length, [])
      assert.deepEqual(tokens.word, words)
    })

  test('tokens are in order, inside the text, and fold keeps lengths', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const tokens = new TokenBuilder()
        tokens.add(text, 0, text.length, [])
        let at = 0
        for (let i = 0; i < tokens.count; i++) {
          assert.ok(
            tokens.start[i]! >= at && tokens.end[i]! > tokens.start[i]! && tokens.end[i]! <= text.length,
          )
          assert.equal(tokens.word[i]!.length, tokens.end[i]! - tokens.start[i]!)
          at = tokens.end[i]!
        }
      }),
    )
  })
})
