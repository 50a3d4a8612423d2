import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Draft } from '../../../src/engine/draft/draft'
import { parseDraft, type ParseOptions } from '../../../src/engine/draft/parse'
import type { LocaleData } from '../../../src/engine/rules/locale-data'

const dataOf = (tag: string): LocaleData => ({
  ...(parse(readFileSync(`rules/${tag}/_locale.yaml`, 'utf8')) as Omit<LocaleData, 'sets'>),
  locale: tag,
  sets: {},
})
export const locales: readonly LocaleData[] = [dataOf('en')]
export const withEvery: readonly LocaleData[] = ['en', 'sl', 'ru', 'af', 'de', 'nl'].map(dataOf)
export const withSlovenian: readonly LocaleData[] = [...locales, dataOf('sl')]

export const plain = (text: string, more: Partial<ParseOptions> = {}): Draft =>
  parseDraft(text, { format: 'plain', locales, ...more })
export const markdown = (text: string, more: Partial<ParseOptions> = {}): Draft =>
  plain(text, { format: 'markdown', ...more })
export const email = (text: string, more: Partial<ParseOptions> = {}): Draft =>
  plain(text, { format: 'email', ...more })

const folded = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Zones as `role: text`, white space folded; blank ones are left out. */
export const zonesOf = ({ text, zones }: Draft): string[] =>
  zones
    .map(({ role, span }) => `${role}: ${folded(text.slice(span.start, span.end))}`)
    .filter((zone) => !zone.endsWith(': '))

/** Masks as `kind: text`. */
export const masksOf = ({ text, masks }: Draft): string[] =>
  masks.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`)

export const placeholdersOf = (draft: Draft): string[] =>
  draft.masks
    .filter(({ kind }) => kind === 'placeholder')
    .map(({ span }) => draft.text.slice(span.start, span.end))

export const sentencesOf = ({ text, sentences }: Draft): string[] =>
  sentences.map(({ span }) => folded(text.slice(span.start, span.end)))

export const blocksOf = ({ text, blocks }: Draft): string[] =>
  blocks.map(({ kind, span }) => `${kind}: ${folded(text.slice(span.start, span.end))}`)
