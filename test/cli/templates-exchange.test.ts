import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { textHash } from '../../src/engine/templates/hash'
import { folderOf, run } from './command'

const file = (head: string, body = 'Hi {{customer.name | there}}.') => `---\ntitle: T\n${head}---\n${body}\n`

suite('reply-lint export-templates, import-templates', () => {
  const files = {
    '.reply-lint/snippets/en/good.md': file('status: approved\n'),
    '.reply-lint/snippets/en/void.md': file(
      `status: approved\napproval: {by: Ana, hash: "${textHash('Bye.')}"}\n`,
    ),
    '.reply-lint/snippets/sl/draft.md': file('status: draft\n'),
  }

  test('only what is approved goes out, unless told otherwise', async () => {
    const cwd = folderOf(files)
    const { stdout, status } = await run(['export-templates', '--to', 'csv'], { cwd })
    assert.equal(status, 0)
    assert.deepEqual(
      stdout
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.slice(0, 7)),
      ['en,good'],
    )
    const all = await run(['export-templates', '--to', 'csv', '--all'], { cwd })
    assert.equal(all.stdout.trim().split('\r\n').length, 4)
  })

  test('what comes in is a draft, and overwrites nothing', async () => {
    const { stdout: macros } = await run(['export-templates', '--to', 'zendesk', '--all'], {
      cwd: folderOf(files),
    })
    const cwd = folderOf({ 'macros.json': macros, '.reply-lint/snippets/en/good.md': 'mine' })
    const { status, stdout, stderr } = await run(['import-templates', 'macros.json', '--from', 'zendesk'], {
      cwd,
    })
    assert.equal(stderr, '')
    assert.equal(
      stdout,
      '2 templates written as drafts to .reply-lint/snippets. 1 were there already and stay as they are.\n',
    )
    assert.equal(status, 1)
    assert.equal(readFileSync(`${cwd}/.reply-lint/snippets/en/good.md`, 'utf8'), 'mine')
    assert.equal(readFileSync(`${cwd}/.reply-lint/snippets/en/void.md`, 'utf8'), file('status: draft\n'))
  })

  test('a name can lead nowhere else', async () => {
    const cwd = folderOf({ 'a.csv': 'locale,id,title,text\n../x,a,T,Hi\nen,../../../a,T,Hi\n' })
    const { status, stderr } = await run(['import-templates', 'a.csv', '--from', 'csv'], { cwd })
    assert.equal(status, 2)
    assert.equal(stderr.match(/is no name for a file/g)?.length, 2)
  })

  test('a wrong format, a missing file: told', async () => {
    const cwd = folderOf({ 'a.csv': 'x' })
    for (const [args, message] of [
      [['import-templates', 'a.csv'], /--from doesn't take ""\. It takes csv/],
      [['import-templates'], /takes a file/],
      [['import-templates', 'b.csv', '--from', 'csv'], /"b\.csv" can't be read: it isn't there/],
      [['import-templates', 'a.csv', '--from', 'csv'], /must name the columns/],
      [['export-templates', '--to', 'xml'], /--to doesn't take "xml"/],
    ] as const) {
      const { status, stderr } = await run(args, { cwd })
      assert.match(stderr, message)
      assert.equal(status, 2)
    }
  })
})
