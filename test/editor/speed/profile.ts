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
  /** ms in our code and in what it called. */
  readonly ours: number
  /** Of that, ms in VS Code's own code: registering, sending. */
  readonly inApi: number
}

const bundles = path.resolve(__dirname, '../../dist')
/** Where VS Code reads and compiles an extension's file: that is done for us, too. */
const loading = new Set(['_doLoadModule', '_loadCommonJSModule'])
const resting = '(idle)'

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
 */
export async function endProfile(name: string, cpu: number): Promise<Profile> {
  const profile = await new Promise<Profiler.Profile>((resolve, reject) =>
    session.post('Profiler.stop', (error, { profile }) => (error ? reject(error) : resolve(profile))),
  )
  writeFileSync(path.join(__dirname, `${name}.cpuprofile`), JSON.stringify(profile))
  return read(profile, cpu)
}

interface Frame {
  readonly isRest: boolean
  readonly isOurs: boolean
  readonly isApi: boolean
}

function read({ nodes, samples = [] }: Profiler.Profile, cpu: number): Profile {
  const frames = framesOf(nodes)
  // V8 samples a thread while it has a processor: each sample stands for as much of it as any other.
  const time = cpu / samples.filter((id) => !frames.get(id)!.isRest).length
  const stretches: Stretch[] = []
  let [length, ours, allOurs, inApi] = [0, 0, 0, 0]
  const end = () => {
    if (length > 0) stretches.push({ length, ours })
    ;[length, ours] = [0, 0]
  }
  for (const id of samples) {
    const frame = frames.get(id)!
    if (frame.isRest) end()
    else length += time
    if (!frame.isOurs) continue
    ours += time
    allOurs += time
    if (frame.isApi) inApi += time
  }
  end()
  return { stretches, ours: allOurs, inApi }
}

/** Of each node: is it at rest, below our code, and in VS Code's own code that ours called? */
function framesOf(nodes: readonly Profiler.ProfileNode[]): Map<number, Frame> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])))
  const frames = new Map<number, Frame>()
  const frameOf = (id: number): Frame => {
    const known = frames.get(id)
    if (known) return known
    const { functionName, url } = byId.get(id)!.callFrame
    const parent = parents.has(id) ? frameOf(parents.get(id)!) : null
    const here = url.includes(bundles)
    const frame = {
      isRest: functionName === resting,
      isOurs: here || loading.has(functionName) || (parent?.isOurs ?? false),
      isApi: !here && (parent?.isOurs ?? false) && (url !== '' || parent!.isApi),
    }
    frames.set(id, frame)
    return frame
  }
  for (const { id } of nodes) frameOf(id)
  return frames
}
