/** Writing into a `false-alarms.yaml`. Import it dynamically: it brings the YAML parser. */
import { isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap } from 'yaml'

/** A text that a rule speaks about and shouldn't: what would stand under `allows` in the rule's own file. */
export interface FalseAlarm {
  readonly rule: string
  readonly locale: string
  /** The sentence; for a hint about the whole draft, the whole reply. */
  readonly text: string
  /** The customer's message, where the whole draft is meant. */
  readonly customer?: string
}

/**
 * The file's text with one more entry: a list of `{ rule, locale, allows: […] }`, each rule once. Comments stay; an
 * entry that is there already isn't repeated. Null where the YAML is broken or holds something else.
 * @param header said at the top of a new file, a line each
 */
export function noteFalseAlarm(text: string, alarm: FalseAlarm, header: readonly string[]): string | null {
  const document: Document = parseDocument(text.trim() === '' ? '' : text)
  const { contents } = document
  if (document.errors.length > 0 || !(contents === null || isSeq(contents))) return null
  if (contents === null) {
    if (text.trim() === '') document.commentBefore = header.map((line) => ` ${line}`).join('\n')
    document.contents = document.createNode([]) as never
  }
  const list = document.contents
  if (!isSeq(list)) return null
  const { rule, locale, ...rest } = alarm
  const entry = 'customer' in rest ? rest : rest.text
  const known = list.items.find(
    (item): item is YAMLMap => isMap(item) && item.get('rule') === rule && item.get('locale') === locale,
  )
  if (!known) list.add(document.createNode({ rule, locale, allows: [entry] }))
  else {
    const allows = known.get('allows')
    if (!isSeq(allows)) return null
    if (allows.items.some((item) => isSame(item, alarm))) return text
    allows.add(document.createNode(entry))
  }
  return document.toString({ lineWidth: 0 })
}

const isSame = (item: unknown, { text, customer }: FalseAlarm): boolean =>
  isMap(item)
    ? item.get('text') === text && item.get('customer') === customer
    : isScalar(item) && item.value === text && customer === undefined
