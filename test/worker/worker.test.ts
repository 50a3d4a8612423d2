import assert from 'node:assert/strict'
import * as esbuild from 'esbuild'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { LintClient } from '../../src/worker/client'
import { startWorker } from '../../src/worker/host.node'
import type { TeamFiles } from '../../src/team/team-files'

const options = { format: 'markdown', forced: { locale: 'en' } } as const

function teamWith(rules: Readonly<Record<string, string>>, config?: string): TeamFiles {
  const folder = '/team/.reply-lint'
  return {
    root: '/team',
    config: config === undefined ? null : { path: `${folder}/config.yaml`, text: config },
    rules: Object.entries(rules).map(([id, text]) => ({
      path: `${folder}/rules/en/${id}.yaml`,
      locale: 'en',
      id,
      text,
    })),
    problems: [],
  }
}

const hangs = `extends: existence
message: "Avoid '%s'."
raw: ['(a+)+$']
`
const widget = `extends: existence
message: "Say gadget, not '%s'."
tokens: [widget]
`

/** The worker as it is built for both hosts, in Node, with the real engine in it. */
suite('worker', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'reply-lint-worker-'))
  const script = { path: path.join(folder, 'worker.js'), read: () => Promise.reject(new Error('by path')) }
  let client: LintClient
  let named: string[]

  suiteSetup(() =>
    esbuild.build({
      entryPoints: ['src/worker/start.ts'],
      outfile: script.path,
      bundle: true,
      platform: 'browser',
      format: 'iife',
      external: ['node:worker_threads'],
      logLevel: 'warning',
    }),
  )
  suiteTeardown(() => rmSync(folder, { recursive: true }))
  setup(() => {
    named = []
    client = new LintClient({ start: () => startWorker(script), onHang: (_, ruleId) => named.push(ruleId) })
  })
  teardown(() => client.dispose())

  test('checks a draft and tells the facts of each rule that found something', async () => {
    const text = 'Please utilize the code.\n'
    const checked = await client.check('a', { text, options, team: null })
    assert.ok(checked)
    const jargon = checked.result.findings.find(({ ruleId }) => ruleId === 'jargon-verbs')
    assert.equal(jargon && text.slice(jargon.span.start, jargon.span.end), 'utilize')
    assert.deepEqual(checked.rules['jargon-verbs']?.move, null)
    assert.equal(checked.rules['jargon-verbs']?.words, true)
    const missing = checked.result.findings.find(
      ({ ruleId }) => checked.rules[ruleId]?.move === 'acknowledgement',
    )
    assert.ok(missing, 'a finding of a missing move says which')
  })

  test('fixes a draft', async () => {
    const ask = { text: 'Please utilize the code.\n', options, team: null, scope: 'all' as const }
    const fixed = await client.fix(ask)
    assert.equal(fixed.text, 'Please use the code.\n')
  })

  test('loads a team: config comes back, rules stay and speak', async () => {
    const loaded = await client.loadTeam('t', teamWith({ widget }, 'channel: chat # ours\n'))
    assert.equal(loaded?.config.channel, 'chat')
    assert.deepEqual(loaded?.problems, [])
    const checked = await client.check('a', { text: 'Your widget is here.', options, team: 't' })
    assert.equal(checked?.rules['widget']?.ownLevel, null)
    const other = await client.check('a', { text: 'Your widget is here.', options, team: null })
    assert.equal(other?.rules['widget'], undefined)
  })

  test('a broken rule is a problem with its place, and the others go on', async () => {
    const loaded = await client.loadTeam('t', teamWith({ broken: 'extends: nothing\n', widget }))
    const [problem] = loaded!.problems
    assert.equal(problem?.path, '/team/.reply-lint/rules/en/broken.yaml')
    assert.equal(problem?.range?.start.line, 0)
    const checked = await client.check('a', { text: 'Your widget is here.', options, team: 't' })
    assert.ok(checked?.rules['widget'])
  })

  test('a rule that hangs is named and left out; all other findings come', async () => {
    await client.loadTeam('t', teamWith({ hangs, widget }))
    const text = `Your widget, please utilize it ${'a'.repeat(40)}!`
    const checked = await client.check('a', { text, options, team: 't' })
    assert.deepEqual(named, ['hangs'])
    assert.ok(checked?.rules['widget'] && checked.rules['jargon-verbs'])
    assert.deepEqual(client.hanging('t'), ['hangs'])
  }).timeout(30_000)

  const edits: {
    name: string
    text: string
    change: { ruleOff: string } | { word: string }
    after: string | null
  }[] = [
    { name: 'an empty file', text: '', change: { ruleOff: 'jargon' }, after: 'levels:\n  jargon: off\n' },
    {
      name: 'comments and order are kept',
      text: '# Our team\nlevels: # loud\n  blame: error # yes\n\nchannel: chat\n',
      change: { ruleOff: 'jargon' },
      after: '# Our team\nlevels: # loud\n  blame: error # yes\n  jargon: off\n\nchannel: chat\n',
    },
    {
      name: 'a level that is set',
      text: 'levels: { jargon: error }\n',
      change: { ruleOff: 'jargon' },
      after: 'levels: { jargon: off }\n',
    },
    {
      name: 'CRLF',
      text: 'channel: chat\r\n',
      change: { word: 'SSO' },
      after: 'channel: chat\r\nvocabulary:\r\n  - SSO\r\n',
    },
    {
      name: 'a word that is there',
      text: 'vocabulary: [SSO]\n',
      change: { word: 'SSO' },
      after: 'vocabulary: [SSO]\n',
    },
    {
      name: 'an empty list',
      text: 'vocabulary:\n',
      change: { word: 'no' },
      after: 'vocabulary:\n  - no\n',
    },
    {
      name: 'a block list without indentation, with a comment at its end',
      text: 'vocabulary:\n- SSO # single sign-on\n# more to come\nchannel: chat\n',
      change: { word: 'a: b' },
      after: 'vocabulary:\n- SSO # single sign-on\n- "a: b"\n# more to come\nchannel: chat\n',
    },
    {
      name: 'brackets',
      text: 'vocabulary: [SSO]\nlevels: {}',
      change: { word: 'a, b' },
      after: 'vocabulary: [SSO, "a, b"]\nlevels: {}',
    },
    {
      name: 'empty braces',
      text: 'levels: {}',
      change: { ruleOff: 'jargon' },
      after: 'levels: {jargon: off}',
    },
    {
      name: 'a file without a line end',
      text: 'channel: chat',
      change: { ruleOff: 'jargon' },
      after: 'channel: chat\nlevels:\n  jargon: off\n',
    },
    {
      name: 'only a comment',
      text: '# ours\n',
      change: { word: 'x' },
      after: '# ours\nvocabulary:\n  - x\n',
    },
    { name: 'broken YAML', text: 'levels: [\n', change: { word: 'SSO' }, after: null },
    {
      name: 'a list where levels are due',
      text: 'levels: [a]\n',
      change: { ruleOff: 'jargon' },
      after: null,
    },
  ]
  for (const { name, text, change, after } of edits)
    test(`writes into a config: ${name}`, async () => {
      assert.equal(await client.editConfig({ text, change }), after)
    })

  const template = (id: string, body: string, locale = 'en') => ({
    path: `/team/.reply-lint/snippets/${locale}/${id}.md`,
    text: `---\ntitle: ${id}\nowner: ops\n---\n${body}\n`,
    locale,
    id,
  })
  const openLibrary = async () => {
    await client.loadTeam('team', teamWith({}))
    return client.library.open({ team: 'team', facts: null, today: '2026-11-25', builtInIds: [] })
  }

  test('a library takes in what changed, and a keystroke comes between two slices', async () => {
    await openLibrary()
    const many = Array.from({ length: 250 }, (_, i) => template(`t${i}`, `Hello number ${i}.`))
    const filling = client.library.put({ team: 'team', files: many, removed: [] })
    let isFilled = false
    void filling.then(() => (isFilled = true))
    await client.check('draft', { text: 'Hi', options, team: 'team' })
    assert.equal(isFilled, false)
    assert.equal((await filling).filter(({ template }) => template).length, 250)

    const faulty = { ...template('t1', 'Hi.'), text: '---\nowner: ops\n---\nHi.\n' }
    const files = [faulty, template('t2', 'Ola.', 'sl')]
    const put = await client.library.put({ team: 'team', files, removed: [{ locale: 'en', id: 't0' }] })
    assert.deepEqual(
      put.map(({ template, problems }) => [template?.id ?? null, problems.length]),
      [
        [null, 1],
        ['t2', 0],
      ],
    )
    const { locales, rows } = (await client.library.coverage('team'))!
    assert.deepEqual(locales, ['en', 'sl'])
    assert.equal(rows.length, 248)
    assert.deepEqual(
      rows.find(({ id }) => id === 't2')!.variants.map(({ state }) => state),
      ['present', 'stale'],
    )
  })

  test('of two who ask for the table of languages, the newer one gets it', async () => {
    await openLibrary()
    await client.library.put({ team: 'team', files: [template('a', 'Hi.')], removed: [] })
    const [older, newer] = [client.library.coverage('team'), client.library.coverage('team')]
    assert.equal(await older, null)
    assert.equal((await newer)!.rows.length, 1)
  })

  test('a library is lost with its worker, and that shows', async () => {
    await openLibrary()
    await client.library.put({ team: 'team', files: [template('a', 'Hi.')], removed: [] })
    const { generation } = client.library
    await client.loadTeam('team', teamWith({ slow: hangs }))
    await client.check('draft', { text: `${'a'.repeat(40)}!`, options, team: 'team' })
    assert.deepEqual(named, ['slow'])
    assert.notEqual(client.library.generation, generation)
    assert.deepEqual(
      await client.library.put({ team: 'team', files: [template('a', 'Hi.')], removed: [] }),
      [],
    )
  })
})
