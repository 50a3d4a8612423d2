/** By the list, its members by the character that they begin with, in their order: a cache of pure results. */
const byFirst = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>()
const none: readonly string[] = []

/** The members of a long list that may begin a text; the others aren't looked at. None of them is empty. */
export function beginnersOf(list: readonly string[], text: string): readonly string[] {
  let index = byFirst.get(list)
  if (!index) byFirst.set(list, (index = indexed(list)))
  return index.get(text.charAt(0)) ?? none
}

function indexed(list: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  for (const member of list) {
    const alike = index.get(member.charAt(0))
    if (alike) alike.push(member)
    else index.set(member.charAt(0), [member])
  }
  return index
}
