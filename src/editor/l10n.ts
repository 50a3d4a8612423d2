import english from '../../l10n/editor.en.json'

/** The extension's own strings; what the rules say comes from the engine. */
export type MessageKey = keyof typeof english

export type Strings = Readonly<Partial<Record<MessageKey, string>>>

/** The tag of the language that is spoken now; English until `speak` says otherwise. */
let spoken = 'en'
let strings: Strings = {}

/** Everything that is said from now on is in this language, and in English where it has no string. */
export function speak(language: string, its: Strings): void {
  spoken = language
  strings = its
}

export const spokenLanguage = (): string => spoken

/** True for a key that has a string: families of rules may be a team's own. */
export const isSaid = (key: string): key is MessageKey => Object.hasOwn(english, key)

/** The string of a key with its `{name}` parts filled. A name that isn't given stays as it is. */
export function say(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return (strings[key] ?? english[key]).replace(/\{(\w+)\}/g, (part, name: string) =>
    String(values[name] ?? part),
  )
}
