import english from '../../l10n/editor.en.json'

/** The extension's own strings; what the rules say comes from the engine. */
export type MessageKey = keyof typeof english

/** The string of a key with its `{name}` parts filled. A name that isn't given stays as it is. */
export function say(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return english[key].replace(/\{(\w+)\}/g, (part, name: string) => String(values[name] ?? part))
}
