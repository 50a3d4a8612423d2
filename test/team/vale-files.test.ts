import assert from 'node:assert/strict'
import { readValeTeam } from '../../src/team'
import { tree } from './file-tree'

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
