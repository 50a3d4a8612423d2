import { LineIndex } from '../../engine/lines'
import type { FileFinding, FileSpan, Level, Problem } from '../../engine'
import type { Reporter } from './entry'

const sarifLevels: Record<Level, string> = { error: 'error', warning: 'warning', suggestion: 'note' }

/**
 * SARIF 2.1.0, written result by result; the rules that spoke and the problems follow at the end.
 * @param descriptions why each rule matters, by id
 */
export function sarifReporter(version: string, descriptions: ReadonlyMap<string, string>): Reporter {
  const ruleIds: string[] = []
  const notifications: object[] = []
  let separator = '\n'

  const ruleIndex = (ruleId: string): number => {
    const known = ruleIds.indexOf(ruleId)
    return known < 0 ? ruleIds.push(ruleId) - 1 : known
  }

  return {
    begin: () =>
      '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{' +
      '"columnKind":"utf16CodeUnits","newlineSequences":["\\r\\n","\\n","\\r"],"results":[',
    entry(entry) {
      notifications.push(...entry.problems.map(notification))
      const lines = entry.findings.some(({ fix }) => fix) ? new LineIndex(entry.text) : null
      return entry.findings
        .map((finding) => {
          const line =
            separator + JSON.stringify(sarifResult(entry.path, finding, ruleIndex(finding.ruleId), lines))
          separator = ',\n'
          return line
        })
        .join('')
    },
    end() {
      const rules = ruleIds.map((id) => ({ id, shortDescription: { text: descriptions.get(id) || id } }))
      const tool = { driver: { name: 'Reply Lint', semanticVersion: version, rules } }
      const executionSuccessful = !notifications.some((each) => (each as { level: string }).level === 'error')
      const invocations = [{ executionSuccessful, toolConfigurationNotifications: notifications }]
      return `\n],"tool":${JSON.stringify(tool)},"invocations":${JSON.stringify(invocations)}}]}\n`
    },
  }
}

function sarifResult(path: string, finding: FileFinding, ruleIndex: number, lines: LineIndex | null) {
  const { ruleId, level, message, range, fix } = finding
  const artifactLocation = { uri: uriOf(path) }
  return {
    ruleId,
    ruleIndex,
    level: sarifLevels[level],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: region(range) } }],
    ...(fix && lines && { fixes: [sarifFix(artifactLocation, fix, lines)] }),
  }
}

/** Only what keeps the meaning: a suggestion's slots would be written into the file as they stand. */
function sarifFix(artifactLocation: object, fix: NonNullable<FileFinding['fix']>, lines: LineIndex) {
  const replacements = fix.edits.map(({ span, newText }: { span: FileSpan; newText: string }) => ({
    deletedRegion: region(lines.range(span)),
    insertedContent: { text: newText },
  }))
  return { description: { text: fix.title }, artifactChanges: [{ artifactLocation, replacements }] }
}

function notification({ level, code, message, path, range }: Problem) {
  const physicalLocation = { artifactLocation: { uri: uriOf(path) }, ...(range && { region: region(range) }) }
  return { level, descriptor: { id: code }, message: { text: message }, locations: [{ physicalLocation }] }
}

/** Lines and columns are one-based; the end column is exclusive. */
const region = ({ start, end }: FileFinding['range']) => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
})

/** A relative path as a URI: names may hold `#`, `?`, `%` and spaces. */
const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/')
