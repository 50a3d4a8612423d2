/** Named character references that mails use: HTML's names for Latin-1 in order of code, and others by code. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
const others: Readonly<Record<string, number>> = {
  amp: 38, lt: 60, gt: 62, quot: 34, apos: 39, AMP: 38, LT: 60, GT: 62, QUOT: 34, OElig: 338, oelig: 339, Scaron: 352,
  scaron: 353, Yuml: 376, fnof: 402, circ: 710, tilde: 732, ensp: 8194, emsp: 8195, thinsp: 8201, zwnj: 8204, zwj: 8205,
  lrm: 8206, rlm: 8207, ndash: 8211, mdash: 8212, lsquo: 8216, rsquo: 8217, sbquo: 8218, ldquo: 8220, rdquo: 8221,
  bdquo: 8222, dagger: 8224, Dagger: 8225, bull: 8226, hellip: 8230, permil: 8240, prime: 8242, Prime: 8243, lsaquo: 8249,
  rsaquo: 8250, euro: 8364, trade: 8482, larr: 8592, uarr: 8593, rarr: 8594, darr: 8595, harr: 8596, minus: 8722,
  infin: 8734, asymp: 8776, ne: 8800, le: 8804, ge: 8805, check: 10003, Ccaron: 268, ccaron: 269, Zcaron: 381, zcaron: 382,
  num: 35, dollar: 36, percnt: 37, lpar: 40, rpar: 41, ast: 42, plus: 43, comma: 44, period: 46, sol: 47, colon: 58,
  semi: 59, equals: 61, quest: 63, commat: 64, lsqb: 91, bsol: 92, rsqb: 93, lowbar: 95, lbrace: 123, lcub: 123, vert: 124,
  rcub: 125, excl: 33, Tab: 9, NewLine: 10,
} // prettier-ignore
const named = new Map<string, number>(Object.entries(others))
latin1.split(' ').forEach((name, index) => named.set(name, 160 + index))

const reference = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,30}));?/iy
/** Numbers that old programs meant by windows-1252. */
const misused = /* 128–159 */ '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** The character reference that begins at `at`: what it means, and where it ends; null where it is none. */
export function readReference(
  text: string,
  at: number,
): { readonly char: string; readonly end: number } | null {
  reference.lastIndex = at
  const match = reference.exec(text)
  if (!match) return null
  const [whole, hex, decimal, name] = match
  const code = name === undefined ? parseInt(hex ?? decimal!, hex ? 16 : 10) : named.get(name)
  // Without its semicolon a name may be part of an address: "?a=1&copy=2".
  if (code === undefined || (name !== undefined && !whole.endsWith(';'))) return null
  const end = at + whole.length
  if (code >= 128 && code < 160) return { char: misused[code - 128]!, end }
  const isChar = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return { char: isChar ? String.fromCodePoint(code) : '\ufffd', end }
}
