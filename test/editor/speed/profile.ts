// Where the extension host's thread spends its time: V8's own profile, and what of it is ours.
import { writeFileSync } from 'node:fs'
import { Session, type Profiler } from 'node:inspector'
import path from 'node:path'

/**
 * A stretch in which the thread did not rest, and how much of it our code (or what that called) took: in ms of the
 * processor's time, so that a busy machine changes little.
 */
export interface Stretch {
  readonly length: number
  readonly ours: number
}

export interface Profile {
  readonly stretches: readonly Stretch[]
  /** ms in our code, in reading and compiling it, and in what it called of VS Code's: registering, sending. */
  readonly own: number
  readonly loading: number
  readonly api: number
}

const bundles = path.resolve(__dirname, '../../dist')
/** Where VS Code reads and compiles an extension's file: while ours is activated, that is done for us. */
const loading = new Set(['_doLoadModule', '_loadCommonJSModule'])

const session = new Session()
session.connect()

export function startProfile(): void {
  session.post('Profiler.enable')
  session.post('Profiler.setSamplingInterval', { interval: 200 })
  session.post('Profiler.start')
}

/**
 * Ends it and keeps it beside the tests, as `<name>.cpuprofile`: the developer tools of Chromium and VS Code open it.
 * @param cpu ms that the thread took of the processor: what the samples stand for
 * @param isLoading no other extension is read meanwhile
 */
export async function endProfile(name: string, cpu: number, isLoading: boolean): Promise<Profile> {
  const profile = await new Promise<Profiler.Profile>((resolve, reject) =>
    session.post('Profiler.stop', (error, { profile }) => (error ? reject(error) : resolve(profile))),
  )
  writeFileSync(path.join(__dirname, `${name}.cpuprofile`), JSON.stringify(profile))
  return read(profile, cpu, isLoading ? loading : new Set())
}

/** Whose a frame is: nobody's of ours, our own code's, or, below that, of reading our files or of VS Code's API. */
type Part = 'other' | 'own' | 'loading' | 'api' | 'rest'

function read({ nodes, samples = [] }: Profiler.Profile, cpu: number, forUs: ReadonlySet<string>): Profile {
  const parts = partsOf(nodes, forUs)
  // V8 samples a thread while it has a processor: each sample stands for as much of it as any other.
  const time = cpu / samples.filter((id) => parts.get(id) !== 'rest').length
  const stretches: Stretch[] = []
  const sums = { own: 0, loading: 0, api: 0 }
  let [length, ours] = [0, 0]
  for (const part of [...samples.map((id) => parts.get(id)!), 'rest' as const]) {
    if (part === 'rest') {
      if (length > 0) stretches.push({ length, ours })
      ;[length, ours] = [0, 0]
      continue
    }
    length += time
    if (part === 'other') continue
    ours += time
    sums[part] += time
  }
  return { stretches, ...sums }
}

function partsOf(nodes: readonly Profiler.ProfileNode[], forUs: ReadonlySet<string>): Map<number, Part> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])))
  const parts = new Map<number, Part>()
  const partOf = (id: number): Part => {
    const known = parts.get(id)
    if (known) return known
    const { functionName, url } = byId.get(id)!.callFrame
    const above = parents.has(id) ? partOf(parents.get(id)!) : 'other'
    const part = forUs.has(functionName) ? 'loading' : partBelow(above, functionName, url)
    parts.set(id, part)
    return part
  }
  for (const { id } of nodes) partOf(id)
  return parts
}

function partBelow(above: Part, name: string, url: string): Part {
  if (name === '(idle)') return 'rest'
  if (url.includes(bundles)) return 'own'
  if (above === 'own' && name === 'require') return 'loading'
  // Natives and Node's own functions belong to who calls them.
  return above === 'own' && /^(?:file:|\/|\w:)/.test(url) ? 'api' : above
}
