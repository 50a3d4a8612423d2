/**
 * All that we run on knows `\p{L}`. esbuild thinks that it doesn't, and writes `new RegExp(…)` where an expression stands, so that
 * each use makes one anew (measured: of the time of a keystroke a twentieth).
 */
export const supported = { 'regexp-unicode-property-escapes': true }
