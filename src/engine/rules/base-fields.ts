import { channels, kinds, turns } from '../draft/draft'
import { levels } from '../finding'
import { circumstanceFields } from './circumstances'
import type { FieldSpec } from './field'
import type { LocaleData } from './locale-data'
import type { RuleBase } from './rule'

const settings = { oneOf: ['off', ...levels] }

const example: Readonly<Record<string, FieldSpec>> = {
  bad: { type: 'string', required: true, about: 'A text in which the rule finds something.' },
  good: { type: 'string', required: true, about: 'What the bad text becomes; the rule is silent on it.' },
  slots: { type: 'string-map', about: 'What the writer fills into the slots of the suggestion.' },
  customer: { type: 'string', about: "The customer's message that the text answers." },
}

const allow: Readonly<Record<string, FieldSpec>> = {
  text: { type: 'string', required: true, about: 'A text on which the rule is silent.' },
  customer: { type: 'string', about: "The customer's message that the text answers." },
}

/** The keys of every rule file; those of its check join them. */
export const baseFields: Readonly<Record<Exclude<keyof RuleBase, 'id' | 'locale'>, FieldSpec>> = {
  extends: { type: 'string', required: true, about: 'The check that the rule uses, such as substitution.' },
  message: {
    type: 'string',
    required: true,
    about: 'What the writer is told; %s stands for what is proposed, then for what was found.',
  },
  level: { type: { oneOf: levels }, about: 'How loudly the rule speaks (default: warning).' },
  unfixed: { type: { oneOf: levels }, about: 'The level of findings that have no fix.' },
  family: {
    type: 'string',
    about: "The rules among which the longest finding hides the others; the rule's id begins with it.",
  },
  description: { type: 'string', about: 'Why it matters to a customer.' },
  examples: {
    type: { listOf: { mapping: example } },
    about: 'Texts that show the rule at work: its tests and its documentation.',
  },
  allows: {
    type: { listOf: { anyOf: ['string', { mapping: allow }] } },
    about: 'Innocent look-alikes on which the rule is silent.',
  },
  channels: {
    type: { mapOf: settings, keys: channels },
    about: 'Levels that hold in a channel; the quieter one counts.',
  },
  kinds: { type: { mapOf: settings, keys: kinds }, about: 'Levels that hold for a kind of draft.' },
  turns: {
    type: { mapOf: settings, keys: turns },
    about: 'Levels that hold in a turn of the conversation; the quieter one counts.',
  },
  when: {
    type: { listOf: { mapping: circumstanceFields } },
    about: 'Levels for drafts of a certain sort: { turn, customer, …, level }; the first entry that fits counts.',
  },
  fix: {
    type: { oneOf: ['lexical', 'meaning'] },
    about: 'What is proposed is a fix: lexical (words for words) or meaning (the sentence is rebuilt).',
  },
}

/** The keys of `_locale.yaml`. */
export const localeFields: Readonly<Record<Exclude<keyof LocaleData, 'locale' | 'sets' | 'forms'>, FieldSpec>> = {
  name: { type: 'string', required: true, about: "The language's name in itself." },
  frequent: {
    type: 'string-list',
    required: true,
    about: 'Frequent plain words, for telling languages apart.',
  },
  greeting: { type: 'string-list', required: true, about: 'Openers of a greeting.' },
  closing: { type: 'string-list', required: true, about: 'Formulas of a closing line.' },
  groups: {
    type: 'string-list',
    about: 'Small words with which the name of a group that signs begins.',
  },
  abbreviations: {
    type: 'string-list',
    required: true,
    about: 'Abbreviations after which a full stop ends no sentence, without the stop.',
  },
  ordinalStop: {
    type: 'boolean',
    about: 'True where a full stop makes a number an ordinal: "12. maja" is no end of a sentence.',
  },
  sentFrom: {
    type: 'string-list',
    required: true,
    about: 'Words of a line that opens a signature, such as "sent from my".',
  },
  addressees: {
    type: 'string-list',
    about: 'Small words of a greeting that are no names: titles without their stop, "and", "all".',
  },
  commonest: {
    type: 'string-list',
    about: 'Words in nearly every sentence: patterns are looked up by rarer ones.',
  },
  adversatives: {
    type: 'string-list',
    about: 'Words that turn a sentence, such as "but": a gap (`...`) in a pattern ends before one.',
  },
  clauseOpeners: { type: 'string-list', about: 'Words that begin a clause, such as "and": for < in patterns.' },
  lowercase: {
    type: 'string-list',
    about: 'Words that a rewrite writes small once they no longer open the sentence.',
  },
}
