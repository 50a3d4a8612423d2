import assert from 'node:assert/strict'
import { foundIn, linterOf } from './support'

/** [the rule, a reply, what is found] */
const cases: readonly (readonly [rule: string, text: string, found: readonly string[]])[] = [
  ['extends: occurrence\nmax: 1\nscope: sentence\ntoken: "!"', 'Hi Ana,\n\nGreat! Wow! Yes!! Done.', ['!']],
  ['extends: occurrence\nmax: 2\nscope: paragraph\ntoken: sorry', 'Sorry. So sorry.\n\nSorry, sorry, sorry.', ['Sorry']],
  ['extends: consistency\neither: {e-mail: email}', 'Your e-mail came. The email was short.', ['email']],
  ["extends: conditional\nignorecase: false\nfirst: '\\b[A-Z]{3,5}\\b'\nsecond: '\\(([A-Z]{3,5})\\)'", 'The return number (RMA) is ready. Send RMA and EOD.', ['EOD']],
  ['extends: capitalization\nmatch: $sentence\nscope: heading', '# What To Do Next Week\n\nPlease wait.', ['What To Do Next Week']],
  ['extends: metric\nformula: words\ncondition: "> 3.0"', 'One two three four five.', ['One']],
  ['extends: readability\nmetrics: [Flesch-Kincaid]\ngrade: 30', 'We sent it today.', []],
  ['extends: occurrence\nmax: 1\ntoken: foo', '> foo foo foo\n\nfoo, and `foo`.', []],
  ['extends: occurrence\nmin: 1\nscope: body\ntoken: order', 'Hi Ana,\n\nIt is on its way.', ['Hi']],
] // prettier-ignore

suite("Vale's checks in rules of our own", () => {
  for (const [rule, text, found] of cases)
    test(rule.replace(/\n/g, ' · '), () => {
      const check = linterOf([`${rule}\nmessage: x`])
      assert.deepEqual(foundIn(check(text), text), found)
    })
})
