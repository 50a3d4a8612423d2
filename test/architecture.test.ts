import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { checks } from '../src/engine/checks'
import { importsOf, stringsOf, type Import } from './source-files'

/** What a part of `src/` may import: other parts, and packages. Itself always. */
interface Boundary {
  readonly parts: readonly string[]
  readonly packages?: RegExp
}

/** design.md §3: one-way, the engine in the middle knows nobody. */
const boundaries: Readonly<Record<string, Boundary>> = {
  'engine/rules': { parts: ['engine'], packages: /^yaml$/ },
  'engine/templates': { parts: ['engine'], packages: /^yaml$/ },
  'engine/config': { parts: ['engine'], packages: /^yaml$/ },
  'engine/language': { parts: ['engine'], packages: /^compromise($|\/)/ },
  'engine/vale/document': {
    parts: ['engine'],
    packages: /^(micromark($|-)|decode-named-character-reference$)/,
  },
  'engine/vale/regex': { parts: ['engine'], packages: /^@eslint-community\/regexpp$/ },
  'engine/vale/checks': { parts: ['engine'], packages: /^syllable$/ },
  engine: { parts: [] },
  generated: { parts: ['engine'] },
  team: { parts: ['engine'], packages: /^picomatch($|\/)/ },
  worker: { parts: ['engine', 'team', 'generated'] },
  cli: { parts: ['engine', 'team', 'worker', 'generated'], packages: /^(node:|picomatch($|\/))/ },
  editor: { parts: ['engine', 'team', 'worker', 'generated'], packages: /^vscode$/ },
}
/** The only difference between the hosts. */
const nodeFiles = /^src\/worker\/\w+\.node\.ts$/
/** Data of the package itself: its version, its words. */
const data = /^(package\.json|l10n\/.*\.json)$/

const mostLines = 300

/** Files that must name a built-in rule, each with its reason. */
const namedRules: Readonly<Record<string, readonly string[]>> = {}

/** Names of checks that mean something else in a part of the house: [name, what, where]. */
const homonyms: readonly [name: string, meaning: string, part: RegExp][] = [
  ...[
    'capitalization',
    'conditional',
    'consistency',
    'existence',
    'metric',
    'occurrence',
    'readability',
    'repetition',
    'substitution',
  ].map((name): [string, string, RegExp] => [name, "Vale's check of that name", /^src\/engine\/vale\//]),
  ['match', "a key of Vale's capitalization", /^src\/engine\/rules\/slow-expressions/],
  ['placeholder', 'a kind of mask', /^src\/engine\/draft\//],
  ['date', "a line of a mail's header", /^src\/engine\/draft\//],
  ['subject', "a line of a mail's header", /^src\/engine\/draft\//],
  ['rewrite', 'what a report shows below a finding', /^src\/cli\/report\//],
]
const isHomonym = (file: string, text: string) =>
  homonyms.some(([name, , part]) => name === text && part.test(file))

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => path.posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name))
    .filter((file) => !/(^|\/)(node_modules|\.[^/]+)\//.test(file))
    .sort()
}

const sources = filesBelow('src', /\.ts$/)
const written = sources.filter((file) => !file.startsWith('src/generated/'))

/** The file that a relative specifier means; null for a package. */
function resolve(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null
  const target = path.posix.join(path.posix.dirname(from), specifier)
  return [`${target}.ts`, `${target}/index.ts`, target].find((file) => sources.includes(file)) ?? target
}

function boundaryOf(file: string): readonly [string, Boundary] {
  const inside = file.replace(/^src\//, '')
  const found = Object.entries(boundaries).find(([folder]) => inside.startsWith(`${folder}/`))
  assert.ok(found, `${file} lies in no part of the house: give it a boundary`)
  return found
}

function isAllowed(file: string, { specifier }: Import): boolean {
  const [folder, { parts, packages }] = boundaryOf(file)
  const target = resolve(file, specifier)
  if (target === null)
    return packages?.test(specifier) || (specifier.startsWith('node:') && nodeFiles.test(file))
  const [own] = folder.split('/')
  return data.test(target) || [own!, ...parts].some((part) => target.startsWith(`src/${part}/`))
}

suite('architecture', () => {
  test('no import crosses a boundary', () => {
    const crossing = sources.flatMap((file) =>
      importsOf(file)
        .filter((one) => !isAllowed(file, one))
        .map(({ specifier }) => `${file} imports ${specifier}`),
    )
    assert.deepEqual(crossing, [])
  })

  /** [file, what it would import, whether it may] */
  const imagined: [string, string, boolean][] = [
    ['src/engine/lint.ts', './fix', true],
    ['src/engine/lint.ts', 'vscode', false],
    ['src/engine/lint.ts', 'node:fs', false],
    ['src/engine/lint.ts', 'yaml', false],
    ['src/engine/lint.ts', '../generated/rules', false],
    ['src/engine/lint.ts', '../team', false],
    ['src/engine/rules/load.ts', 'yaml', true],
    ['src/engine/rules/load.ts', 'compromise', false],
    ['src/engine/language/english.ts', 'compromise/two', true],
    ['src/team/team.ts', 'yaml', false],
    ['src/team/team.ts', 'picomatch/posix', true],
    ['src/worker/start.node.ts', 'node:worker_threads', true],
    ['src/worker/start.web.ts', 'node:worker_threads', false],
    ['src/worker/client.ts', '../editor/extension', false],
    ['src/cli/main.ts', 'node:fs', true],
    ['src/cli/main.ts', 'vscode', false],
    ['src/cli/main.ts', '../editor/extension', false],
    ['src/editor/extension.ts', 'vscode', true],
    ['src/editor/extension.ts', 'node:path', false],
    ['src/editor/extension.ts', '../cli/main', false],
    ['src/editor/extension.ts', '../../l10n/editor.en.json', true],
    ['src/editor/extension.ts', '../../rules/en/jargon.yaml', false],
  ]
  test('the boundaries are where they should be', () => {
    for (const [file, specifier, expected] of imagined)
      assert.equal(
        isAllowed(file, { specifier, isEvaluated: true, isType: false }),
        expected,
        `${file} imports ${specifier}`,
      )
  })

  test('every relative import is there', () => {
    const lost = sources.flatMap((file) =>
      importsOf(file)
        .filter(({ specifier }) => specifier.startsWith('.') && !existsSync(resolve(file, specifier)!))
        .map(({ specifier }) => `${file} imports ${specifier}`),
    )
    assert.deepEqual(lost, [])
  })

  /** [an entry, what it needs, but not at once: it must import it on demand] */
  const entries: [string, RegExp[]][] = [
    ['src/editor/extension.ts', [/^src\/editor\/set-up\.ts$/]],
    [
      'src/editor/set-up.ts',
      [/^picomatch/, /^src\/editor\/commands\/handlers\.ts$/, /^src\/engine\/draft\/placeholders\.ts$/],
    ],
    [
      'src/cli/main.ts',
      [
        /^yaml$/,
        /^src\/generated\/rules\.ts$/,
        /^src\/generated\/rule-docs\.ts$/,
        /^src\/engine\/linter\.ts$/,
      ],
    ],
    ['src/worker/start.node.ts', [/^yaml$/]],
    ['src/worker/start.web.ts', [/^yaml$/]],
  ]
  for (const [entry, lazy] of entries)
    test(`${entry} evaluates nothing too early`, () => {
      const [early, ever] = [evaluatedBy(entry), reachedBy(entry)]
      for (const module of lazy) {
        assert.deepEqual(waysTo(module, early), [])
        assert.notDeepEqual(
          waysTo(module, ever),
          [],
          `${entry} has no need of ${module}: it is tested in vain`,
        )
      }
    })

  /** [an entry, what it never needs] */
  const withouts: [string, RegExp][] = [
    // The main thread never checks text: not even the means are there.
    [
      'src/editor/extension.ts',
      /^(yaml|src\/generated\/(rules|rule-docs|templates)\.ts|src\/engine\/(linter|lint)\.ts)$/,
    ],
    ['src/worker/start.node.ts', /^src\/generated\/(rule-docs|templates)\.ts$/],
    ['src/worker/start.web.ts', /^src\/generated\/(rule-docs|templates)\.ts$/],
    ['src/engine/index.ts', /^yaml$/],
  ]
  for (const [entry, unwanted] of withouts)
    test(`${entry} does without ${String(unwanted)}`, () =>
      assert.deepEqual(waysTo(unwanted, reachedBy(entry)), []))

  test('compromise is named by one file of language/, which evaluates it on demand', () => {
    const importing = sources.filter((file) =>
      importsOf(file).some(({ specifier }) => /^compromise($|\/)/.test(specifier)),
    )
    assert.deepEqual(importing, ['src/engine/language/english-grammar.ts'])
    const text = readFileSync(importing[0]!, 'utf8')
    assert.match(text, /\?\?= require\('compromise\/two'\)/)
    assert.doesNotMatch(text, /from 'compromise/)
  })

  test(`no hand-written file has more than ${mostLines} lines`, () => {
    const own = ['src', 'test', 'scripts', 'bench'].filter((folder) => existsSync(folder))
    const roots = readdirSync('.').filter((name) => /\.(ts|mjs)$/.test(name))
    const long = [...roots, ...own.flatMap((folder) => filesBelow(folder, /\.(ts|mjs)$/))]
      .filter((file) => !file.startsWith('src/generated/'))
      .map((file) => [file, readFileSync(file, 'utf8').trimEnd().split('\n').length] as const)
      .filter(([, lines]) => lines > mostLines)
    assert.deepEqual(long, [])
  })

  test('a built-in rule is named in its own file only', () => {
    const ids = filesBelow('rules', /^[^_].*\.yaml$/)
      .filter((file) => path.basename(path.dirname(file)) !== '_sets')
      .map((file) => path.basename(file, '.yaml'))
    const named = written.flatMap((file) =>
      stringsOf(file).flatMap((text) =>
        ids
          .filter((id) => isNamedIn(text, id) && !namedRules[file]?.includes(id))
          .map((id) => `${file} names ${id}`),
      ),
    )
    assert.deepEqual([...new Set(named)], [])
  })

  test('a check is named in its own file only', () => {
    const named = written.flatMap((file) =>
      [...new Set(stringsOf(file))]
        .filter((text) => checks.has(text) && !isHomonym(file, text))
        .filter((name) => file !== `src/engine/checks/${name}.ts`)
        .map((name) => `${file} names ${name}`),
    )
    assert.deepEqual(named, [])
  })

  test('a word that is also a check’s name is used where nobody knows the checks', () => {
    const knows = written.filter((file) =>
      importsOf(file).some(({ specifier }) => resolve(file, specifier)?.startsWith('src/engine/checks/')),
    )
    const mixed = knows.filter((file) => stringsOf(file).some((text) => isHomonym(file, text)))
    assert.deepEqual(mixed, [])
    for (const [name, meaning, part] of homonyms)
      assert.ok(
        written.some((file) => part.test(file) && stringsOf(file).includes(name)),
        `nothing says ${name} for ${meaning}`,
      )
  })

  test('every check has its own file', () => {
    for (const name of checks.keys()) assert.ok(sources.includes(`src/engine/checks/${name}.ts`), name)
  })

  test('nothing is left to be done', () => {
    // In capitals only: "todo" is a word of languages that we tell apart.
    const marks = /\b(TODO|FIXME|XXX|HACK)\b|\b[Nn]ot (yet )?implemented/
    const open = written.filter((file) => marks.test(readFileSync(file, 'utf8')))
    assert.deepEqual(open, [])
  })

  test('the generated docs are up to date', () => {
    execFileSync(process.execPath, ['scripts/docs.mjs', '--check'], { encoding: 'utf8', stdio: 'pipe' })
  })
})

/** A word that is also an id ("jargon") may stand in a sentence; an id with hyphens may not. */
const isNamedIn = (text: string, id: string) =>
  text === id || (id.includes('-') && new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text))

type Ways = ReadonlyMap<string, string>

/** Everything that is evaluated with an entry, each with the way there; dynamic imports and types don't count. */
const evaluatedBy = (entry: string): Ways => follow(entry, ({ isEvaluated }) => isEvaluated)

/** Everything that is ever evaluated with an entry: at once or on demand. */
const reachedBy = (entry: string): Ways => follow(entry, ({ isType }) => !isType)

function follow(entry: string, counts: (one: Import) => boolean): Ways {
  const ways = new Map([[entry, entry]])
  for (const [module, way] of ways)
    for (const one of sources.includes(module) ? importsOf(module).filter(counts) : []) {
      const next = resolve(module, one.specifier) ?? one.specifier
      if (!ways.has(next)) ways.set(next, `${way} → ${next}`)
    }
  return ways
}

const waysTo = (module: RegExp, ways: Ways): string[] =>
  [...ways].filter(([name]) => module.test(name)).map(([, way]) => way)
