import { readFile } from 'node:fs/promises'

/**
 * esbuild copies all names of `vscode` for each file that says `import * as vscode`, and VS Code looks at each
 * `require`: with some sixty files that was half of what loading the extension took. Here all files have the same object.
 */
export const vscodeOnce = {
  name: 'vscode once',
  setup(build) {
    const namespace = 'vscode-once'
    build.onLoad({ filter: /[\\/]src[\\/]editor[\\/].*\.ts$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replace(
        "import * as vscode from 'vscode'",
        "const vscode: typeof import('vscode') = require('vscode')",
      ),
      loader: 'ts',
    }))
    build.onResolve({ filter: /^vscode$/ }, ({ namespace: from }) =>
      from === namespace ? { path: 'vscode', external: true } : { path: 'vscode', namespace },
    )
    build.onLoad({ filter: /^vscode$/, namespace }, () => ({
      contents: "module.exports = require('vscode')",
      loader: 'js',
    }))
    build.onEnd(({ metafile }) => {
      // No file of ours: who asks what the bundle was made from finds none.
      for (const { inputs } of Object.values(metafile.outputs)) delete inputs[`${namespace}:vscode`]
    })
  },
}
