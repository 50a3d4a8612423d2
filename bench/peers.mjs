// The peers as their own documentation has them, none configured to look bad. Each is a function of a text that answers
// how many findings there are; those that are asynchronous by nature are awaited.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const own = (module) => module.default ?? module

export const peers = {
  async 'write-good'() {
    const writeGood = require('write-good')
    return (text) => writeGood(text).length
  },
  async retext() {
    const [{ retext }, { VFile }, simplify, passive, profanities] = await Promise.all([
      import('retext'),
      import('vfile'),
      import('retext-simplify'),
      import('retext-passive'),
      import('retext-profanities'),
    ])
    const processor = retext().use(own(simplify)).use(own(passive)).use(own(profanities)).freeze()
    return (text) => {
      const file = new VFile(text)
      processor.runSync(processor.parse(file), file)
      return file.messages.length
    }
  },
  async textlint() {
    const { TextlintKernel } = require('@textlint/kernel')
    const kernel = new TextlintKernel()
    const options = {
      ext: '.md',
      filePath: '/reply.md',
      plugins: [{ pluginId: 'markdown', plugin: own(require('@textlint/textlint-plugin-markdown')) }],
      rules: ['write-good', 'no-todo', 'terminology'].map((ruleId) => ({
        ruleId,
        rule: own(require(`textlint-rule-${ruleId}`)),
      })),
    }
    return async (text) => (await kernel.lintText(text, options)).messages.length
  },
  async alex() {
    const { markdown } = await import('alex')
    return (text) => markdown(text).messages.length
  },
  async 'harper.js'() {
    const [{ LocalLinter, Dialect }, { binary }] = await Promise.all([
      import('harper.js'),
      import('harper.js/binary'),
    ])
    const linter = new LocalLinter({ binary, dialect: Dialect.American })
    await linter.setup()
    return async (text) => {
      const lints = await linter.lint(text)
      for (const lint of lints) lint.free() // its memory is outside of JavaScript's
      return lints.length
    }
  },
  async markdownlint() {
    const { lint } = await import('markdownlint/sync')
    return (text) => lint({ strings: { reply: text } }).reply.length
  },
}
