import assert from 'node:assert/strict'
import { LintClient, Overrun } from '../../src/worker/client'
import { FakeWorker, teamOf, type Step } from './fake-worker'

interface World {
  readonly client: LintClient
  readonly workers: FakeWorker[]
  readonly hangs: string[]
}

const options = { format: 'plain' } as const
const ask = (steps: Step[], team: string | null = '/team') => ({ text: JSON.stringify(steps), options, team })

suite('lint client', () => {
  let world: World
  setup(() => {
    const workers: FakeWorker[] = []
    const hangs: string[] = []
    const start = async () => {
      const worker = new FakeWorker()
      workers.push(worker)
      return worker
    }
    const client = new LintClient({
      start,
      patience: () => 100,
      onHang: (team, ruleId) => hangs.push(`${team} ${ruleId}`),
    })
    world = { client, workers, hangs }
  })
  teardown(() => world.client.dispose())

  test('starts a worker with the first work, not before', async () => {
    assert.equal(world.workers.length, 0)
    await world.client.check('a', ask([]))
    await world.client.check('a', ask([]))
    assert.equal(world.workers.length, 1)
  })

  test('starts it early where work is to come, and once', async () => {
    world.client.prepare()
    world.client.prepare()
    await new Promise((resolve) => setTimeout(resolve))
    assert.equal(world.workers.length, 1)
    world.client.prepare()
    await world.client.check('a', ask([]))
    assert.equal(world.workers.length, 1)
  })

  test('drops the checks that newer text of the same draft supersedes', async () => {
    const checks = ['a', 'a', 'b', 'a'].map((key) => world.client.check(key, ask([{ slow: 5 }])))
    const answers = await Promise.all(checks)
    assert.deepEqual(
      answers.map((answer) => answer !== null),
      [false, false, true, true],
    )
    const sent = world.workers[0]!.seen.filter(({ call }) => call === 'check')
    assert.ok(sent.length <= 3, 'a check that waited is never sent')
  })

  test('a key pressed sends what it changed, not the letter', async () => {
    const rule = (id: string) => ask([{ rule: `${'x'.repeat(500)}${id}` }])
    for (const id of ['', 'y', 'yz']) await world.client.check('a', rule(id))
    const checks = world.workers[0]!.seen.flatMap((one) => (one.call === 'check' ? [one] : []))
    assert.deepEqual(
      checks.map(({ ask: { text }, change }) => [text.length > 500, change?.text]),
      [
        [true, undefined],
        [false, 'y'],
        [false, 'z'],
      ],
    )
  })

  test('a cancelled check is never answered with findings', async () => {
    const check = world.client.check('a', ask([{ slow: 5 }]))
    world.client.cancel('a')
    assert.equal(await check, null)
  })

  const hangCases: { name: string; steps: Step[]; off: string[] }[] = [
    { name: 'one rule', steps: [{ rule: 'x' }, { hangIn: 'bad' }, { rule: 'y' }], off: ['bad'] },
    { name: 'the only rule', steps: [{ hangIn: 'bad' }], off: ['bad'] },
    {
      name: 'two rules',
      steps: [{ hangIn: 'bad' }, { rule: 'x' }, { hangIn: 'worse' }],
      off: ['bad', 'worse'],
    },
    {
      name: 'a rule on its second run',
      steps: [{ rule: 'bad' }, { rule: 'x' }, { hangIn: 'bad' }],
      off: ['bad'],
    },
    { name: 'a rule after ours', steps: [{ rule: 'ours' }, { slow: 60 }, { hangIn: 'bad' }], off: ['bad'] },
  ]
  for (const { name, steps, off } of hangCases)
    test(`switches off what hangs, and only that: ${name}`, async () => {
      await world.client.loadTeam('/team', teamOf('x', 'y', 'bad', 'worse'))
      const answer = (await world.client.check('a', ask(steps))) as unknown as { by: Set<string> }
      assert.deepEqual([...answer.by].sort(), off)
      assert.deepEqual(
        world.hangs,
        off.map((ruleId) => `/team ${ruleId}`),
      )
      await world.client.check('a', ask(steps))
      assert.equal(world.hangs.length, off.length, 'named once')
    })

  const slowCases: { name: string; steps: Step[] }[] = [
    { name: 'slow before any rule', steps: [{ slow: 250 }, { rule: 'x' }] },
    { name: 'slow after the last rule', steps: [{ rule: 'x' }, { rule: 'y' }, { slow: 250 }] },
    { name: 'slow after the only rule', steps: [{ rule: 'x' }, { slow: 250 }] },
    { name: 'slow in a rule of ours', steps: [{ rule: 'x' }, { rule: 'ours' }, { slow: 250 }] },
  ]
  for (const { name, steps } of slowCases)
    test(`what is only slow gets more time, and blames nobody: ${name}`, async () => {
      await world.client.loadTeam('/team', teamOf('x', 'y'))
      const answer = (await world.client.check('a', ask(steps))) as unknown as { by: Set<string> }
      assert.deepEqual([...answer.by], [])
      assert.deepEqual(world.hangs, [])
    })

  test('a rule that was switched off is tried again when its text changes', async () => {
    await world.client.loadTeam('/team', teamOf('bad'))
    await world.client.check('a', ask([{ hangIn: 'bad' }]))
    await world.client.loadTeam('/team', teamOf('bad', 'other'))
    await world.client.check('a', ask([{ rule: 'other' }]))
    const mended = { ...teamOf('bad'), rules: [{ ...teamOf('bad').rules[0]!, text: 'mended' }] }
    await world.client.loadTeam('/team', mended)
    await world.client.check('a', ask([{ hangIn: 'bad' }]))
    assert.deepEqual(world.hangs, ['/team bad', '/team bad'])
  })

  test('drafts that waited while a rule hung are checked afterwards', async () => {
    await world.client.loadTeam('/team', teamOf('bad'))
    const checks = [ask([{ hangIn: 'bad' }]), ask([]), ask([], null)].map((one, i) =>
      world.client.check(`${i}`, one),
    )
    const answers = await Promise.all(checks)
    assert.ok(answers.every((answer) => answer !== null))
  })

  test('a draft that never gets done is given up, and the next one is checked', async () => {
    const endless = world.client.check('a', ask([{ hangIn: 'ours' }], null))
    const next = world.client.check('b', ask([], null))
    await assert.rejects(endless, Overrun)
    assert.ok(await next)
  }).timeout(10_000)

  test('a worker that crashed is replaced, and the check repeated once', async () => {
    await assert.rejects(world.client.check('a', ask(['crash'], null)), /crashed/)
    assert.equal(world.workers.length, 2)
    assert.ok(await world.client.check('a', ask([], null)))
  })
})
