import assert from 'node:assert/strict'
import fc from 'fast-check'
import { applyEdits } from '../../../src/engine/fix'
import { readMail } from '../../../src/engine/mail/read-mail'
import { encoderFor } from '../../../src/engine/mail/write-charset'
import { write, type Form } from './support'

const charsets = [
  'utf-8', 'iso-8859-1', 'iso-8859-2', 'iso-8859-5', 'iso-8859-15', 'windows-1250', 'windows-1251', 'windows-1252', 'windows-1253',
  'koi8-r', 'koi8-u', 'iso-2022-jp', 'shift_jis', 'euc-jp', 'gb18030', 'gbk', 'big5', 'euc-kr', 'utf-16le',
] // prettier-ignore

/** Letters of many scripts, an emoji of two halves, what encodings give a meaning to, and line ends. */
const alphabet = ['a', 'b', ' ', '=', '.', '-', '\r\n', 'é', 'ß', 'č', 'ł', 'ж', 'Я', 'α', 'あ', '漢', '字', '한', '🙂', '€', '’', 'long words in here '] // prettier-ignore

const form: fc.Arbitrary<Form> = fc.record({
  charset: fc.constantFrom(...charsets),
  transfer: fc.constantFrom('8bit', 'quoted-printable', 'base64'),
})
/** Only 7-bit ISO-2022-JP and the transfer encodings keep UTF-16's bytes apart from line ends. */
const isPossible = ({ charset, transfer }: Form) => charset !== 'utf-16le' || transfer === 'base64'

const withText = form.filter(isPossible).chain((one) => {
  const can = alphabet.filter((char) => encoderFor(new TextDecoder(one.charset).encoding)(char))
  const text = fc
    .array(fc.constantFrom(...can), { minLength: 1, maxLength: 120 })
    .map((parts) => parts.join(''))
  return fc.record({ form: fc.constant(one), text, newTexts: fc.array(text, { minLength: 1, maxLength: 3 }) })
})

function read(file: string) {
  const mail = readMail(file, true)!
  const [part] = mail.parts
  return { ...mail, part: part!, shown: mail.map.text.slice(part!.start, part!.end) }
}

suite('mail: any text, charset and encoding', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(withText, ({ form, text }) => assert.equal(read(write(text, form)!).shown, text)),
      { numRuns: 600 },
    )
  })

  test('map there and back', () => {
    const anywhere = fc.tuple(withText, fc.nat(), fc.nat())
    fc.assert(
      fc.property(anywhere, ([{ form, text }, a, b]) => {
        const file = write(text, form)!
        const { map, part } = read(file)
        const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number]
        const span = { start: part.start + from, end: part.start + Math.max(to, from + 1) }
        const there = map.toFile(span)
        assert.ok(there.start < there.end && there.end <= file.length, 'in the file')
        const back = map.toText(there)
        assert.ok(back.start <= span.start && back.end >= span.end, 'all of the text is there')
        // What comes beside it is at most the characters that share an encoded unit; one may have two halves.
        assert.ok(span.start - back.start <= 3 && back.end - span.end <= 3, 'and little else')
      }),
      { numRuns: 600 },
    )
  })

  test('fix then decode equals decode then fix', () => {
    fc.assert(
      fc.property(
        withText,
        fc.array(fc.nat(), { minLength: 2, maxLength: 6 }),
        ({ form, text, newTexts }, at) => {
          const file = write(text, form)!
          const { map, part, shown } = read(file)
          const borders = [...new Set(at.map((n) => n % (text.length + 1)))]
            .sort((x, y) => x - y)
            .filter(between)
          const edits = borders.flatMap((start, i) => {
            const newText = newTexts[i]
            return i % 2 || newText === undefined
              ? []
              : [{ span: { start, end: borders[i + 1] ?? start }, newText }]
          })
          const wanted = applyEdits(shown, edits)
          const inText = edits.map(({ span, newText }) => ({
            span: { start: span.start + part.start, end: span.end + part.start },
            newText,
          }))
          const written = map.toFileEdits(inText)
          assert.ok(written, 'every character is in the charset')
          const fixed = applyEdits(file, written)
          assert.equal(read(fixed).shown, wanted)
          const body = fixed.slice(part.start)
          if (form.transfer !== '8bit')
            assert.ok(
              body.split('\r\n').every((line) => line.length <= 76),
              body,
            )

          /** Never between the halves of a character, nor inside a line end. */
          function between(offset: number) {
            return (
              !/^[\udc00-\udfff]/.test(text.slice(offset)) &&
              !(text[offset] === '\n' && text[offset - 1] === '\r')
            )
          }
        },
      ),
      { numRuns: 1500 },
    )
  })
})
