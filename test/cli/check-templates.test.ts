import assert from 'node:assert/strict'
import { cp } from 'node:fs/promises'
import { textHash } from '../../src/engine/templates/hash'
import { folderOf, run } from './command'

const en = `Hi {{customer.name | there}},

Thank you for telling us about the broken lamp. I'm sorry it came that way.

I've sent you a new one today. It will be with you by {{date}}.

If there's anything else I can help with, write to me here.

Best regards,
{{agent.name}}`
const file = (body: string, head = '') => `---\ntitle: Broken lamp\nowner: ops\n${head}---\n${body}\n`
const sl = en
  .replace('Hi {{customer.name | there}},', 'Pozdravljeni {{customer.name | vsi}},')
  .replace(/Thank.*way\./, 'hvala, da ste nam sporočili za pokvarjeno luč. Žal nam je, da je prišla takšna.')
  .replace(/I've.*date/, 'Danes smo vam poslali novo. Pri vas bo do {{date')
  .replace(/If.*here\./, 'Če vam lahko še kako pomagam, mi odgovorite na to sporočilo.')
  .replace('Best regards,', 'Lep pozdrav,')
const translated = file(sl, `source-hash: "${textHash(en)}"\n`)

const today = ['--today', '2026-11-25']
interface Json {
  readonly path: string
  readonly findings: readonly {
    readonly ruleId: string
    readonly message: string
    readonly span: { start: number; end: number }
  }[]
  readonly problems: readonly { readonly message: string }[]
}

async function found(files: Record<string, string>, ...args: string[]) {
  const cwd = folderOf(files)
  const { status, stdout, stderr } = await run(['check-templates', ...today, '--format', 'json', ...args], {
    cwd,
  })
  assert.equal(stderr, '')
  const entries = JSON.parse(stdout) as Json[]
  const ids = entries.flatMap(({ path, findings }) =>
    findings.map(({ ruleId }) => `${path.split('/').slice(-2).join('/')} ${ruleId}`),
  )
  return { status, entries, ids }
}

suite('reply-lint check-templates', () => {
  test('a sound library', async () => {
    const { status, ids, entries } = await found({
      '.reply-lint/snippets/en/lamp.md': file(en),
      '.reply-lint/snippets/sl/lamp.md': translated,
    })
    assert.deepEqual(ids, [])
    assert.equal(entries.length, 2)
    assert.equal(status, 0)
  })

  test('the rules for replies, and those of the library, at their places', async () => {
    const faulty = en.replace('broken lamp', 'broken lamp. We utilize {{fact.nope}}')
    const { status, ids, entries } = await found({
      '.reply-lint/snippets/en/lamp.md': file(faulty),
      '.reply-lint/snippets/sl/lamp.md': translated,
    })
    assert.deepEqual(ids, [
      'en/lamp.md jargon-verbs',
      'en/lamp.md template-fact',
      'sl/lamp.md template-stale',
      'sl/lamp.md template-parity',
    ])
    assert.equal(status, 1)
    const text = file(faulty)
    const marked = entries[0]!.findings.map(({ span }) => text.slice(span.start, span.end))
    assert.deepEqual(marked, ['utilize', '{{fact.nope}}'])
  })

  test('each template is tested as the reply that it becomes', async () => {
    const faulty = en
      .replace('{{customer.name | there}}', '{{customer.name | there}}, {{choice: dear | utilize}}')
      .replace('Thank', 'It takes {{fact.window}}. I like the the lamp. Thank')
    const facts = 'window:\n  values:\n    - value: 3 days\n    - { market: uk, value: a a day }\n'
    const { entries } = await found({
      '.reply-lint/snippets/en/lamp.md': file(faulty),
      '.reply-lint/facts.yaml': facts,
    })
    const messages = entries[0]!.findings.map(({ ruleId, message }) => `${ruleId}: ${message}`)
    assert.ok(
      messages.some((message) => /^repeated-word: .*\(Filled in with .*market uk.*\)$/.test(message)),
      messages.join('\n'),
    )
    assert.equal(
      messages.filter((message) => message.startsWith('repeated-word')).length,
      2,
      messages.join('\n'),
    )
  })

  test('without a name, and without a fallback, "Hi ," is what is left', async () => {
    const { ids } = await found({ '.reply-lint/snippets/en/lamp.md': file(en.replace(' | there', '')) })
    assert.deepEqual(ids, ['en/lamp.md template-fallback'])
  })

  test('a part of the library is reported alone, though all of it is read', async () => {
    const files = {
      '.reply-lint/snippets/en/lamp.md': file(`${en} `.replace('a new one', 'another')),
      '.reply-lint/snippets/sl/lamp.md': translated,
    }
    assert.deepEqual((await found(files, '.reply-lint/snippets/sl')).ids, ['sl/lamp.md template-stale'])
    assert.deepEqual((await found(files, '.reply-lint/snippets/en/lamp.md')).ids, [])
  })

  test('config sets levels; --min-level and --fail-level do as they do elsewhere', async () => {
    const files = { '.reply-lint/snippets/en/lamp.md': file(en).replace('owner: ops\n', '') }
    assert.deepEqual((await found(files)).ids, ['en/lamp.md template-owner'])
    assert.equal((await found(files)).status, 0)
    assert.equal((await found(files, '--fail-level', 'suggestion')).status, 1)
    assert.deepEqual((await found(files, '--min-level', 'warning')).ids, [])
    assert.deepEqual(
      (await found({ ...files, '.reply-lint/config.yaml': 'levels: { template-owner: off }\n' })).ids,
      [],
    )
  })

  test('a faulty file or fact is a problem, and the status 2', async () => {
    const { status, entries } = await found({
      '.reply-lint/snippets/en/lamp.md': 'Hi',
      '.reply-lint/facts.yaml': 'A B: 3',
    })
    assert.deepEqual(
      entries.map(({ path, problems }) => [path, problems.length]),
      [
        ['.reply-lint/facts.yaml', 1],
        ['.reply-lint/snippets/en/lamp.md', 1],
      ],
    )
    assert.equal(status, 2)
  })

  test('SARIF says why each check matters; GitHub gets annotations; people get lines', async () => {
    const cwd = folderOf({ '.reply-lint/snippets/en/lamp.md': file(en, 'review-by: 2026-01-01\n') })
    const output = async (format: string) =>
      (await run(['check-templates', ...today, '--format', format], { cwd })).stdout
    const { runs } = JSON.parse(await output('sarif')) as {
      runs: { tool: { driver: { rules: object[] } }; results: object[] }[]
    }
    assert.deepEqual(runs[0]!.tool.driver.rules, [
      {
        id: 'template-review-due',
        shortDescription: {
          text: 'A text that nobody has read since then may promise what no longer holds.',
        },
      },
    ])
    assert.equal(runs[0]!.results.length, 1)
    assert.match(
      await output('github'),
      /^::warning file=.reply-lint\/snippets\/en\/lamp.md,line=4,.*title=template-review-due::It was to be read again by 2026-01-01/,
    )
    assert.match(await output('pretty'), /4:12 {2}warning {2}It was to be read again/)
  })

  test('the built-in templates, in all their languages, lack nothing but what a team adds', async () => {
    const cwd = folderOf({
      '.reply-lint/config.yaml':
        // German and Dutch begin with six templates; that the first-class locales have all is test/snippets' to say.
        'levels: { template-owner: off, template-stale: off, template-fallback: off, template-missing-locale: off }\n',
    })
    await cp('snippets', `${cwd}/.reply-lint/snippets`, { recursive: true })
    const { stdout } = await run(['check-templates', ...today, '--format', 'json'], { cwd })
    const entries = JSON.parse(stdout) as Json[]
    assert.ok(entries.length >= 80)
    assert.deepEqual(
      entries.flatMap(({ path, findings, problems }) => [
        ...problems.map(({ message }) => message),
        ...findings
          .filter(
            ({ ruleId, message }) => ruleId.startsWith('template-') || message.includes('(Filled in with'),
          )
          .map(({ ruleId, message }) => `${path} ${ruleId}: ${message}`),
      ]),
      [],
    )
  })

  test('coverage: a table for people, JSON for programs', async () => {
    const cwd = folderOf({
      '.reply-lint/snippets/en/lamp.md': file(en),
      '.reply-lint/snippets/en/bulb.md': file(en).replace('owner: ops\n', ''),
      '.reply-lint/snippets/sl/lamp.md': file(sl),
    })
    const { stdout, status } = await run(['template-coverage', ...today], { cwd })
    assert.equal(status, 0)
    assert.deepEqual(stdout.split('\n').slice(0, 3), [
      'template  en       sl',
      'bulb      yes (3)  –',
      'lamp      yes (1)  stale (1)',
    ])
    const json = JSON.parse(
      (await run(['template-coverage', '--format', 'json', ...today], { cwd })).stdout,
    ) as object
    assert.deepEqual((json as { templates: object[] }).templates[1], {
      id: 'lamp',
      variants: [
        { locale: 'en', state: 'present', path: '.reply-lint/snippets/en/lamp.md', findings: 1 },
        { locale: 'sl', state: 'stale', path: '.reply-lint/snippets/sl/lamp.md', findings: 1 },
      ],
    })
  })
})
