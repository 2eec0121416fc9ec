/** The two walks that most steps share: over every run of inline content, and over the nodes inside one run. */
import type {Block, Caption, PhrasingContent, RootContent} from '../brief.js'

/** Gives what stands in place of a run of inline content; `holder` is the block it belongs to. */
export type Rewrite = (run: PhrasingContent[], holder: RootContent) => PhrasingContent[]

/** Give every run of inline content in `nodes`, titles, captions and cells included, to `rewrite`, in reading order. */
export function eachText(nodes: RootContent[], rewrite: Rewrite): void {
  for (const node of nodes) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      node.children = rewrite(node.children, node)
    } else if (node.type === 'figure' || node.type === 'chart') {
      captionHead(node.caption, rewrite, node)
      captionFoot(node.caption, rewrite, node)
    } else if (node.type === 'dataTable') {
      captionHead(node.caption, rewrite, node)
      node.rows = node.rows.map((row) => row.map((cell) => rewrite(cell, node)))
      captionFoot(node.caption, rewrite, node)
    } else {
      if ('title' in node && Array.isArray(node.title)) node.title = rewrite(node.title, node)
      if ('children' in node) eachText(node.children, rewrite)
    }
  }
}

function captionHead(caption: Caption, rewrite: Rewrite, holder: RootContent): void {
  caption.title = rewrite(caption.title, holder)
}

function captionFoot(caption: Caption, rewrite: Rewrite, holder: RootContent): void {
  caption.notes = caption.notes.map((note) => rewrite(note, holder))
  if (caption.source) caption.source = rewrite(caption.source, holder)
}

/**
 * Rewrite inline nodes from the outermost in: where `change` gives nodes they take the place of the one it was given,
 * where it gives nothing the walk goes on inside. `before` is the sibling that now stands before the node.
 */
export function mapInlines(
  nodes: PhrasingContent[],
  change: (node: PhrasingContent, before: PhrasingContent | undefined) => PhrasingContent[] | undefined,
): PhrasingContent[] {
  // most runs stay as they are, and cost no new list
  let fresh: PhrasingContent[] | undefined
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as PhrasingContent
    const instead = change(node, fresh ? fresh.at(-1) : nodes[index - 1])
    if (instead) {
      fresh ??= nodes.slice(0, index)
      fresh.push(...instead)
      continue
    }
    if (node.type === 'citation') {
      for (const cited of node.sources) {
        cited.prefix = mapInlines(cited.prefix, change)
        cited.suffix = mapInlines(cited.suffix, change)
      }
    }
    if ('children' in node) node.children = mapInlines(node.children as PhrasingContent[], change) as never
    fresh?.push(node)
  }
  return fresh ?? nodes
}

/** Call `visit` for every block in `nodes`, the outer before those in it. */
export function eachBlock(nodes: RootContent[], visit: (block: RootContent) => void): void {
  for (const node of nodes) {
    visit(node)
    if ('children' in node && !holdsText(node)) eachBlock(node.children, visit)
  }
}

const holdsText = ({type}: RootContent): boolean => type === 'paragraph' || type === 'heading' || type === 'table'

/** Rewrite the list of blocks in `nodes` and in each block that holds others, the inner before the outer. */
export function mapBlocks(nodes: RootContent[], change: (block: RootContent) => RootContent[]): RootContent[] {
  return nodes.flatMap((node) => {
    if ('children' in node && !holdsText(node)) node.children = mapBlocks(node.children, change) as never
    return change(node)
  })
}

/** Tell whether a node of the body may stay there, now that definitions and front matter are gone. */
export const isBlock = (node: RootContent): node is Block => node.type !== 'yaml'
