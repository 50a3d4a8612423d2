import { optionNames, optionTable, type OptionSpec } from './option-table'

export function helpText(): string {
  const rows = optionNames.map((name) => {
    const { value, about }: OptionSpec = optionTable[name]
    return `  ${`--${name}${value ? ` ${value}` : ''}`.padEnd(24)}${about}`
  })
  return `reply-lint [options] [file | folder | glob …]

Checks draft replies to customers: Markdown, plain text and e-mail files.
A file that you name is always checked. In a folder: mails (.eml), *.reply.md,
*.reply.txt, Markdown and text in folders named replies, canned-responses or
macros, and what .reply-lint/config.yaml includes. Without a path, the working
directory is checked.

  reply-lint test-rules [path …]   runs the examples of a team's rules
  reply-lint check-templates [path] [--today DATE] [--format FORMAT]
                                   checks a team's templates in their library
  reply-lint template-coverage [path] [--format json]
                                   which template is there in which language
  reply-lint export-templates [path] --to csv|zendesk|code-snippets [--all]
                                   prints the approved ones, or all
  reply-lint import-templates FILE [path] --from csv|zendesk|code-snippets
                                   writes them as drafts

Options
${rows.join('\n')}

Exit status
  0  nothing at or above the fail level
  1  something at or above the fail level
  2  wrong options, a faulty config or rule file, a file that can't be read,
     or a path that matches nothing

Examples
  reply-lint replies/                  check a folder
  reply-lint --fix answer.reply.md     rewrite what can safely be rewritten
  reply-lint --format sarif . > findings.sarif
  pbpaste | reply-lint --stdin         check the clipboard
`
}
