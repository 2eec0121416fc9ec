/** Reads PDF bytes back with pdf.js. */
import {inflateSync} from 'node:zlib'
import {getDocument, OPS} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of text: its left end and base line in PDF coordinates. */
export interface Word {
  text: string
  x: number
  y: number
  width: number
}

/** A link: its rectangle, and what it leads to. */
export interface LinkArea {
  rect: [number, number, number, number]
  goal: string
}

/** Open PDF bytes; the reader keeps its own copy. */
export const open = (bytes: Uint8Array) => getDocument({data: bytes.slice(), verbosity: 0}).promise

type Opened = Awaited<ReturnType<typeof open>>

/** Give the text of a page, piece by piece. */
export async function wordsOf(pdf: Opened, page: number): Promise<Word[]> {
  const {items} = await (await pdf.getPage(page)).getTextContent()
  return items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{text: item.str, x: item.transform[4], y: item.transform[5], width: item.width}]
      : [],
  )
}

/** Give the text of a page as one string. */
export async function textOf(pdf: Opened, page: number): Promise<string> {
  const {items} = await (await pdf.getPage(page)).getTextContent()
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}

/** Give the links of a page. */
export async function linksOf(pdf: Opened, page: number): Promise<LinkArea[]> {
  const annotations = await (await pdf.getPage(page)).getAnnotations()
  return annotations.map(({rect, url, dest}) => ({rect, goal: url ?? dest}))
}

/** Count the operators of a kind on a page, those inside forms included. */
export async function countOf(pdf: Opened, page: number, operator: keyof typeof OPS): Promise<number> {
  const {fnArray} = await (await pdf.getPage(page)).getOperatorList()
  return fnArray.filter((fn: number) => fn === OPS[operator]).length
}

/** Give every stream of a file that holds operators or text, unpacked. */
export function streamsOf(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes).toString('latin1')
  return [...file.matchAll(/\/Filter \/FlateDecode[\s\S]*?stream\n([\s\S]*?)\nendstream/g)].flatMap(
    ([, packed = '']) => {
      try {
        return [inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')]
      } catch {
        return []
      }
    },
  )
}
