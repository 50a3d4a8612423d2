import { execFileSync } from 'node:child_process'
import os from 'node:os'
import { digits } from './measure.mjs'

/** The results as Markdown; each table is shown once it is there, as the whole takes a while. */
export class Report {
  #parts = []

  #add(...parts) {
    this.#parts.push(...parts)
    console.log(`${parts.join('\n\n')}\n`)
  }

  constructor() {
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
    const cpu = os.cpus()[0]?.model ?? 'unknown'
    this.#add(
      '# Beside the peers',
      `Made by \`npm run bench\` at ${commit} with Node ${process.version} on ${os.cpus().length} cores (${cpu}). All linters take turns in ` +
        'one run. Times are ms; *times faster* is the median of the fastest peer divided by the row’s own. Ratios hold to about ' +
        '30 % on a busy machine, absolute times do not. Versions of the peers: `bench/package.json`; how each is run: `bench/peers.mjs`.',
    )
  }

  table(title, rows) {
    this.#add(
      `## ${title}`,
      [
        '| linter | median | p95 | times faster |',
        '|---|---|---|---|',
        ...rows.map(
          ({ name, median, p95, ratio }) =>
            `| ${name} | ${digits(median)} | ${digits(p95)} | ${digits(ratio)} |`,
        ),
      ].join('\n'),
    )
  }

  /** Linear growth shows as the same time for each million of characters. */
  growth(name, lengths, times) {
    this.#add(
      `## Growth with size (${name})`,
      [
        '| characters | ms | ms for a million |',
        '|---|---|---|',
        ...lengths.map(
          (length, index) =>
            `| ${length} | ${digits(times[index])} | ${digits((times[index] / length) * 1e6)} |`,
        ),
      ].join('\n'),
    )
  }

  facts(title, facts) {
    this.#add(
      `## ${title}`,
      [
        '| | |',
        '|---|---|',
        ...Object.entries(facts).map(([name, value]) => `| ${name} | ${digits(value)} |`),
      ].join('\n'),
    )
  }

  text() {
    return `${this.#parts.join('\n\n')}\n`
  }
}
