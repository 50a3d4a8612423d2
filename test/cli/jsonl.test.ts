import assert from 'node:assert/strict'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { folderOf, qwipTeam, run, start } from './command'

/* eslint-disable @typescript-eslint/no-explicit-any -- other programs read this JSON without our types, and so do we */
const lines = (text: string): any[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))

suite('command: --jsonl', () => {
  const cwd = folderOf(qwipTeam)
  const answer = async (input: (object | string)[], ...args: string[]) => {
    const text = input.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
    const outcome = await run(['--jsonl', ...args], { cwd, input: `${text}\n` })
    return { ...outcome, answers: lines(outcome.stdout) }
  }

  test('one answer a line, in the order of the input, with exactly the keys of the contract', async () => {
    const { status, answers, stderr } = await answer([
      { id: 'b', text: 'A qwip note.' },
      { id: 7, text: '' },
      { id: 'b', text: 'Again.', tags: ['unknown fields are somebody else’s'] },
    ])
    assert.deepEqual(
      answers.map(({ id }) => id),
      ['b', 7, 'b'],
    )
    for (const one of answers) assert.deepEqual(Object.keys(one), ['id', 'locale', 'moves', 'findings'])
    assert.equal(answers[0].findings[0].ruleId, 'qwip')
    assert.deepEqual(Object.keys(answers[0].findings[0]), [
      ...['ruleId', 'level', 'message', 'span', 'range', 'fix', 'suggestions'],
    ])
    assert.deepEqual(answers[1].findings, [])
    assert.equal(status, 0)
    assert.equal(stderr, '')
  })

  test('null means absent', async () => {
    const nulls = {
      customer: null,
      format: null,
      locale: null,
      channel: null,
      kind: null,
      turn: null,
      encoding: null,
    }
    const { answers } = await answer([
      { id: 1, text: 'A qwip note.', ...nulls },
      { id: 1, text: 'A qwip note.' },
    ])
    assert.deepEqual(answers[0], answers[1])
    assert.equal(answers[0].findings.length, 1)
  })

  test('a line’s fields win over options, options over config', async () => {
    const text = 'Hi {{name}}'
    const { answers } = await answer(
      [
        { id: 'option', text },
        { id: 'field', text, kind: 'template' },
        { id: 'locale', text: 'A qwip note.', locale: 'xx' },
      ],
      ...['--kind', 'reply', '--min-level', 'error'],
    )
    assert.deepEqual(
      answers.map(({ findings }) => findings.length),
      [1, 0, 0],
    )
    assert.equal(answers[2].locale === 'en', false)
  })

  test('a customer who isn’t in the text', async () => {
    const text = 'Hi Sam,\n\nWe will provision it today.\n\nBest,\nPriya'
    const { answers } = await answer([
      { id: 1, text },
      { id: 2, text, customer: 'Please provision my account.' },
    ])
    const jargon = answers.map(
      ({ findings }) => findings.filter(({ ruleId }: any) => /^jargon/.test(ruleId)).length,
    )
    assert.deepEqual(jargon, [1, 0])
  })

  const bad: [what: string, line: string, id: unknown, message: RegExp][] = [
    ['no JSON', 'Hello', null, /isn't JSON/],
    ['half an object', '{"id": 1, "text": "x', null, /isn't JSON/],
    ['an empty line', '', null, /empty/],
    ['a list', '[1]', null, /no JSON object/],
    ['null', 'null', null, /no JSON object/],
    ['no id', '{"text": "x"}', null, /"id"/],
    ['an id that is no name', '{"id": {}, "text": "x"}', null, /"id"/],
    ['an id that JSON numbers can’t hold', '{"id": 12345678901234567890, "text": "x"}', null, /as a string/],
    ['an infinite id', '{"id": 1e400, "text": "x"}', null, /as a string/],
    ['a locale that is none', '{"id": 3, "text": "x", "locale": "English"}', 3, /language tag such as en/],
    ['no text', '{"id": "a"}', 'a', /"text"/],
    ['text that is none', '{"id": "a", "text": 1}', 'a', /"text"/],
    ['a wrong channel', '{"id": 3, "text": "x", "channel": "fax"}', 3, /"fax".*email, chat, social/],
    ['a wrong format', '{"id": 3, "text": "x", "format": "md"}', 3, /markdown, plain, email/],
    ['a wrong encoding', '{"id": 3, "text": "x", "encoding": "utf-16"}', 3, /latin1/],
    ['bytes that are none', '{"id": 3, "text": "\u20ac", "encoding": "latin1"}', 3, /bytes/],
    [
      'a customer that is no text',
      '{"id": 3, "text": "x", "customer": ["x"]}',
      3,
      /"customer" must be a string/,
    ],
  ]
  for (const [what, line, id, message] of bad)
    test(`a bad line is answered in its place: ${what}`, async () => {
      const { status, answers } = await answer([
        { id: 'before', text: 'x' },
        line,
        { id: 'after', text: 'x' },
      ])
      assert.equal(status, 0)
      assert.deepEqual(
        answers.map((one) => one.id),
        ['before', id, 'after'],
      )
      assert.deepEqual(Object.keys(answers[1]), ['id', 'line', 'problems'])
      assert.equal(answers[1].line, 2)
      assert.equal(answers[1].problems.length, 1)
      assert.match(answers[1].problems[0].message, message)
    })

  test('a line that isn’t UTF-8', async () => {
    const input = Buffer.concat([
      Buffer.from('{"id":1,"text":"'),
      Buffer.from([0xe9]),
      Buffer.from('"}\n{"id":2,"text":""}'),
    ])
    const outcome = await run(['--jsonl'], { cwd, input })
    const answers = lines(outcome.stdout)
    assert.equal(answers[0].problems[0].code, 'not-utf8')
    assert.equal(answers[1].id, 2)
  })

  test('a line longer than any draft is passed over, without being kept', async () => {
    const input = Buffer.concat([Buffer.alloc(66 * 2 ** 20, 97), Buffer.from('\n{"id":2,"text":""}')])
    const answers = lines((await run(['--jsonl'], { cwd, input })).stdout)
    assert.match(answers[0].problems[0].message, /longer than 64 MB/)
    assert.deepEqual([answers[0].line, answers[1].id], [1, 2])
  })

  test('lone surrogates in id and text come back as they came', async () => {
    const { answers, stdout } = await answer(['{"id":"\\ud800","text":"\\udfff qwip \\ud800"}'], '--zones')
    assert.equal(answers[0].id, '\ud800')
    assert.deepEqual(answers[0].findings[0].span, { start: 2, end: 6 })
    assert.ok(stdout.includes('\\udfff'), 'escaped, as UTF-8 has no bytes for it')
  })

  test('a locale counts however it is written', async () => {
    const given = ['en', 'EN', 'en_GB', 'en-gb'].map((locale) => ({
      id: locale,
      text: 'A qwip note.',
      locale,
    }))
    const { answers } = await answer(given)
    assert.deepEqual(
      answers.map(({ findings }) => findings.length),
      [1, 1, 1, 1],
    )
  })

  test('CRLF, a BOM, and no line end at the end', async () => {
    const outcome = await run(['--jsonl'], {
      cwd,
      input: '\uFEFF{"id":1,"text":"x"}\r\n{"id":2,"text":"\uFEFFA qwip"}',
    })
    const answers = lines(outcome.stdout)
    assert.deepEqual([answers[0].id, answers[1].id], [1, 2])
    assert.equal(answers[1].findings[0].span.start, 2, 'offset 0 comes after the BOM of the text')
  })

  test('no line, no answer', async () => {
    assert.deepEqual(await run(['--jsonl'], { cwd }).then(({ status, stdout }) => [status, stdout]), [0, ''])
  })

  test('encoding latin1: the characters are bytes, spans count them', async () => {
    const text =
      'Subject: x\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\nCaf\u00e9 qwip.\n'
    const { answers } = await answer([{ id: 1, text, format: 'email', encoding: 'latin1' }])
    const start = text.indexOf('qwip')
    assert.deepEqual(answers[0].findings[0].span, { start, end: start + 4 })
  })

  test('--zones adds zones, masks and reply', async () => {
    const { answers } = await answer([{ id: 1, text: 'Hi Sam,\n\nThank you.\n\n> Help' }], '--zones')
    assert.deepEqual(Object.keys(answers[0]), [
      'id',
      'locale',
      'moves',
      'findings',
      'zones',
      'masks',
      'reply',
    ])
    assert.ok(answers[0].zones.some(({ role }: any) => role === 'quote'))
    assert.doesNotMatch(answers[0].reply, /Help/)
  })

  test('exit 1 only where --fail-level is given', async () => {
    const input = [{ id: 1, text: 'A qwip note.' }]
    assert.equal((await answer(input)).status, 0)
    assert.equal((await answer(input, '--fail-level', 'warning')).status, 1)
    assert.equal((await answer(input, '--fail-level', 'error')).status, 0)
    assert.equal((await answer(['bad'], '--fail-level', 'suggestion')).status, 0)
  })

  test('a faulty config goes to standard error; every line is answered', async () => {
    const folder = folderOf({ ...qwipTeam, '.reply-lint/config.yaml': 'kind: [note\n' })
    const outcome = await run(['--jsonl'], { cwd: folder, input: '{"id":1,"text":"A qwip note."}\n' })
    assert.match(outcome.stderr, /^reply-lint: \.reply-lint\/config\.yaml:\d+:\d+: /)
    assert.ok(lines(outcome.stdout)[0].findings.some(({ ruleId }: any) => ruleId === 'qwip'))
    assert.equal(outcome.status, 0)
  })

  for (const jobs of ['1', '2'])
    test(`each answer comes as soon as it can, before the input ends (--jobs ${jobs})`, async () => {
      const child = start(['--jsonl', '--jobs', jobs], { cwd })
      const answers = createInterface(child.stdout)[Symbol.asyncIterator]()
      for (const id of [1, 2, 3]) {
        child.stdin.write(`${JSON.stringify({ id, text: 'A qwip note.' })}\n`)
        const { value } = await answers.next()
        assert.equal(JSON.parse(value as string).id, id)
      }
      child.stdin.end()
      const [status] = (await once(child, 'close')) as [number]
      assert.equal(status, 0)
    })

  test('--jobs keeps the order of the input', async () => {
    const input = Array.from({ length: 200 }, (_, id) => ({
      id,
      text: 'We cannot refund you. '.repeat((id * 37) % 50),
    }))
    const { answers } = await answer(input, '--jobs', '2')
    assert.deepEqual(
      answers.map(({ id }) => id),
      input.map(({ id }) => id),
    )
  })

  test('status 2 and no stack when nobody reads the answers', async () => {
    const child = start(['--jsonl'], { cwd })
    child.stdout.destroy()
    let errors = ''
    child.stderr.on('data', (chunk) => (errors += chunk))
    child.stdin.on('error', () => undefined)
    for (let id = 0; id < 2000; id++) child.stdin.write(`${JSON.stringify({ id, text: 'A qwip note.' })}\n`)
    child.stdin.end()
    const [status] = (await once(child, 'close')) as [number]
    assert.equal(status, 2)
    assert.equal(errors, '')
  })

  test('memory stays flat: 60 MB of lines take hardly more than 3 MB', async () => {
    const folder = folderOf({
      'peak.cjs': "process.on('exit', () => process.stderr.write(`${process.resourceUsage().maxRSS}`))",
    })
    const env = { NODE_OPTIONS: `--require=${path.join(folder, 'peak.cjs')}` }
    const line = `${JSON.stringify({ id: 1, text: 'A qwip note.', ours: 'not '.repeat(7500) })}\n`
    const peakOf = async (count: number): Promise<number> => {
      const { stdout, stderr } = await run(['--jsonl'], { cwd, env, input: line.repeat(count) })
      assert.equal(stdout.split('\n').length - 1, count)
      return Number(stderr) / 1024
    }
    const [few, many] = [await peakOf(100), await peakOf(2000)]
    assert.ok(many < few + 30, `${few} MB, then ${many} MB`)
  })
})
