import { once } from '../once'
import { isReplyMarker, isSignatureDelimiter, unspaced } from './attribution'
import { beginnersOf } from './beginnings'
import { Question, type LineText } from './line-text'
import { disclaimers } from './mail-words/disclaimers'
import { sentFrom as sentFromByLanguage } from './mail-words/sent-from'
import { contact } from './names'
import type { SourceLines } from './source-lines'
import { fold } from './tokens'

/** What a line's own text tells of whose words it holds; nearly all lines tell nothing. */
export const enum RoleSign {
  ReplyMarker = 1,
  Tracker = 2,
  SignatureDelimiter = 4,
  SentFrom = 8,
  Disclaimer = 16,
}

export interface RoleWords {
  readonly sentFrom: readonly string[]
}

/** For small letters: with the flag `i`, V8 takes six times as long to compile it. */
const disclaimer = once(() => new RegExp(`^(?:${Object.values(disclaimers).flat().join('|')})`, 'u'))
/** What a mail tracker leaves on a line of its own, for the eye as good as nothing: Mailtrack's sign. */
const tracker = /^\u1427+$/
/** "Sent from my phone" in the languages of mail programs; a locale's `sentFrom` adds to these. */
const sentFrom = [...new Set(Object.values(sentFromByLanguage).flat().map(fold))]
const withOurs = new WeakMap<readonly string[], readonly string[]>()

function sentFromOpeners(installed: readonly string[]): readonly string[] {
  let openers = withOurs.get(installed)
  if (!openers) withOurs.set(installed, (openers = [...sentFrom, ...installed]))
  return openers
}

/** What is sent from: "Sent by post on Monday." tells of something else. */
const device =
  /phone|pad\b|android|galaxy|samsung|huawei|xiaomi|outlook|mail|blackberry|nokia|mobil|handy|smart|tablet|telef|телеф|устрой|ios|mac|windows|yahoo|\bapp\b|proton|cell/i

export const roleSignsOf = (lines: SourceLines, line: number, words: RoleWords): RoleSign =>
  lines.at(line).answer(Question.Role, signsIn, words)

export const isContact = (lines: SourceLines, line: number): boolean =>
  lines.at(line).answer(Question.Contact, ({ trimmed }) => contact.test(trimmed), null)

function signsIn(line: LineText, words: RoleWords): RoleSign {
  return (
    (isReplyMarker(line) ? RoleSign.ReplyMarker : 0) |
    (tracker.test(line.trimmed) ? RoleSign.Tracker : 0) |
    (isSignatureDelimiter(line) ? RoleSign.SignatureDelimiter : 0) |
    (isSentFrom(line, sentFromOpeners(words.sentFrom)) ? RoleSign.SentFrom : 0) |
    (isDisclaimer(line.trimmed) ? RoleSign.Disclaimer : 0)
  )
}

export const isDisclaimer = (text: string): boolean =>
  disclaimer().test(text.replace(/^[^\p{L}]{1,6}/u, '').toLowerCase())

function isSentFrom({ source, trimmed }: LineText, openers: readonly string[]): boolean {
  if (source.length > 120) return false
  const text = fold(trimmed).replace(/^[[(<*_\s]+/, '')
  const isOpened = beginnersOf(openers, text).some(
    (opener) =>
      text.startsWith(opener) && (unspaced.test(opener) || !/^\p{L}/u.test(text.slice(opener.length))),
  )
  return isOpened && !(/[.!?]$/.test(text) && (text.split(' ').length > 6 || !device.test(text)))
}
