import assert from 'node:assert/strict'
import { readValeTeam, type FileReader } from '../../src/team'

/** A file tree in memory. */
function tree(files: Readonly<Record<string, string>>): FileReader {
  return {
    async read(path) {
      const content = files[path]
      if (content === undefined) throw new Error('no such file')
      return content
    },
    async list(folder) {
      const below = Object.keys(files).filter((path) => path.startsWith(`${folder}/`))
      if (!below.length) return null
      const entries = below.map((path) => path.slice(folder.length + 1).split('/'))
      const folders = [...new Set(entries.filter(({ length }) => length > 1).map(([name]) => name!))]
      const names = entries.filter(({ length }) => length === 1).map(([name]) => name!)
      return [
        ...folders.map((name) => ({ name, isFolder: true })),
        ...names.map((name) => ({ name, isFolder: false })),
      ]
    },
  }
}

const ini = 'StylesPath = styles\nVocab = Ours\n[*]\nBasedOnStyles = Vale\n'

suite("where Vale's vocabularies lie", () => {
  for (const place of ['config/vocabularies/Ours', 'Vocab/Ours'])
    test(`StylesPath/${place}`, async () => {
      const files = {
        '/t/.vale.ini': ini,
        [`/t/styles/${place}/accept.txt`]: 'GitHub\n\n# a remark\nfoo(?:s)?\n',
        [`/t/styles/${place}/reject.txt`]: 'bar\n',
      }
      const { vale } = await readValeTeam(tree(files), '/t/.vale.ini')
      assert.deepEqual(vale![0]!.accepted, ['GitHub', 'foo(?:s)?'])
      assert.deepEqual(vale![0]!.rejected, ['bar'])
      assert.deepEqual(vale![0]!.problems, [])
    })

  test('one that is nowhere is told', async () => {
    const files = { '/t/.vale.ini': ini, '/t/styles/Vale/x.yml': '' }
    const { vale } = await readValeTeam(tree(files), '/t/.vale.ini')
    assert.match(vale![0]!.problems[0]!.message, /Ours/)
  })
})
