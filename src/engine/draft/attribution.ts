import { LineKind, type SourceLines } from './source-lines'

/** Verbs of "… wrote:", folded. One list for all languages: a mail is often quoted in the client's, not the writer's. */
const wrote =
  'wrote|writes|said|schrieb|a écrit|escribió|escribio|escreveu|ha scritto|schreef|skrev|napisał(?:\\(a\\))?|napisała|napsal|napísal|napsala|написал|написала|написав|пише|пишет|писал|napisao|napisao/la|je napisao|je napisal|je napisala|napisao je|kirjoitti|írta|a scris|yazdı|geskryf|het geskryf|έγραψε'
const verb = new RegExp(`(?:^|[\\s,>"):])(?:${wrote})(?=$|[\\s:,(-])`, 'iu')
const nameWrote = new RegExp(
  `^(?!(?:i|you|we|they|he|she|who)\\s)\\p{L}[^\\s:]*(?:\\s\\S+){0,3}\\s(?:${wrote}):?$`,
  'iu',
)
const date = /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\b\d{1,2}\.\d\d\b/
const mailAddress = /[^\s<>"(]@[^\s<>")]/

const rulePart = '(?:[-_=*\\s]|&#45;)*'
const originalMessage = new RegExp(
  `^[*>\\s]*-{2,}[-\\s]*(?:original (?:message|e-?mail)|reply message|forwarded (?:message|by .*)|ursprüngliche (?:nachricht|e-?mail)|weitergeleitete nachricht|mensaje original|mensagem original|mensagem encaminhada|message (?:d['’]origine|original|transféré)|messaggio (?:originale|inoltrato)|oorspronkelijk bericht|doorgestuurd bericht|oprindelig (?:meddelelse|besked)|ursprungligt meddelande|opprinnelig melding|wiadomość oryginalna|původní zpráva|izvorno sporočilo|posredovano sporočilo|izvorna poruka|исходное сообщение|пересылаемое сообщение|оригінальне повідомлення|oorspronklike boodskap)${rulePart}$`,
  'iu',
)
const forwarded =
  /^(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|début du message réexpédié|začetek posredovanega sporočila|начало переадресованного сообщения)\s*:$/iu

/** Names of header lines as mail programs translate them: those that may open the block, and the others. */
const fromNames = 'from|von|de|van|från|fra|da|od|от|від|from:|lähettäjä|feladó|gönderen|van|kimden|από'
const otherNames =
  'sent|date|to|cc|bcc|subject|reply-to|importance|attachments|gesendet|datum|an|betreff|kopie|envoyé(?: le)?|à|objet|dato|enviado(?: el)?|para|asunto|assunto|data|inviato|a|oggetto|verzonden|aan|onderwerp|skickat|till|ämne|sendt|til|emne|wysłano|do|temat|dw|odesláno|komu|předmět|poslano|zadeva|za|predmet|naslov|отправлено|дата|кому|тема|копия|надіслано|gestuur|onderwerp'
const fromLine = new RegExp(`^[*_]{0,2}(?:${fromNames})\\s?:[*_]{0,2}\\s?\\S`, 'iu')
const otherLine = new RegExp(`^[*_]{0,2}(?:${fromNames}|${otherNames})\\s?:`, 'iu')
/** What no list of journeys has: "From: Rome, To: Oslo, Date: 3 May" is prose. */
const subjectLine =
  /^[*_]{0,2}(?:sent|subject|gesendet|betreff|envoyé(?: le)?|objet|enviado(?: el)?|asunto|assunto|inviato|oggetto|verzonden|onderwerp|skickat|ämne|sendt|emne|wysłano|temat|odesláno|předmět|poslano|zadeva|predmet|naslov|отправлено|тема|надіслано|gestuur)\s?:/iu
const shortest = 5
const longRule = /^(?:[-_*=]\s?){5,}$/

const isProseLine = (lines: SourceLines, line: number): boolean => {
  const kind = lines.kind[line]
  return (
    kind === LineKind.Text ||
    kind === LineKind.ListItem ||
    kind === LineKind.Rule ||
    kind === LineKind.TableRow
  )
}

/**
 * The line after an attribution ("On … wrote:", a rule of "Original Message", a block of From/Sent/To/Subject) that
 * begins at `line`, or `line` itself where there is none. Looks at most eight lines ahead.
 */
export function attributionEnd(lines: SourceLines, line: number, last: number): number {
  // Too short to say who wrote, or to draw a rule.
  if (!isProseLine(lines, line) || lines.end[line]! - lines.content[line]! < shortest) return line
  const first = lines.trimmed(line)
  if (originalMessage.test(first) || forwarded.test(first)) {
    let next = line + 1
    while (next < last && next < line + 3 && lines.isBlank(next)) next++
    return headerBlockEnd(lines, next, last) ?? line + 1
  }
  if (longRule.test(first)) {
    let next = line + 1
    while (next < last && next < line + 3 && lines.isBlank(next)) next++
    return headerBlockEnd(lines, next, last) ?? line
  }
  return headerBlockEnd(lines, line, last) ?? wroteEnd(lines, line, last, first)
}

/**
 * A block that begins with From: and has two more header lines, a subject or an address among them; its folded lines
 * belong to it.
 */
function headerBlockEnd(lines: SourceLines, line: number, last: number): number | null {
  if (line >= last || !isProseLine(lines, line) || !fromLine.test(lines.trimmed(line))) return null
  let others = 0
  let isMail = mailAddress.test(lines.trimmed(line))
  let end = line + 1
  while (end < last && end < line + 12 && !lines.isBlank(end)) {
    const text = lines.trimmed(end)
    const isHeader = otherLine.test(text)
    isMail ||= subjectLine.test(text) || (isHeader && mailAddress.test(text))
    if (isHeader) others++
    else if (others >= 2 && lines.content[end] === lines.start[end]) break
    else if (!others) return null
    end++
  }
  return others >= 2 && isMail ? end : null
}

/** `>:` is no quote, but the end of an address that a client broke. */
const brokenEnd = /^>\s?(?::|\p{L}+\s?:)$/u

/** `>` and, from some clients, `|`. */
function quoteFollows(lines: SourceLines, line: number, last: number): boolean {
  const next = line < last && lines.isBlank(line) ? line + 1 : line
  return next < last && (lines.kind[next] === LineKind.Quote || /^\|(?:\s|$)/.test(lines.trimmed(next)))
}

/** "On 3 May, Ann Lee <ann@…> wrote:", on one line or wrapped over up to three. */
function wroteEnd(lines: SourceLines, line: number, last: number, first: string): number {
  let joined = first
  for (let end = line + 1; end <= line + 3 && joined.length < 400; end++) {
    if (isAttribution(joined, quoteFollows(lines, end, last), first)) return end
    if (end >= last || !(isProseLine(lines, end) || brokenEnd.test(lines.trimmed(end)))) break
    joined += ` ${lines.trimmed(end)}`
  }
  return line
}

function isAttribution(text: string, isQuoteNext: boolean, first: string): boolean {
  const bare = text.replace(/^[-*_\s]+|[-*_\s]+$/g, '')
  const hasDate = date.test(bare)
  const hasAddress = mailAddress.test(bare)
  const closes = /:$/.test(bare)
  // The first line of a wrapped attribution says when or who: prose that happens to stand above one doesn't.
  if (first !== text && !date.test(first) && !mailAddress.test(first) && !first.endsWith('<')) return false
  const tail = bare.slice(-120)
  if (verb.test(tail) && (closes || (hasDate && hasAddress && endsWithVerb.test(bare))))
    return (
      (hasDate && (hasAddress || /\d.*\d/.test(bare))) || hasAddress || (isQuoteNext && nameWrote.test(bare))
    )
  if (hasDate && hasAddress && (closes || (isQuoteNext && /^\d{2}/.test(bare)))) return true
  return isQuoteNext && closes && hasDate && /^(?:on|am|le|el|em|il|op|den|dne|dnia|w dniu|\d)/iu.test(bare)
}

const endsWithVerb = new RegExp(`(?:${wrote})$`, 'iu')

/** "Reply above this line" in its many wordings: below it stands what was there before. */
const replyMarker =
  /^[-#*=_~<\s]{0,12}(?:please\s)?(?:reply|respond|write|type)\b[\w\s,'’]{0,40}\babove (?:this|the) (?:line|message|text)\b[\w\s,.'’]{0,40}[-#*=_~>\s]{0,40}$/i

export function isReplyMarker(lines: SourceLines, line: number): boolean {
  return lines.end[line]! - lines.start[line]! < 150 && replyMarker.test(lines.trimmed(line))
}

/** "-- ", with or without its space, or "__": what a mail program puts before a signature. */
export function isSignatureDelimiter(lines: SourceLines, line: number): boolean {
  const kind = lines.kind[line]
  if (kind === LineKind.Code || kind === LineKind.Quote || kind === LineKind.Comment) return false
  const length = lines.end[line]! - lines.start[line]!
  return length <= 4 && /^(?:--|__)[ \t]*$/.test(lines.text.slice(lines.start[line], lines.end[line]))
}
