import * as vscode from 'vscode'

/** Nobody wraps lines as early as this (characters): a shorter one that isn't the last was meant to end there. */
const earliestWrap = 50

/**
 * A reply as HTML source. Markdown is rendered by VS Code itself. Short lines ("Best regards,") keep their end, as
 * letters need it; in Markdown alone they would run on.
 */
export async function htmlOf(reply: string, isMarkdown: boolean): Promise<string> {
  if (isMarkdown)
    try {
      return clean(await vscode.commands.executeCommand<string>('markdown.api.render', withLineEnds(reply)))
    } catch {
      // Its Markdown extension is off: paragraphs are what there is.
    }
  return reply
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escape(paragraph).replaceAll('\n', '<br>\n')}</p>`)
    .join('\n')
}

const withLineEnds = (markdown: string): string =>
  markdown.replace(/^.*\S.*$/gm, (line) => (line.length < earliestWrap ? `${line}  ` : line))

/** Without what VS Code's preview adds for itself. */
const clean = (html: string): string =>
  html
    .replace(/<[a-z][^>]*>/g, (tag) =>
      tag.replace(/ (?:data-line|data-href|dir)="[^"]*"| class="code-line"|(?<= class=")code-line /g, ''),
    )
    .trim()

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
