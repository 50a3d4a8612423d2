/** Nouns of doing that everybody has on their tongue; own list. */
const everyday = new Set(
  `accommodation action addition advance apartment appliance application appointment argument arrangement
   assistance attachment attention audience balance basement cancellation celebration chance collection comment
   communication comparison competition complement complication compliment conclusion condition confirmation
   confusion connection construction contribution conversation correction dance decision department deposition
   description destination detention development difference direction discussion distance document donation
   edition education election element engagement entertainment entrance equipment evidence exception existence
   expansion experience explanation extension fashion fiction finance foundation friction garment generation
   government graduation guidance illustration impression improvement inspection instruction instrument insurance
   intention introduction invention investigation invitation judgment licence location maintenance management
   measurement medication mention million mission moment motion nation notion occasion operation opinion option
   ornament parliament passion patience pavement payment pension performance permission population position
   possession preference presence presentation procession production profession promotion protection question
   reaction reception recommendation reduction refreshment registration regulation relation replacement
   reservation resistance resolution restriction section selection sentence session shipment silence situation
   solution statement station subscription suggestion supplement television temperament tension tradition
   transaction translation transportation treatment tuition vacation variation version violence vision`.split(
    /\s+/,
  ),
)

/** True for a noun made of a verb ("restoration", "reimbursements") that isn't an everyday word. */
export const isNominal = (word: string): boolean =>
  /^[a-z-]{4,}(?:[ts]ion|ment|ance|ence)s?$/.test(word) && !everyday.has(word.replace(/s$/, ''))
