import type { DraftFacts, DraftSetting } from '../options'
import type { LocaleData } from '../rules/locale-data'
import { fileSpan, textSpan, type TextSpan } from '../span'
import type { Block, Draft, Format } from './draft'
import { replyRoles } from './draft'
import { textsOf, textsOfPieces } from './block-texts'
import { cutBlocks, readBlocks } from './blocks'
import { disabledRules, lockedSpans } from './comments'
import { readConversation } from './conversation'
import { customerMessage, messageBeside, quotedMessage } from './customer'
import { decodeWords } from '../mail/encoded-words'
import { readLanguages } from './languages'
import type { FileMap } from '../mail/file-map'
import { isPastedMail, readMail, type Mail } from '../mail/read-mail'
import { candidatesFor, detectLocale, localeData } from './locale'
import { localeWords } from './locale-words'
import { readMasks } from './masks'
import { readRoles } from './roles'
import { noSentenceWords, readSentences } from './sentences'
import { SourceLines } from './source-lines'
import { readStructure } from './structure'
import { offsetsDiffer } from './time-offsets'
import { readTop } from './top'
import { readZones } from './zones'

export interface ParseOptions {
  readonly format: Format
  /** Wins over what the draft says of itself. */
  readonly forced?: DraftFacts
  /** Yields to what the draft says of itself. */
  readonly defaults?: DraftSetting
  /** The customer's message where it isn't in the text; else the newest quoted layer is taken. */
  readonly customer?: string
  /** `latin1`: the text's characters are bytes, so that parts in 8-bit charsets can be decoded. */
  readonly encoding?: 'latin1'
  /** Locales that have rules. Pass the same array each time: what is derived from it is kept. */
  readonly locales: readonly LocaleData[]
}

/** What isn't encoded stands in the file as it is read. */
const asItStands: Pick<Draft, 'toFile' | 'toText' | 'toFileEdits'> = {
  toFile: ({ start, end }) => fileSpan(start, end),
  toText: ({ start, end }) => textSpan(start, end),
  toFileEdits: (edits) =>
    edits.map(({ span, newText }) => ({ span: fileSpan(span.start, span.end), newText })),
}

/** Reads a file's text as a draft. Never throws on any text; the work grows linearly with its length. */
export function parseDraft(file: string, options: ParseOptions): Draft {
  const isMail = options.format === 'email' || isPastedMail(file)
  const mail = isMail ? readMail(file, options.encoding === 'latin1') : null
  const text = mail?.map.text ?? file
  const markdown = options.format === 'markdown'
  const words = localeWords(options.locales)
  const lines = new SourceLines(text, words.lines)
  const top = readTop(lines, options.format, mail)
  const { roles, body } = top
  const facts = merged(options.defaults, top.facts, options.forced)
  // In a plain text reply a comment would reach the customer; a template's are its writers' own.
  const hasComments = markdown || facts.kind === 'template'
  const comments = readStructure(lines, body.first, body.last, { markdown, comments: hasComments })
  readRoles(lines, roles, body, words)
  const zones = readZones(lines, roles, body, words)
  const isReply = (line: number) => roles[line] === null
  const locked = lockedSpans(text, comments)
  const layout = readBlocks(lines, isReply)
  const known = candidatesFor(options.locales).stretches
  known.fit(text.length)
  const texts = textsOf(lines, layout, known)
  const masks = readMasks(lines, layout.blocks, texts, zones, { markdown, comments, locked, isReply })
  const cuts = [...zones.map(({ span }) => span.start), ...locked.flatMap(({ start, end }) => [start, end])]
  const pieces = cutBlocks(
    text,
    layout.blocks,
    cuts.sort((a, b) => a - b),
  )
  const blocks = pieces
    .filter(insideOf(zones.filter(({ role }) => replyRoles.has(role))))
    .filter(outsideOf(locked))
  const stretches = textsOfPieces(text, blocks, layout, texts, known)
  const languages = readLanguages(text, blocks, stretches, facts.locale, options.locales)
  const { locale } = languages
  const customer = customerMessage(
    options.customer === undefined ? answered(lines, roles, body, mail) : messageBeside(options.customer),
    (message) => detectLocale(message, options.locales, locale),
  )
  const subject = top.fields.get('subject')
  const conversation = readConversation(top.fields, { lines, roles, body, zones, customer, locale })
  const { sentences, tokens } = readSentences(text, blocks, zones, masks, stretches, (block) => {
    const data = localeData(languages.localeAt(block), options.locales)
    return data ? words.sentencesOf(data) : noSentenceWords
  })
  return {
    text,
    format: options.format,
    locale,
    languages: languages.stretches,
    channel: facts.channel ?? 'email',
    kind: facts.kind ?? 'reply',
    turn: facts.turn ?? (conversation.earlierReply ? 'follow-up' : 'first'),
    careful: facts.careful ?? null,
    audience:
      facts.audience ?? (offsetsDiffer(top.fields.get('date'), lines, roles) ? 'international' : null),
    dateOrder: facts.dateOrder ?? null,
    signature: facts.signature ?? 'typed',
    subject: subject === undefined ? null : decodeWords(subject),
    zones,
    masks,
    blocks,
    sentences,
    tokens,
    customer,
    conversation,
    disabled: disabledRules(lines, comments),
    ...(mail ? mappedBy(mail.map) : asItStands),
  }
}

/** What is quoted, else a message that hangs on this one as a whole. */
function answered(...[lines, roles, body, mail]: [...Parameters<typeof quotedMessage>, Mail | null]) {
  const quoted = quotedMessage(lines, roles, body)
  return quoted.text.trim() || !mail?.attached ? quoted : messageBeside(mail.attached)
}

const mappedBy = (map: FileMap): typeof asItStands => ({
  toFile: (span) => map.toFile(span),
  toText: (span) => map.toText(span),
  toFileEdits: (edits) => map.toFileEdits(edits),
})

/** The later wins; a key that is there without a value says nothing. */
function merged(...sources: readonly (DraftSetting | undefined)[]): DraftSetting {
  const result: Record<string, unknown> = {}
  for (const source of sources)
    for (const key in source) {
      const value = source[key as keyof DraftSetting]
      if (value !== undefined && value !== null) result[key] = value
    }
  return result
}

/** Tests blocks, asked in the order of the text, for lying in one of the sorted stretches. Cuts were made before. */
function insideOf(stretches: readonly { readonly span: TextSpan }[]): (block: Block) => boolean {
  let next = 0
  return ({ span }) => {
    while (next < stretches.length && stretches[next]!.span.end <= span.start) next++
    return next < stretches.length && stretches[next]!.span.start <= span.start
  }
}

function outsideOf(spans: readonly TextSpan[]): (block: Block) => boolean {
  const isInside = insideOf(spans.map((span) => ({ span })))
  return (block) => !isInside(block)
}
