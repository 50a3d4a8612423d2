/** A language tag as rules name it (pt_br → pt-BR); null for what is none. */
export function languageTag(text: string): string | null {
  const tag = text.replaceAll('_', '-')
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null // the right letters in a wrong order: en-GB-GB
  }
}
