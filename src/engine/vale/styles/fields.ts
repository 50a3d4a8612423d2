import { levels } from '../../finding'
import type { Fields } from '../../rules/field'
import { scopeField } from '../checks/check'

const action: Fields = {
  name: { type: 'string', about: 'replace, remove, edit, convert or suggest.' },
  params: { type: 'string-list', about: 'What the action needs: replacements; how to edit, and by what.' },
}

const test: Fields = {
  name: { type: 'string', required: true, about: 'Names the case in the report.' },
  about: { type: 'string', about: 'A note for the reader.' },
  input: { type: 'string', required: true, about: 'The document to check.' },
  format: { type: 'string', about: 'The extension that the input is read as (default md).' },
  view: { type: 'string', about: 'A view: not read here.' },
  rule: { type: 'string', about: 'The rule that runs alone, in a file of tests.' },
  want: { type: 'string', about: 'The exact alerts, line:column:Check:message each; empty for none.' },
  contains: { type: 'string-list', about: 'Texts that the alerts must include.' },
  absent: { type: 'string-list', about: 'Texts that the alerts must not include.' },
}

/** The keys of every rule in a Vale style; those of its check join them. */
export const valeFields: Fields = {
  extends: { type: 'string', required: true, about: 'The check, or another rule (Style.Rule) to build on.' },
  message: {
    type: 'string',
    required: true,
    about: 'What the writer is told; %s stands for what was found.',
  },
  level: { type: { oneOf: levels }, about: 'How loudly the rule speaks (default: warning).' },
  scope: scopeField,
  description: { type: 'string', about: 'Why it matters.' },
  link: { type: 'string', about: 'Where to read more.' },
  limit: { type: 'number', about: 'The most alerts in one document.' },
  action: { type: { mapping: action }, about: 'What to do about a match.' },
  tests: { type: { listOf: { mapping: test } }, about: 'Texts and what the rule finds in them.' },
  matchcase: { type: 'boolean', about: 'True: what is proposed takes the case of the match.' },
  name: { type: 'string', about: "The file's name counts instead." },
  code: { type: 'boolean', about: 'No longer used: say "scope: raw".' },
}

export const testFields = test
