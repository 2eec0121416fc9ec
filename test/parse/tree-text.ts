import type {Root} from 'mdast'

type Value = Record<string, unknown>

const isNode = (value: unknown): value is Value => typeof value === 'object' && value !== null && 'type' in value

const place = (position: unknown): string => {
  const {start, end} = (position ?? {}) as Record<string, {line: number; column: number}>
  return start && end ? `${start.line}:${start.column}-${end.line}:${end.column}` : '?:?'
}

/** Front matter that most fixtures have, and that is not worth a line. */
const defaults = new Set([
  'title: "Trade across the border"',
  'language: "en-GB"',
  'authors: []',
  'keywords: []',
  'funders: []',
  'template: "policy-brief"',
  'format: "A4"',
])

/** Give a tree as lines: type, place, label, own fields, text; children and inline captions two columns deeper. */
export function treeText(tree: Root): string {
  const {meta, ...data} = tree.data ?? {}
  const lines = Object.entries(meta ?? {})
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .filter((line) => !defaults.has(line))
  const shown = JSON.stringify(data)
  if (shown !== '{}') lines.push(`data: ${shown}`)
  for (const child of tree.children) nodeLines(child as unknown as Value, '', lines)
  return `${lines.join('\n')}\n`
}

function nodeLines({type, position, children, data, ...fields}: Value, indent: string, lines: string[]): void {
  const {label, language} = (data ?? {}) as {label?: string; language?: string}
  const deep: [string, unknown][] = []
  let line = `${indent}${type} ${place(position)}${label === undefined ? '' : ` #${label}`}${language === undefined ? '' : ` in ${language}`}`
  for (const [name, value] of Object.entries(fields)) {
    if (holdsNodes(value)) deep.push([name, value])
    else if (value !== undefined && value !== null) line += ` ${name}=${JSON.stringify(value)}`
  }
  lines.push(line)
  for (const [name, value] of deep) valueLines(name, value, `${indent}  `, lines)
  for (const child of (children ?? []) as Value[]) nodeLines(child, `${indent}  `, lines)
}

const holdsNodes = (value: unknown): boolean =>
  isNode(value) || (typeof value === 'object' && value !== null && Object.values(value).some(holdsNodes))

function valueLines(name: string, value: unknown, indent: string, lines: string[]): void {
  if (isNode(value)) nodeLines(value, indent, lines)
  else if (typeof value === 'object' && value !== null && holdsNodes(value)) {
    lines.push(`${indent}${name}`)
    for (const [key, inner] of Object.entries(value)) valueLines(key, inner, `${indent}  `, lines)
  } else lines.push(`${indent}${name}=${JSON.stringify(value)}`)
}
