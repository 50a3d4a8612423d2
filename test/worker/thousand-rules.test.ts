import assert from 'node:assert/strict'
import { LintClient } from '../../src/worker/client'
import { FakeWorker, teamOf } from './fake-worker'

const thousand = teamOf(...Array.from({ length: 1_000 }, (_, i) => `rule-${i}`))
const ask = { text: '[]', options: { format: 'plain' }, team: null } as const

suite('loading a thousand rules', () => {
  let worker: FakeWorker
  let client: LintClient
  setup(() => {
    worker = new FakeWorker()
    client = new LintClient({ start: async () => worker })
  })
  teardown(() => client.dispose())

  test('what is typed meanwhile is checked before they are all read', async () => {
    const loading = client.loadTeam('/team', thousand)
    await client.check('draft', ask)
    assert.ok(!worker.seen.some(({ call }) => call === 'loadTeam'))
    assert.ok(await loading)
    const read = worker.seen.flatMap(({ call, ask }) =>
      call === 'readRules' ? (ask as typeof thousand).rules : [],
    )
    assert.deepEqual(read, thousand.rules)
  })

  test('an older reading never replaces a newer one', async () => {
    const older = client.loadTeam('/team', thousand)
    const newer = client.loadTeam('/team', teamOf('one'))
    assert.equal(await older, null)
    assert.ok(await newer)
    await client.check('draft', { ...ask, team: '/team' })
    const loads = worker.seen.filter(({ call }) => call === 'loadTeam')
    assert.deepEqual(
      loads.map(({ ask }) => (ask as { files: typeof thousand }).files.rules.length),
      [1],
    )
  })
})
