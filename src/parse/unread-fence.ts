/** Why a line that starts with colons is no directive, and how it becomes one. */
interface Fault {
  reason: string
  mend: string
}

const form = 'expected a directive such as :::callout[Title]{#box-label}'

/** Say what is wrong with a line that opens a directive and could not be read; `after` is what follows its `fence`. */
export function unreadFence(fence: string, after: string): Fault {
  const [, gap = '', name = '', rest = ''] = /^([ \t]*)([a-z][a-z0-9-]*)(.*)$/i.exec(after) ?? []
  const line = `${fence}${name}`
  const [title = '', braces = ''] = partsOf(rest)
  if (/[“”„‟‘’«»]/u.test(braces)) {
    return {reason: `unexpected typographic quotes in the { } of ${line}, ${form}`, mend: 'type straight quotes: "'}
  }
  if (gap !== '') return {reason: `unexpected space before ${name}, ${form}`, mend: `write ${line}`}
  if (/^[ \t]+[[{]/.test(rest)) {
    const bracket = rest.trim().charAt(0)
    return {reason: `unexpected space behind ${name}, ${form}`, mend: `write ${line}${bracket}…`}
  }
  if (title !== '' && !title.endsWith(']')) {
    return {
      reason: `unexpected end of the line in the title of ${line}, expected a closing ]`,
      mend: 'put it behind the title',
    }
  }
  if (/^[ \t]+\{/.test(braces)) {
    return {reason: `unexpected space behind the title of ${line}, ${form}`, mend: 'leave no space between ] and {'}
  }
  if (braces.includes('{') && !braces.trimEnd().endsWith('}')) {
    const mend = 'keep all attributes on the line of the colons'
    return {reason: `unexpected end of the line in the attributes of ${line}, expected a closing }`, mend}
  }
  return {reason: `unexpected text behind ${line}, ${form}`, mend: 'write what the block holds on the lines below it'}
}

/** Cut what follows the name of a directive in its title, with brackets, and the rest. */
function partsOf(rest: string): [string, string] {
  if (!rest.startsWith('[')) return ['', rest]
  let depth = 0
  for (let at = 0; at < rest.length; at++) {
    if (rest[at] === '\\') at++
    else if (rest[at] === '[') depth++
    else if (rest[at] === ']' && --depth === 0) return [rest.slice(0, at + 1), rest.slice(at + 1)]
  }
  return [rest, rest]
}
