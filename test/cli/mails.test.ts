import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import PostalMime from 'postal-mime'
import { folderOf, run } from './command'

interface Found {
  readonly findings: readonly {
    readonly ruleId: string
    readonly span: { readonly start: number; readonly end: number }
    readonly fix: unknown
  }[]
  readonly reply: string
}

/** Mails made with Python's library, beside the editor's tests: each says "utilize" once, and quotes the customer. */
suite('command: encoded mails', () => {
  /** [a mail, a word that only shows decoded] */
  const mails: [name: string, word: string][] = [
    ['quoted-printable-utf8.eml', 'café'],
    ['base64-windows-1251.eml', 'Москва'],
    ['8bit-koi8-r.eml', 'Москва'],
  ]
  for (const [name, word] of mails) {
    const before = readFileSync(path.join('test/editor/workspace/mails', name))

    test(`${name}: decoded, and the finding at its true place in the file`, async () => {
      const { stdout } = await run(['--format', 'json', '--zones', name], {
        cwd: folderOf({ [name]: before }),
      })
      const [{ findings, reply }] = JSON.parse(stdout) as [Found]
      assert.ok(reply.includes(word) && !reply.includes('What now?'))
      const found = findings.filter(({ ruleId }) => ruleId.startsWith('jargon'))
      assert.equal(found.length, 1)
      const [{ span }] = found as [Found['findings'][number]]
      const there = before.toString('latin1').slice(span.start, span.end)
      // Four characters of base64 carry three bytes: there the place is that of the units that hold the word.
      assert.match(
        name.startsWith('base64') ? atobOf(there, before, span.start) : there,
        /^.{0,2}utilize.{0,2}$/,
      )
    })

    test(`${name}: fixed, and read by another parser with every other word as before`, async () => {
      const cwd = folderOf({ [name]: before })
      const { stderr } = await run(['--fix', name], { cwd })
      assert.equal(stderr, '')
      const after = readFileSync(path.join(cwd, name))
      const [old, read] = [await PostalMime.parse(before), await PostalMime.parse(after)]
      assert.equal(read.text, old.text!.replace('utilize', 'use'))
      assert.equal(read.html, old.html)
      assert.deepEqual(read.headers, old.headers)
      assert.ok(
        after.every((byte) => byte < 128) === before.every((byte) => byte < 128),
        'the encoding is kept',
      )
      assert.ok(widest(after) <= widest(before), 'no line is longer than it was')
      // A second run finds nothing more to do.
      await run(['--fix', name], { cwd })
      assert.deepEqual(readFileSync(path.join(cwd, name)), after)
    })
  }
})

const widest = (mail: Buffer): number =>
  Math.max(
    ...mail
      .toString('latin1')
      .split('\r\n')
      .map((line) => line.length),
  )

/** Decodes base64 units of a file; `at` must be where a unit begins in its line. */
function atobOf(units: string, file: Buffer, at: number): string {
  const text = file.toString('latin1')
  const column = at - (text.lastIndexOf('\n', at) + 1)
  const lead = column % 4
  return Buffer.from(text.slice(at - lead, at) + units, 'base64').toString('latin1')
}
