/** What endings of replies look like, letter by letter: sign-off.ts says where they count. */
/** "^TM", "^tm" (also close to the stop before it), "– Ann", "/Ann", "— {agent}", "A." */
export const initialsAtEnd =
  /(?:\s|(?<=[.!?…])(?=\^))(\^\p{L}{1,12}|\*\p{Lu}\p{L}{0,11}|(?:[–—-]{1,2}|\/)\s?(?:\p{Lu}\p{L}*|\{\{?[^{}]{1,30}\}\}?)|(?<=[.!?…)]\s+)\p{Lu}\.)(?:\s+https?:\/\/\S+)?$/u

/** "It leaves at nine. – Ann, Acme" */
export const dashedName = /([.!?…)]\s+)[–—-]{1,2}\s?(\p{Lu}[^.!?:;–—]{1,50})$/u

export const tag = /<\/?(?:p|div|span|b|strong|em|i|font|td|br)(?:\s[^<>]{0,200})?\s?\/?>/gi

export const signed = /^(?:[–—~-]{1,2}|\^|\/{1,2})\s?(\S.*)$/u

export const finished = /[.!?…)\p{Extended_Pictographic}\ufe0f][*_]*$/u

/** A sentence ends here; a name ends without a stop. */
export const stops = /[.!?][*_]*$|[.!?]\s+\p{Lu}/u

export const kisses = /^[xo]{1,4}$/i

export const around = /^(?:[\s,.!;:–—*_)(\p{Extended_Pictographic}\u200d\ufe0f-]|<3|:D)+|[\s,.*_]+$/gu

/** Below "Ann Lee,": "head of the front desk". */
export const role = /^\p{Ll}[^.!?:;,]{2,60}$/u

/** "Oddelek za okolje, prostor in komunalo" */
export const office = /^\p{Lu}\p{L}+(?: \p{L}+)? (?:za|für|vir) /u

/** Thanks may open a paragraph, a farewell hardly ever. */
export const thanks =
  /^(?:(?:many |najlepša |baie |vielen )?(?:thank|cheers|hvala|dank|merci|gracias)|спасибо|благодар)/iu

/** "Thank you for your patience." ends a reply on a line of its own; within a line it is a sentence like any other. */
export const thanksFor = /^thank you for /iu

/** "…, pridite lp simon": what is only ever said in parting needs no stop before it. */
const parting =
  /(?:^|[\s,;–-])((?:lp|lep pozdrav|lepo pozdravljen[ia]?|s spoštovanjem|z lepimi pozdravi|mvg|с уважением)(?:[\s,!.;–-]+\p{L}+){0,4}[\s!.]*)$/iu
/** "Brez zamere, Simon": a short last line that ends with a name, and without a stop. */
const parted = /^\p{Lu}[^.!?:,]{2,40},\s(\p{Lu}\p{Ll}{2,})$/u

/** Where in the last line the writer takes leave; -1 where that can't be told by its shape. */
export function partingAt(text: string, isCommon: (word: string) => boolean): number {
  const found = parting.exec(text)
  if (found) return found.index + found[0].indexOf(found[1]!)
  const name = parted.exec(text)?.[1]
  return name !== undefined && !isCommon(name) ? text.length - name.length : -1
}
