import picomatch from 'picomatch/posix'

export type PathTest = (path: string) => boolean

/**
 * Tests paths below a folder against globs. A glob that names a folder takes all that is in it, as people expect
 * of `drafts` and `drafts/`; `./` and `/` at the start mean the folder itself. Without globs nothing matches.
 */
export function pathTest(globs: readonly string[]): PathTest {
  if (!globs.length) return () => false
  const plain = globs.map((glob) => glob.replace(/^(\.?\/)+/, '').replace(/\/+$/, ''))
  // `nonegate`: "!" at the start is no glob of ours; taken as one, it would match nearly every file.
  return picomatch([...plain, ...plain.map((glob) => `${glob}/**`)], { dot: true, nonegate: true })
}
