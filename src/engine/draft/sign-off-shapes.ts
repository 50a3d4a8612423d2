/** What endings of replies look like, letter by letter: sign-off.ts says where they count. */
/** "^TM", "^tm" (also close to the stop before it), "– Ann", "/Ann", "— {agent}", "A." */
export const initialsAtEnd =
  /(?:\s|(?<=[.!?…])(?=\^))(\^\p{L}{1,12}|\*\p{Lu}\p{L}{0,11}|(?:[–—-]{1,2}|\/)\s?(?:\p{Lu}\p{L}*|\{\{?[^{}]{1,30}\}\}?)|(?<=[.!?…)]\s+)\p{Lu}\.)(?:\s+https?:\/\/\S+)?$/u

export const tag = /<\/?(?:p|div|span|b|strong|em|i|font|td|br)(?:\s[^<>]{0,200})?\s?\/?>/gi

export const signed = /^(?:[–—~-]{1,2}|\^|\/{1,2})\s?(\S.*)$/u

export const finished = /[.!?…)\p{Extended_Pictographic}\ufe0f][*_]*$/u

/** A sentence ends here; a name ends without a stop. */
export const stops = /[.!?][*_]*$|[.!?]\s+\p{Lu}/u

export const kisses = /^[xo]{1,4}$/i

export const around = /^(?:[\s,.!;:–—*_)(\p{Extended_Pictographic}\u200d\ufe0f-]|<3|:D)+|[\s,.*_]+$/gu

/** Below "Ann Lee,": "head of the front desk". */
export const role = /^\p{Ll}[^.!?:;,]{2,60}$/u

/** Thanks may open a paragraph, a farewell hardly ever. */
export const thanks =
  /^(?:(?:many |najlepša |baie |vielen )?(?:thank|cheers|hvala|dank|merci|gracias)|спасибо|благодар)/iu
