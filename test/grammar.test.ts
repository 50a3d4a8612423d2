import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as oniguruma from 'vscode-oniguruma'
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate'

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'))
const [{ path, scopeName, language }] = contributes.grammars

/** Each line of a mail with the scopes that VS Code would colour, the grammar's own scope left out. */
async function scopesOf(text: string): Promise<string[][]> {
  const wasm = readFileSync(createRequire(`${process.cwd()}/`).resolve('vscode-oniguruma/release/onig.wasm'))
  await oniguruma.loadWASM(wasm)
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (source) => new oniguruma.OnigString(source),
    }),
    loadGrammar: async () => parseRawGrammar(readFileSync(path, 'utf8'), path),
  })
  const grammar = (await registry.loadGrammar(scopeName))!
  let state = INITIAL
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state)
    state = ruleStack
    return tokens.flatMap(({ startIndex, endIndex, scopes }) =>
      scopes.slice(1).map((scope) => `${line.slice(startIndex, endIndex)}: ${scope.replace(/\.email$/, '')}`),
    )
  })
}

suite('the e-mail grammar', () => {
  test('belongs to the language of .eml files', () => {
    const [{ id, extensions }] = contributes.languages
    assert.deepEqual([id, extensions], [language, ['.eml']])
  })

  test('colours what is not the writer’s prose, and leaves prose plain', async () => {
    const lines: readonly (readonly [line: string, scopes: readonly string[]])[] = [
      ['From: ann@shop.example', ['From: keyword.other.header', ':: punctuation.separator.header', 'ann@shop.example: markup.underline.link']],
      ['Subject: Your lamp', ['Subject: keyword.other.header', ':: punctuation.separator.header', 'Your lamp: markup.heading.subject']],
      ['', []],
      ['Note: the lamp is here.', []],
      ['Hi {{name}}', ['{{name}}: variable.other.placeholder']],
      ['On 3 May, Bo wrote:', ['On 3 May, Bo wrote:: comment.line.attribution']],
      ['> Where is it?', ['> : markup.quote', '> : punctuation.definition.quote', 'Where is it?: markup.quote']],
      ['-- ', ['-- : comment.block.signature']],
      ['Shop Ltd', ['Shop Ltd: comment.block.signature']],
    ] // prettier-ignore
    const found = await scopesOf(lines.map(([line]) => line).join('\n'))
    assert.deepEqual(
      lines.map(([line], i) => [line, found[i]]),
      lines.map(([line, scopes]) => [line, scopes]),
    )
  })
})
