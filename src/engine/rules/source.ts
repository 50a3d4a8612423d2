import { LineIndex } from '../lines'
import type { Problem, ProblemCode } from '../problem'
import type { FileSpan } from '../span'

/** A text file that a person wrote, with its faults as they are found. */
export class Source {
  readonly problems: Problem[] = []
  private readonly lines: LineIndex

  /** `path` as the caller knows it, with `/`. */
  constructor(
    readonly text: string,
    readonly path: string,
  ) {
    this.lines = new LineIndex(text)
  }

  report(code: ProblemCode, level: Problem['level'], span: FileSpan, message: string): void {
    this.problems.push({ code, level, path: this.path, span, range: this.lines.range(span), message })
  }
}
