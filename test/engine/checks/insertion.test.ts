import assert from 'node:assert/strict'
import {
  insertionOf,
  leastAlikeFirst,
  placeOf,
  type InsertionPlace,
} from '../../../src/engine/checks/insertion'
import type { Channel } from '../../../src/engine/draft/draft'
import { applyEdits } from '../../../src/engine/fix'
import { email, markdown } from '../draft/support'

const phrase = 'Here it is.'

function inserted(place: InsertionPlace, text: string, channel: Channel = 'email', added = phrase): string {
  const draft = markdown(text, { forced: { locale: 'en', channel } })
  return applyEdits(text, [insertionOf(draft, place, added)])
}

suite('where a move is inserted', () => {
  const table: [name: string, place: InsertionPlace, text: string, expected: string, channel?: Channel][] = [
    [
      'after the greeting',
      'after-greeting',
      'Hi Ada,\n\nIt ships.\n\nBest,\nTom',
      'Hi Ada,\n\nHere it is.\n\nIt ships.\n\nBest,\nTom',
    ],
    [
      'after a greeting on the same line',
      'after-greeting',
      'Hi Ada, it ships.',
      'Hi Ada, here it is.\n\nIt ships.',
    ],
    [
      'after a comma, where the letter goes on small',
      'after-greeting',
      'Guten Tag Frau Berger,\n\ndie Lampe ist da.',
      'Guten Tag Frau Berger,\n\nhere it is.\n\nDie Lampe ist da.',
    ],
    ['after a greeting alone', 'after-greeting', 'Hi Ada,', 'Hi Ada,\n\nHere it is.'],
    ['first, without a greeting', 'after-greeting', 'It ships.', 'Here it is.\n\nIt ships.'],
    [
      'before a list',
      'after-greeting',
      'Hi Ada,\n\n- One\n- Two',
      'Hi Ada,\n\nHere it is.\n\n- One\n- Two',
      'chat',
    ],
    ['in a chat', 'after-greeting', 'Hi Ada, it ships.', 'Hi Ada, here it is. It ships.', 'chat'],
    [
      'before the sign-off',
      'before-sign-off',
      'Hi Ada,\n\nIt ships.\n\nBest,\nTom',
      'Hi Ada,\n\nIt ships.\n\nHere it is.\n\nBest,\nTom',
    ],
    [
      'before a name under a list',
      'before-sign-off',
      'Hi Ada,\n\n- One\n- Two\n\n– Tom',
      'Hi Ada,\n\n- One\n- Two\n\nHere it is.\n\n– Tom',
    ],
    ['at the end of a chat', 'before-sign-off', 'It ships.', 'It ships. Here it is.', 'chat'],
    ['in a chat without full stops', 'before-sign-off', 'it ships', 'it ships\nHere it is.', 'chat'],
    ['below a list in a chat', 'before-sign-off', '- One\n- Two', '- One\n- Two\n\nHere it is.', 'chat'],
    [
      'above the quote',
      'end',
      'It ships.\n\n> Where is it?\n',
      'It ships.\n\nHere it is.\n\n> Where is it?\n',
    ],
    [
      'below front matter',
      'start',
      '---\nlang: en\n---\n\nIt ships.',
      '---\nlang: en\n---\n\nHere it is.\n\nIt ships.',
    ],
    ['first in a chat', 'start', 'It ships.', 'Here it is. It ships.', 'chat'],
    ['behind code', 'end', 'Run:\n\n```\nnpm ci\n```\n', 'Run:\n\n```\nnpm ci\n```\n\nHere it is.\n'],
    [
      'with the line ends of the draft',
      'end',
      'Hi Ada,\r\n\r\nIt ships.',
      'Hi Ada,\r\n\r\nIt ships.\r\n\r\nHere it is.',
    ],
  ]
  for (const [name, place, text, expected, channel] of table)
    test(name, () => assert.equal(inserted(place, text, channel), expected))

  test('a phrase of two lines takes the line ends of the draft', () =>
    assert.equal(
      inserted('end', 'It ships.\r\n', 'email', 'Best,\nTom'),
      'It ships.\r\n\r\nBest,\r\nTom\r\n',
    ))

  test('what stands in a phrase is literal', () =>
    assert.equal(
      inserted('end', 'It ships.', 'email', 'It costs $25 $& }'),
      'It ships.\n\nIt costs $25 $& }',
    ))
})

suite('where a missing move is shown', () => {
  const shown = (text: string, move: 'acknowledgement' | 'next-steps', read = markdown) => {
    const span = placeOf(read(text), move)
    return span && text.slice(span.start, span.end)
  }
  const table: [text: string, acknowledgement: string | null, nextSteps: string | null][] = [
    ['Hi Ada,\n\nIt ships.\n\nBest,\nTom', 'Hi Ada,', 'ships'],
    ['**It** ships `now`!', 'It', '`now`'],
    ['Hi Ada,', 'Hi Ada,', 'Ada'],
    ['It ships.\n\n> Where is it?', 'It', 'ships'],
    ['', null, null],
    ['> Where is it?', null, null],
  ]
  for (const [text, acknowledgement, nextSteps] of table)
    test(JSON.stringify(text), () => {
      assert.equal(shown(text, 'acknowledgement'), acknowledgement)
      assert.equal(shown(text, 'next-steps'), nextSteps)
    })

  test('a mail’s header is no place', () =>
    assert.equal(shown('Subject: Hi\nFrom: a@b.example\n\nIt ships.\n', 'acknowledgement', email), 'It'))
})

suite('which phrase is offered first', () => {
  const phrases = ['Thank you for the news.', 'I read it.']
  const first = (place: InsertionPlace, text: string) => leastAlikeFirst(markdown(text), place, phrases)[0]

  test('no second "Thank you" in a row', () =>
    assert.equal(first('after-greeting', 'Hi Ada,\n\nThanks for writing.\n\nBest,\nTom'), 'I read it.'))
  test('the first one elsewhere', () => {
    assert.equal(first('after-greeting', 'Hi Ada,\n\nIt ships.\n\nBest,\nTom'), phrases[0])
    assert.equal(first('end', 'Thanks for writing.'), phrases[0])
  })
})
