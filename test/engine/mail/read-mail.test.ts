import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import PostalMime from 'postal-mime'
import { applyEdits } from '../../../src/engine/fix'
import { readMail } from '../../../src/engine/mail/read-mail'
import { email, zonesOf } from '../draft/support'
import { write } from './support'

const head = 'From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\n'
const shown = (file: string, isLatin1 = false) => {
  const { map, parts } = readMail(file, isLatin1)!
  return parts.map(({ start, end }) => map.text.slice(start, end)).join('|')
}
const part = (type: string, body: string) => `--b\nContent-Type: ${type}\n\n${body}\n`
const multipart = (kind: string, ...parts: string[]) =>
  `${head}Content-Type: multipart/${kind}; boundary=b\n\npreamble\n${parts.join('')}--b--\nepilogue\n`

suite('mail: which parts are the message', () => {
  const html = part('text/html', '<p>Hi</p>')
  const file = part('text/plain; name="a.txt"\nContent-Disposition: attachment', 'no')
  const cases: readonly (readonly [name: string, file: string, shown: string])[] = [
    ['plain beside HTML', multipart('alternative', html, part('text/plain', 'Hello')), 'Hello'],
    ['HTML where the plain part is empty', multipart('alternative', part('text/plain', ' '), html), 'Hi\n\n'],
    ['texts around a picture', multipart('mixed', part('text/plain', 'One'), part('image/png', 'x'), part('text/plain', 'two')), 'One|two'],
    ['no attachment', multipart('mixed', file, part('text/plain', 'Hello')), 'Hello'],
    ['no footer of a list', multipart('mixed', part('text/plain', 'Hello'), part('text/plain', `${'_'.repeat(40)}\nlist`)), 'Hello'],
    ['no forwarded message', multipart('mixed', part('message/rfc822', 'From: x@y.example\n\nno'), part('text/plain', 'Hello')), 'Hello'],
    ['a tree', multipart('mixed', `--b\nContent-Type: multipart/alternative; boundary="b b"\n\n--b b\n\nHello\n--b b--\n`), 'Hello'],
    ['without a last boundary', `${head}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHello\n`, 'Hello\n'],
    ['behind the line of a mail folder', `From a@b.example Mon Mar  3 21:14:00 2025\n${head}\nHello`, 'Hello'],
  ] // prettier-ignore
  for (const [name, file, expected] of cases) test(name, () => assert.equal(shown(file), expected))

  test('a boundary in two pieces, encoded (RFC 2231)', () =>
    assert.equal(
      shown(
        `${head}Content-Type: multipart/mixed; boundary*0*=utf-8''b%2; boundary*1=d\n\n--b%2d\n\nHello\n--b%2d--\n`,
      ),
      'Hello',
    ))

  test('a message that hangs on the reply is what it answers', () => {
    const mail = multipart(
      'mixed',
      part('text/plain', 'Done.'),
      part('message/rfc822', 'From: x@y.example\n\nWhere is it?'),
    )
    assert.equal(email(mail).customer?.text, 'Where is it?')
  })
})

suite('mail: HTML as it is read', () => {
  const read = (html: string) => shown(`${head}Content-Type: text/html; charset=utf-8\n\n${html}`)
  const cases: readonly (readonly [html: string, text: string])[] = [
    ['<p>Hi&nbsp;Ann,</p><p>we <b>can</b>&apos;t</p>', "Hi\u00a0Ann,\n\nwe can't\n\n"],
    ['<div>a</div>\n  <div>b<br>c</div>', 'a\nb\nc\n'],
    ['a<blockquote>b<blockquote>c</blockquote></blockquote>d', 'a\n> b\n> > c\n> \nd'],
    ['<ul><li>a</li><li>b</li></ul>', '- a\n- b\n\n'],
    ['<style>p{}</style><!-- x --><div style="display:none">y</div>z', 'z'],
    ['1 < 2 &amp;&amp; a<b', '1 < 2 && a<b'],
    ['&#8217;&#x1F642;&copy=1&eacute;&bogus;', '’🙂&copy=1é&bogus;'],
    ['done<div class="gmail_signature">Tom</div>', 'done\n-- \nTom\n'],
  ]
  for (const [html, text] of cases) test(html, () => assert.equal(read(html), text))

  const fixes: readonly (readonly [html: string, from: string, to: string, fixed: string | null])[] = [
    ['<p>We utilize <b>it</b>.</p>', 'utilize', 'use', '<p>We use <b>it</b>.</p>'],
    ['<p>a <b>b c</b> d</p>', 'a b c d', 'a x d', '<p>a <b>x</b> d</p>'],
    ['<p>a <i>b</i> c</p>', 'a b c', 'x y', '<p>x y<i></i></p>'],
    ['<p>a &amp; b</p>', 'a & b', 'a < b & c', '<p>a &lt; b &amp; c</p>'],
    ['<p>a</p><p>b</p>', 'a\n\nb', 'c', null],
  ]
  for (const [html, from, to, fixed] of fixes)
    test(`${html}: ${from} → ${to}`, () => {
      const file = `${head}Content-Type: text/html; charset=utf-8\n\n${html}`
      const { map } = readMail(file, false)!
      const start = map.text.indexOf(from)
      const edits = map.toFileEdits([{ span: { start, end: start + from.length }, newText: to }])
      assert.equal(edits && applyEdits(file, edits), fixed === null ? null : file.replace(html, fixed))
    })

  test('zones are those of plain mail', () => {
    const mail = `${head}Content-Type: text/html\n\n<p>Hi Ann,</p><p>It is done.</p><p>Best,<br>Tom</p><div>On 3 May 2025, Ann &lt;a@b.example&gt; wrote:</div><blockquote>Hm?</blockquote>`
    assert.deepEqual(
      zonesOf(email(mail))
        .slice(1)
        .map((zone) => zone.split(':')[0]),
      ['greeting', 'body', 'sign-off', 'attribution', 'quote'],
    )
  })
})

suite('mail: format=flowed', () => {
  const mail = (body: string, more = '') => `${head}Content-Type: text/plain; format=flowed${more}\n\n${body}`
  const cases: readonly (readonly [body: string, text: string])[] = [
    ['It is \ndone.\nYes.\n', 'It is done.\nYes.\n'],
    ['It is\n-- \nTom \nLee\n', 'It is\n-- \nTom Lee\n'],
    [' >no quote\n> a \n> b\n', '>no quote\n> a \n> b\n'],
  ]
  for (const [body, text] of cases) test(JSON.stringify(body), () => assert.equal(shown(mail(body)), text))
  test('DelSp', () => assert.equal(shown(mail('こん \nにちは\n', '; delsp=yes')), 'こんにちは\n'))
  test('a line that grows is broken anew', () => {
    const file = mail(`${'word '.repeat(15)}\nend.\n`)
    const { map, parts } = readMail(file, false)!
    const at = parts[0]!.start
    const fixed = applyEdits(
      file,
      map.toFileEdits([{ span: { start: at, end: at }, newText: 'some more words ' }])!,
    )
    assert.equal(shown(fixed), `some more words ${'word '.repeat(15)}end.\n`)
    assert.ok(
      fixed
        .slice(at)
        .split('\n')
        .every((line) => line.length <= 78),
    )
  })
})

suite('mail: what the encoding can’t hold', () => {
  for (const transfer of ['8bit', 'quoted-printable', 'base64'] as const)
    test(`koi8-r, ${transfer}: no edit`, () => {
      const { map, parts } = readMail(write('Привет', { charset: 'koi8-r', transfer })!, true)!
      const span = { start: parts[0]!.start, end: parts[0]!.end }
      assert.equal(map.toFileEdits([{ span, newText: 'Café' }]), null)
      assert.ok(map.toFileEdits([{ span, newText: 'Пока' }]))
    })
  test('ASCII that says so stays ASCII', () => {
    const { map, parts } = readMail(`${head}Content-Type: text/plain; charset=us-ascii\n\nHello\n`, false)!
    assert.equal(map.toFileEdits([{ span: { ...parts[0]!, end: parts[0]!.end - 1 }, newText: '’' }]), null)
  })
})

suite('mail: as postal-mime reads it', () => {
  const folder = 'test/editor/workspace/mails'
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.eml')))
    test(name, async () => {
      const bytes = readFileSync(path.join(folder, name))
      const { text = '', subject } = await PostalMime.parse(bytes)
      const source = bytes.toString('latin1')
      assert.equal(shown(source, true).replace(/\r\n/g, '\n').trim(), text.replace(/\r\n/g, '\n').trim())
      assert.equal(email(source, { encoding: 'latin1' }).subject, subject)
    })
})
