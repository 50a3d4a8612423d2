import * as vscode from 'vscode'
import type { CheckResult, Template, TemplatePart } from '../../engine'
import { adaptTemplate, type InsertionPlace, type PlacedZone } from '../../engine/templates/insertion'
import { factValues } from '../../engine/facts/facts'
import type { TemplateValues } from '../../engine/templates/render'
import type { LintClient } from '../../worker/client'
import type { Drafts } from '../drafts'
import { questionFor } from '../question'
import { settingsFor } from '../settings'
import type { DraftAsk } from '../../worker/protocol'
import { dayOf } from './day'
import type { TemplateLibrary } from './library'

export interface PlacerParts {
  readonly client: LintClient
  readonly library: TemplateLibrary
  readonly drafts: Drafts
  log(error: unknown): void
}

/** What a document is, and what it says already. */
export interface Site extends Pick<InsertionPlace, 'text' | 'format' | 'zones' | 'signature'> {
  readonly document: vscode.TextDocument
  /** The check that it comes from; null where that failed. */
  readonly result: CheckResult | null
  /** What the draft and the settings tell of customer, order and agent. */
  readonly values: TemplateValues
}

/** Fits templates to the place in a document where they go. */
export class Placer {
  private readonly zones = new WeakMap<Template, Promise<readonly PlacedZone[]>>()

  constructor(private readonly parts: PlacerParts) {}

  /** Reads a document as it is now, also one that shows no hints. */
  async site(document: vscode.TextDocument): Promise<Site> {
    const session = this.parts.drafts.get(document)
    const question = session?.question ?? questionFor(document, null, settingsFor(document.uri), {})
    const { format, defaults: { signature = 'typed' } = {} } = question.options
    const text = document.getText()
    const result = session
      ? ((await session.check())?.result ?? null)
      : await this.check(`template at ${document.uri}`, text, question)
    // A result of other text says nothing about where things are.
    const zones = document.getText() === text ? (result?.zones ?? []) : []
    const values = await this.values(document, { text, ...question })
    return { document, text, format, signature, zones, result, values }
  }

  /** The template's parts as they go in place of a range of the site. */
  async place(template: Template, site: Site, range: vscode.Range) {
    const { text, format, zones, signature, document } = site
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)]
    const facts = factValues(await this.parts.library.facts(document.uri), {
      locale: template.locale,
      market: settingsFor(document.uri).market,
      today: dayOf(new Date()),
    })
    const values = { ...facts, ...site.values }
    const place: InsertionPlace = { text, format, zones, signature, span: { start, end } }
    return adaptTemplate({ body: template.body, zones: await this.zonesOf(template) }, values, place)
  }

  private async values(document: vscode.TextDocument, ask: DraftAsk): Promise<TemplateValues> {
    const { agentName } = settingsFor(document.uri)
    const known = await this.parts.client.library
      .knownValues(ask)
      .catch((error: unknown) => this.parts.log(error))
    return {
      ...known,
      ...(agentName && { 'agent.name': agentName, 'agent.first-name': agentName.split(' ')[0]! }),
    }
  }

  private zonesOf(template: Template): Promise<readonly PlacedZone[]> {
    const known = this.zones.get(template)
    if (known) return known
    const { locale, id, body } = template
    const options = { format: 'markdown', forced: { locale, kind: 'template' } } as const
    const zones = this.check(`template ${locale}/${id}`, body, { options, team: null }).then((result) => {
      if (!result) this.zones.delete(template)
      return result?.zones ?? []
    })
    this.zones.set(template, zones)
    return zones
  }

  private async check(
    key: string,
    text: string,
    { options, team }: ReturnType<typeof questionFor>,
  ): Promise<CheckResult | null> {
    try {
      const answer = await this.parts.client.check(key, {
        text,
        options: { ...options, rewrites: false },
        team,
      })
      return answer?.result ?? null
    } catch (error) {
      this.parts.log(error) // the template goes in as it stands
      return null
    }
  }
}

/**
 * Parts as an editor snippet: texts are literal ("$25" is no tab stop), slots are tab stops that hold their marker,
 * so that one which isn't filled is still found; slots of the same name are filled together.
 */
export function snippetOfParts(parts: readonly TemplatePart[], before = ''): vscode.SnippetString {
  const snippet = new vscode.SnippetString().appendText(before)
  const numbers = new Map<string, number>()
  let last = 0
  for (const part of parts) {
    if (part.kind === 'text') {
      snippet.appendText(part.text)
      continue
    }
    if (part.kind === 'choice') {
      // The marker comes first: what nobody chose stays a blank, and is found.
      snippet.appendChoice([part.marker, ...part.options], ++last)
      continue
    }
    const number = numbers.get(part.name) ?? ++last
    if (part.name !== '') numbers.set(part.name, number)
    snippet.appendPlaceholder(part.marker, number)
  }
  return snippet
}
