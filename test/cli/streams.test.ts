import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync, openSync } from 'node:fs'
import { Readable, Writable } from 'node:stream'
import { parseCommand, type Args } from '../../src/cli/args'
import { checkText, type Checking } from '../../src/cli/check-file'
import { answerStream } from '../../src/cli/jsonl'
import { createTeams, parseTeam } from '../../src/team'
import { folderOf, qwipTeam, start } from './command'

/** How the command ends where one of its outputs is shut before it begins. */
async function withShut(shut: 'stdout' | 'stderr', args: string[], input = '') {
  const child = start(args, { cwd: folderOf({ ...qwipTeam, 'a.reply.md': 'A qwip note.' }) })
  child[shut].destroy()
  const open = shut === 'stdout' ? child.stderr : child.stdout
  let said = ''
  open.on('data', (chunk) => (said += chunk))
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const [status] = (await once(child, 'close')) as [number]
  return { status, said }
}

suite('command: outputs that break', () => {
  const shut: [args: string[], shut: 'stdout' | 'stderr', status: number, said: string | RegExp][] = [
    [['--help'], 'stdout', 2, ''],
    [['--version'], 'stdout', 2, ''],
    [['a.reply.md'], 'stdout', 2, ''],
    [['--bogus'], 'stderr', 2, ''],
    [['--format', 'json', 'a.reply.md', 'nowhere.md'], 'stderr', 2, /qwip/],
    [['--fix', '--stdin'], 'stderr', 2, 'A quick note.'],
  ]
  for (const [args, which, status, said] of shut)
    test(`${args.join(' ')} without ${which}: status ${status}, no stack, nothing lost`, async () => {
      const outcome = await withShut(which, args, 'A qwip note.')
      if (typeof said === 'string') assert.equal(outcome.said, said)
      else assert.match(outcome.said, said)
      assert.equal(outcome.status, status)
    })

  if (existsSync('/dev/full'))
    for (const args of [['--help'], ['a.reply.md']])
      test(`${args.join(' ')} on a full disk says so`, async () => {
        const child = start(args, {
          cwd: folderOf({ 'a.reply.md': 'Hi' }),
          stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
        })
        let said = ''
        child.stderr.on('data', (chunk) => (said += chunk))
        const [status] = (await once(child, 'close')) as [number]
        assert.match(said, /^reply-lint: standard input or output broke: ENOSPC[^\n]*\n$/)
        assert.equal(status, 2)
      })
})

suite('command: a draft that the engine breaks at', () => {
  const checking = (...argv: string[]): Checking => {
    const fails = async (_: unknown, text: string) => {
      assert.equal(text, 'fine', 'boom.\nat line 1')
      throw new Error('never')
    }
    return {
      args: parseCommand(argv) as Args,
      teams: createTeams({ list: async () => null, read: () => Promise.reject(new Error('none')) }, (files) =>
        parseTeam(files, []),
      ),
      checker: { check: fails, fix: fails, problems: () => [], close: () => undefined },
    }
  }

  for (const argv of [[], ['--fix']])
    test(`is a problem of that draft alone ${argv}`, async () => {
      const source = { text: 'x', encoding: 'utf-8', hasBom: false } as const
      const { entry, content } = await checkText(
        source,
        { file: '/a.md', shown: 'a.md', team: null },
        checking(...argv),
      )
      assert.equal(content, null)
      assert.equal(entry.result, null)
      const [problem] = entry.problems
      assert.deepEqual([problem!.code, problem!.level, problem!.path], ['check-failed', 'error', 'a.md'])
      assert.equal(
        problem!.message,
        "This draft couldn't be checked: boom. Please report it, with the draft if you may.",
      )
    })

  test('in --jsonl is answered in its place', async () => {
    let out = ''
    const stdout = new Writable({ write: (chunk, _, done) => ((out += chunk), done()) })
    const stdin = Readable.from([Buffer.from('{"id":7,"text":"x"}\n{"id":8,"text":1}\n')])
    const stdio = { cwd: '/', stdin, stdout, stderr: stdout, env: {}, keepCode: () => undefined }
    assert.equal(await answerStream(checking('--jsonl'), stdio), 0)
    const answers = out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
    assert.deepEqual(
      answers.map(({ id, line, problems: [{ code }] }) => [id, line, code]),
      [
        [7, 1, 'check-failed'],
        [8, 2, 'bad-line'],
      ],
    )
  })
})
