import assert from 'node:assert/strict'
import { plantLibrary, plantedToday } from '../engine/templates/planted-library'
import { faults } from '../engine/templates/planted-words'
import { folderOf, run } from './command'

/** As the command's JSON has it. */
interface Entry {
  readonly path: string
  readonly findings: readonly { readonly ruleId: string }[]
  readonly problems: readonly { readonly code: string }[]
}

/** The large one, 2,000 templates in five languages, is run by scripts/template-library.mjs. */
suite('a library with planted faults', () => {
  test('each is found, and nothing else', async () => {
    const { files, expected } = plantLibrary(110, 7)
    const cwd = folderOf(Object.fromEntries(files))
    const { stdout } = await run(['check-templates', '--today', plantedToday, '--format', 'json'], { cwd })
    const found = (JSON.parse(stdout) as Entry[]).flatMap(({ path, findings, problems }) => {
      const key = path.replace(/^\.reply-lint\/snippets\/|\.md$/g, '')
      return [
        ...findings.map(({ ruleId }) => `${key} ${ruleId}`),
        ...problems.map(({ code }) => `${key} ${code}`),
      ]
    })
    assert.deepEqual([...new Set(found)].sort(), [...expected].sort())
    assert.ok(expected.size >= Object.keys(faults).length)
  })

  test('the same seed plants the same', () => {
    assert.deepEqual(plantLibrary(20, 3), plantLibrary(20, 3))
    assert.notDeepEqual(plantLibrary(20, 3), plantLibrary(20, 4))
  })
})
