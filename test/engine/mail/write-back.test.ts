import assert from 'node:assert/strict'
import fc from 'fast-check'
import { applyEdits } from '../../../src/engine/fix'
import { createLinter, type CheckOptions, type Rule } from '../../../src/engine'
import { packs } from '../../../src/generated/rules'
import { write, type Form } from './support'

/** What a rule of ours may not hang on: "qwip" becomes a word that KOI8-R can't hold, "plonk" one that it can. */
const swaps = {
  id: 'qwip',
  locale: 'en',
  extends: 'substitution',
  message: "Say '%s' instead of '%s'.",
  level: 'warning',
  description: '',
  examples: [],
  allows: [],
  fix: 'lexical',
  swap: { qwip: 'façade', plonk: 'board' },
} as unknown as Rule
const linter = createLinter({ packs, teamRules: [swaps] })
const options: CheckOptions = {
  format: 'email',
  encoding: 'latin1',
  forced: { locale: 'en', kind: 'note' },
  levels: { jargon: 'off' },
}
const koi8 = (text: string) => write(text, { charset: 'koi8-r', transfer: '8bit' })!
const ours = (text: string) =>
  linter.check(text, options).findings.filter(({ ruleId }) => ruleId === swaps.id)
const bodyOf = (mail: string) => mail.slice(mail.indexOf('\r\n\r\n') + 4)

suite('a rewrite that the mail can’t hold', () => {
  const mail = koi8('Москва has a qwip, and a plonk.\r\n')

  test('is no edit: the finding says so, and has it to copy', () => {
    const [qwip, plonk] = ours(mail)
    assert.equal(mail.slice(qwip!.span.start, qwip!.span.end), 'qwip')
    assert.equal(qwip!.fix, null)
    assert.deepEqual(
      qwip!.toCopy?.map(({ text }) => text),
      ['façade'],
    )
    assert.match(qwip!.message, /encoding can't hold .*"façade"/)
    assert.equal(plonk!.toCopy, undefined)
    assert.doesNotMatch(plonk!.message, /encoding/)
    assert.equal(applyEdits(mail, plonk!.fix!.edits), mail.replace('plonk', 'board'))
  })

  test('is passed over by a fix of all: the others are made', () => {
    const fixed = linter.fix(mail, options, 'all')
    assert.equal(fixed.text, mail.replace('plonk', 'board'))
    assert.equal(fixed.applied, 1)
    assert.equal(fixed.remaining.findings.length, 1)
  })

  test('is an edit where the charset has the character', () => {
    const latin = write('A qwip, señor.\r\n', { charset: 'iso-8859-1', transfer: 'quoted-printable' })!
    assert.equal(ours(latin)[0]!.toCopy, undefined)
    assert.ok(linter.fix(latin, options, 'all').text.includes('fa=E7ade'))
  })
})

suite('the newest reply alone', () => {
  const forms: Form[] = [
    { charset: 'utf-8', transfer: 'quoted-printable' },
    { charset: 'windows-1251', transfer: 'base64' },
    { charset: 'koi8-r', transfer: '8bit' },
  ]
  const text =
    'Hi Ann,\r\n\r\nthe plonk from Москва is here.\r\n\r\nBest,\r\nПавел\r\n\r\nOn Mon, 1 Dec 2025, Ann wrote:\r\n> Where is it?\r\n'
  const quoteAt = text.indexOf('On Mon')

  for (const form of forms) {
    const mail = write(text, form)!
    const name = `${form.charset}, ${form.transfer}`

    test(`${name}: decoded, with what it answers`, () => {
      const reply = linter.reply(mail, options)
      assert.equal(reply.text, text.slice(0, quoteAt))
      assert.equal(reply.customer?.trim(), 'Where is it?')
      assert.equal(reply.locale, 'en')
      assert.equal(reply.isAuto, false)
    })

    test(`${name}: an edit changes what it says, and nothing else`, () => {
      const start = text.indexOf('plonk')
      const edit = { span: { start, end: start + 5 } as never, newText: 'ёлка' }
      const written = linter.editReply(mail, options, [edit])!
      assert.equal(written, write(text.replace('plonk', 'ёлка'), form))
    })

    test(`${name}: any edit anywhere in it reads as it was meant`, () => {
      const at = fc.nat(quoteAt)
      const words = fc.constantFrom('', 'x', 'лето', ' and more', '=', '\r\nA line.\r\n', '- ', 'é')
      fc.assert(
        fc.property(at, at, words, (a, b, newText) => {
          const [start, end] = [Math.min(a, b), Math.max(a, b)]
          const written = linter.editReply(mail, options, [{ span: { start, end } as never, newText }])
          const isHeld = form.charset === 'utf-8' || newText !== 'é'
          assert.equal(written !== null, isHeld)
          if (written === null) return
          assert.equal(bodyText(written, form), text.slice(0, start) + newText + text.slice(end))
        }),
        { numRuns: 150 },
      )
    })
  }

  test('an edit over a quote between two answers leaves the quote', () => {
    const inline = koi8('Да.\r\n> One?\r\nYes.\r\n> Two?\r\nNo.\r\n')
    const { text: reply } = linter.reply(inline, options)
    assert.equal(reply, 'Да.\r\nYes.\r\nNo.\r\n')
    const start = reply.indexOf('Yes')
    const written = linter.editReply(inline, options, [
      { span: { start: start - 2, end: reply.indexOf('No') } as never, newText: '\r\n' },
    ])!
    assert.ok(bodyOf(written).includes('> One?\r\n') && bodyOf(written).includes('> Two?\r\n'))
  })

  test('a mail without words of its own takes them above the quote', () => {
    const empty = koi8('> Where is it?\r\n')
    assert.equal(linter.reply(empty, options).text, '')
    const written = linter.editReply(empty, options, [
      { span: { start: 0, end: 0 } as never, newText: 'Here.' },
    ])!
    assert.deepEqual(bodyOf(written).split(/\r?\n/), ['Here.', '> Where is it?', ''])
  })
})

/** Decoded by Node's means, not by ours. */
function bodyText(mail: string, { charset, transfer }: Form): string {
  const body = bodyOf(mail)
  const bytes =
    transfer === 'base64'
      ? Buffer.from(body, 'base64')
      : transfer === '8bit'
        ? Buffer.from(body, 'latin1')
        : Buffer.from(
            body
              .replace(/=\r\n/g, '')
              .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
            'latin1',
          )
  return new TextDecoder(charset).decode(bytes)
}
