// Reads real and hostile mails: no error, no hang, no span outside the file; and what postal-mime reads of them, we do.
// usage: node scripts/check-mime.mjs [--show] [folder]
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import PostalMime from 'postal-mime'
import { buildEngine } from './build-engine.mjs'

const args = process.argv.slice(2)
const shows = args.includes('--show')
const folder = args.find((arg) => !arg.startsWith('--')) ?? '../shared/dev/mime'
/** Milliseconds for one mail, on a machine that has other things to do as well. */
const patience = 5_000

/** What postal-mime reads otherwise, and why ours is meant so: a test of the two texts. */
const explained = [
  [
    'we read the text of the message, it joins to that all other texts of the tree, forwarded messages among them',
    (ours, theirs) => ours !== '' && theirs.includes(ours),
  ],
  [
    'a line of one space above the body: we begin the body there, it reads on for header fields',
    (ours, theirs, file) => /\n[ \t]+\r?\n\S/.test(file) && ours.endsWith(theirs),
  ],
  [
    'characters that are none, or whose charset nobody knows',
    (ours, theirs) => ascii(ours) === ascii(theirs),
  ],
]
const folded = (text) => text.replace(/\s+/g, ' ').trim()
const ascii = (text) => folded(text.replace(/[^\n -~]+/g, ' '))

const { parseDraft, readMail, htmlLayer } = await buildEngine([
  'draft/parse',
  'mail/read-mail',
  'mail/html-layer',
])
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name))
  .sort()

const faults = []
const counts = { read: 0, same: 0, differs: 0 }
const reasons = new Map()
for (const file of files) {
  const bytes = readFileSync(file)
  const { text, encoding } = decode(bytes)
  for (const format of ['email', 'plain', 'markdown'])
    check(file, text, { format, locales: [], ...(encoding && { encoding }) })
  counts.read++
  if (/\.(msg|eml)$/.test(file)) await compare(file, text, encoding, bytes)
}
console.log(
  `${counts.read} files read; against postal-mime: ${counts.same} the same, ${counts.differs} explained, ${faults.length} faults`,
)
for (const [reason, names] of reasons)
  console.log(`  ${names.length} × ${reason}${shows ? `\n      ${names.join('\n      ')}` : ''}`)
for (const fault of faults) console.error(fault)
process.exitCode = faults.length ? 1 : 0

/** As the command does: UTF-8, else a character a byte. */
function decode(bytes) {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { text: bytes.toString('latin1'), encoding: 'latin1' }
  }
}

function check(file, text, options) {
  const start = Date.now()
  try {
    const draft = parseDraft(text, options)
    for (const { span } of [...draft.zones, ...draft.masks, ...draft.sentences]) {
      const { start, end } = draft.toFile(span)
      if (start < 0 || end < start || end > text.length) faults.push(`${file}: ${start}–${end} lies outside`)
      const back = draft.toText({ start, end })
      if (start < end && (back.start > span.start || back.end < span.end))
        faults.push(`${file}: ${span.start} is lost on the way back`)
    }
  } catch (error) {
    faults.push(`${file} (${options.format}): ${error.stack}`)
  }
  if (Date.now() - start > patience) faults.push(`${file} (${options.format}): ${Date.now() - start} ms`)
}

async function compare(file, text, encoding, bytes) {
  const mail = readMail(text, encoding === 'latin1')
  const theirs = await PostalMime.parse(bytes).catch(() => null)
  if (!mail || !theirs) return
  const ours = folded(mail.parts.map(({ start, end }) => mail.map.text.slice(start, end)).join('\n'))
  const same = [theirs.text ?? '', theirs.html ? htmlLayer(theirs.html).text : ''].map(folded)
  if (same.includes(ours)) return void counts.same++
  const reason = explained.find(([, holds]) => same.some((one) => holds(ours, one, text)))?.[0]
  if (!reason)
    return void faults.push(
      `${file}: reads otherwise\n  ours   ${JSON.stringify(ours.slice(0, 300))}\n  theirs ${JSON.stringify(same.map((one) => one.slice(0, 300)))}`,
    )
  counts.differs++
  reasons.set(reason, [...(reasons.get(reason) ?? []), file])
}
