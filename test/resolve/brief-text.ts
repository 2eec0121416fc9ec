import type {Brief, Caption, PhrasingContent, RootContent} from '../../src/brief.js'

/** Show the spaces that cannot be told apart: `~` for U+00A0, `^` for U+202F. */
const shown = (text: string): string => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '^').replaceAll('\n', '⏎')

/** Give a brief as lines: one for each block, what is in it two columns deeper, then notes, targets and outline. */
export function briefText({meta, body, notes, targets, outline}: Brief): string {
  const lines = [`title: ${shown(meta.title)}`, '']
  for (const block of body) blockLines(block, '', lines)
  for (const {id, number, definition} of notes) {
    lines.push('', `${id} ${number}`)
    for (const child of definition.children) blockLines(child, '  ', lines)
  }
  if (targets.size > 0) lines.push('')
  for (const [label, {id, kind, text}] of targets) lines.push(`#${label} → ${id} ${kind} ${shown(text)}`)
  if (outline.length > 0) lines.push('')
  for (const {id, depth, text} of outline) lines.push(`${'  '.repeat(depth - 1)}${depth} ${shown(text)} → ${id}`)
  return `${lines.join('\n')}\n`
}

function blockLines(node: RootContent, indent: string, lines: string[]): void {
  const name = `${indent}${node.data?.id ?? '(no id)'} ${node.type}`
  const number = 'number' in node && node.number !== undefined ? ` ${node.number}` : ''
  const title = 'title' in node && Array.isArray(node.title) ? ` "${inlineText(node.title)}"` : ''
  if (node.type === 'paragraph') lines.push(`${name}: ${inlineText(node.children)}`)
  else if (node.type === 'heading') lines.push(`${name} ${node.depth}: ${inlineText(node.children)}`)
  else lines.push(`${name}${number}${title}`)
  const inside = `${indent}  `
  if ('caption' in node) captionLines(node.caption, inside, lines)
  if (node.type === 'figure' && node.image) {
    const {path, format, width, height} = node.image
    lines.push(`${inside}image: ${path} ${format} ${width}×${height}`)
  }
  if (node.type === 'dataTable' || node.type === 'table') {
    const rows =
      node.type === 'table' ? node.children.map((row) => row.children.map((cell) => cell.children)) : node.rows
    lines.push(`${inside}align: ${node.align?.join(' ')}`)
    for (const row of rows) lines.push(`${inside}| ${row.map(inlineText).join(' | ')} |`)
  } else if ('children' in node && node.type !== 'paragraph' && node.type !== 'heading') {
    for (const child of node.children) blockLines(child, inside, lines)
  }
}

function captionLines({title, subtitle, notes, source, alt}: Caption, indent: string, lines: string[]): void {
  if (title.length > 0) lines.push(`${indent}title: ${inlineText(title)}`)
  if (subtitle !== undefined) lines.push(`${indent}subtitle: ${shown(subtitle)}`)
  if (alt !== undefined) lines.push(`${indent}alt: ${shown(alt)}`)
  for (const note of notes) lines.push(`${indent}note: ${inlineText(note)}`)
  if (source) lines.push(`${indent}source: ${inlineText(source)}`)
}

function inlineText(nodes: PhrasingContent[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'noteCall') return `⟦${node.note}⟧`
      if (node.type === 'crossReference') return `⟦${inlineText(node.children)}→${node.shows} ${node.target}⟧`
      if (node.type === 'link') return `⟦${inlineText(node.children)}→${node.url}⟧`
      if (node.type === 'lettering') return `<${node.style}>${inlineText(node.children)}</${node.style}>`
      if ('children' in node) return `<${node.type}>${inlineText(node.children as PhrasingContent[])}</${node.type}>`
      return 'value' in node ? shown(node.value) : `<${node.type}>`
    })
    .join('')
}
