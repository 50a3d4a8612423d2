import { builtinModules } from 'node:module'
import tseslint from 'typescript-eslint'

const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)]
const no = (group, message) => ({ group, message })

/** A room of the house may not import what belongs to another: see design notes in CONTRIBUTING.md. */
const room = (files, forbidden, options = {}) => ({
  files,
  ignores: options.except ?? [],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: options.node
          ? []
          : nodeModules.map((name) => ({ name, message: 'Only the command and the Node host use Node.' })),
        patterns: forbidden,
      },
    ],
  },
})
const vscode = no(['vscode'], 'Only src/editor imports vscode.')
const yaml = no(['yaml'], 'YAML is parsed behind src/engine/rules, templates and config only.')
const compromise = no(['compromise', 'compromise/*'], 'Only src/engine/language imports compromise.')
const above = no(
  ['**/editor/**', '**/cli/**', '**/worker/**', '**/team/**', '**/generated/**'],
  'The engine imports only itself.',
)

export default tseslint.config(
  {
    ignores: [
      'test/host/**',
      'dist/**',
      'out/**',
      'src/generated/**',
      '**/node_modules/**',
      '.vscode-test/**',
    ],
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
    },
  },
  room(['src/engine/**'], [vscode, yaml, compromise, above, no(['picomatch'], 'Globs belong to src/team.')], {
    except: [
      'src/engine/rules/**',
      'src/engine/templates/**',
      'src/engine/config/**',
      'src/engine/facts/**',
      'src/engine/language/**',
      'src/engine/vale/styles/**',
    ],
  }),
  room(['src/engine/{rules,templates,config,facts,vale/styles}/**'], [vscode, compromise, above]),
  room(['src/engine/language/**'], [vscode, yaml, above]),
  room(
    ['src/team/**'],
    [vscode, yaml, compromise, no(['**/editor/**', '**/cli/**', '**/worker/**'], 'Both use src/team.')],
  ),
  room(
    ['src/worker/**'],
    [vscode, yaml, compromise, no(['**/editor/**', '**/cli/**'], 'Both use src/worker.')],
    {
      except: ['src/worker/*.node.ts'],
    },
  ),
  room(['src/editor/**'], [yaml, compromise, no(['**/cli/**'], 'The command is no part of the editor.')]),
  room(
    ['src/cli/**'],
    [vscode, yaml, compromise, no(['**/editor/**'], 'The editor is no part of the command.')],
    { node: true },
  ),
)
