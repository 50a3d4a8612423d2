/**
 * Vale's globs: `{a,b}`, `?`, `[a-z]`, `[!a]`, `!` for all else; all of the path must match. `*` crosses folders, but
 * not where the glob says `**` as well.
 */
export function globTest(glob: string): (path: string) => boolean {
  const isNegated = glob.startsWith('!')
  const regex = new RegExp(`^(?:${source(isNegated ? glob.slice(1) : glob)})$`, 'u')
  return (path) => regex.test(path) !== isNegated
}

function source(glob: string): string {
  const one = glob.includes('**') ? '[^/]' : '.'
  let out = ''
  let depth = 0
  for (let at = 0; at < glob.length; at++) {
    const char = glob[at]!
    if (char === '*') {
      const isDeep = glob[at + 1] === '*'
      while (glob[at + 1] === '*') at++
      // A folder may be none: `docs/**/a.md` takes docs/a.md.
      if (isDeep && glob[at + 1] === '/') {
        out += '(?:.*/)?'
        at++
      } else out += isDeep ? '.*' : `${one}*`
    } else if (char === '?') out += one
    else if (char === '{') {
      out += '(?:'
      depth++
    } else if (char === '}' && depth > 0) {
      out += ')'
      depth--
    } else if (char === ',' && depth > 0) out += '|'
    else if (char === '[') {
      const end = glob.indexOf(']', at + 2)
      if (end < 0) out += '\\['
      else {
        const inside = glob
          .slice(at + 1, end)
          .replace(/^!/, '^')
          .replace(/[\\[\]]/g, '\\$&')
        out += `[${inside}]`
        at = end
      }
    } else if (char === '\\' && at + 1 < glob.length) out += escaped(glob[++at]!)
    else out += escaped(char)
  }
  return out + ')'.repeat(depth)
}

const escaped = (char: string): string => (/[\^$\\.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char)
