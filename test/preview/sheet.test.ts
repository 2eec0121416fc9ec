import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join, posix} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {RootData} from 'mdast'
import {toString as plain} from 'mdast-util-to-string'
import type {Node, Parent} from 'unist'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {build, type Options} from '../../src/build.js'
import {filesBelow} from '../../src/files.js'
import {type Fonts, openFonts} from '../../src/fonts/index.js'
import {hasErrors} from '../../src/message.js'
import type {Laid} from '../../src/output.js'
import {lettersOf} from '../../src/preview/parts.js'
import {sheetsOf} from '../../src/preview/sheet.js'
import type {Frame, Place, SheetPage} from '../../src/preview/state.js'
import type {Template} from '../../src/template/index.js'
import oneSheet from '../../templates/one-sheet/index.js'
import policyBrief from '../../templates/policy-brief/index.js'
import workingPaper from '../../templates/working-paper/index.js'
import {fonts} from '../compose/dressed.js'
import {open} from '../paint/read.js'
import {structureText} from '../paint/tagged.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Mapped {
  laid: Laid
  sheets: SheetPage[]
  pdf: Uint8Array
  /** Lines of a file, by its path. */
  linesOf(path: string): string[]
}

const templates = {'policy-brief': policyBrief, 'working-paper': workingPaper, 'one-sheet': oneSheet}

/** Open a template that comes with offprint, and its fonts. */
async function dressIn(name: string): Promise<{template: Template; fonts: Fonts}> {
  const template = templates[name as keyof typeof templates]
  const faces = join(root, 'assets/fonts')
  return {template, fonts: template === policyBrief ? await fonts : await openFonts(template.faces, faces)}
}

/** Map the pages of a brief; files are shown by their paths from the folder of the project. */
async function mapped(path: string, text = readFileSync(join(root, path), 'utf8')): Promise<Mapped> {
  const file = new VFile({path, value: text})
  const files = filesBelow(join(root, dirname(path)), join(root, 'assets'))
  const open = async ({meta}: RootData): Promise<Options> => {
    const {template, fonts} = await dressIn(meta?.template ?? 'policy-brief')
    return {template, fonts, files, editions: ['screen']}
  }
  const {editions, laid} = await build(file, {files, open})
  if (hasErrors(file)) throw new Error(file.messages.join('\n'))
  const one = laid.get('screen') as Laid
  const show = (name?: string): string => (name === undefined ? path : posix.join(posix.dirname(path), name))
  return {
    laid: one,
    sheets: sheetsOf(one, show),
    pdf: editions.get('screen') as Uint8Array,
    linesOf: (name) => (name === path ? text : readFileSync(join(root, name), 'utf8')).split('\n'),
  }
}

/** Words on a page as pdf.js finds them: where the middle of each run is, pt from the upper left corner. */
interface Run {
  text: string
  x: number
  y: number
}

async function runsOf(pdf: Uint8Array): Promise<Run[][]> {
  const document = await open(pdf)
  const pages: Run[][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const {height} = page.getViewport({scale: 1})
    const {items} = await page.getTextContent()
    const runs = items.flatMap((item): Run[] => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
      const size = Math.hypot(a, b)
      const [along, up] = [item.width / 2, size * 0.25]
      const [cos, sin] = [a / size, b / size]
      return [{text: item.str, x: x + cos * along - sin * up, y: height - (y + sin * along + cos * up)}]
    })
    pages.push(runs)
  }
  return pages
}

const inside = ({x, y, width, height}: Frame, run: Run): boolean =>
  run.x >= x - 0.5 && run.x <= x + width + 0.5 && run.y >= y - 0.5 && run.y <= y + height + 0.5

const wordsIn = (frame: Frame, runs: Run[]): string =>
  runs
    .filter((run) => inside(frame, run))
    .map(({text}) => text)
    .join('')

/** Give the share of the letters of a text that others hold, in whatever order: readers turn what is read from the right. */
function shareOf(wanted: string, there: string): number {
  const left = new Map<string, number>()
  for (const letter of there.normalize('NFKC')) left.set(letter, (left.get(letter) ?? 0) + 1)
  const letters = [...wanted.normalize('NFKC')]
  const found = letters.filter((letter) => {
    const count = left.get(letter) ?? 0
    left.set(letter, count - 1)
    return count > 0
  })
  return letters.length === 0 ? 1 : found.length / letters.length
}

/** A block of the tree with the key of its place, and its own words where it has no blocks inside. */
interface Block {
  id: string
  type: string
  line: number
  words?: string
  /** Ids of the blocks in it. */
  inside: string[]
}

/** List the blocks of a brief that are on its pages. */
function blocksOf({brief}: Laid): Block[] {
  const silent = new Set(['pageBreak', 'html', 'definition', 'footnoteDefinition', 'columns', 'contents'])
  const found: Block[] = []
  const visit = (node: Node): void => {
    const {data, position, type} = node as Node & {data?: {id?: string}}
    const {children = []} = node as Partial<Parent>
    const id = data?.id
    const isLeaf = type === 'paragraph' || type === 'heading' || type === 'pullQuote'
    const at = found.length
    if (!isLeaf && type !== 'table' && type !== 'dataTable') children.forEach(visit)
    if (id === undefined || !position || silent.has(type)) return
    const inside = found.slice(at).map((block) => block.id)
    found.push({id, type, line: position.start.line, inside, ...(isLeaf ? {words: plain(node)} : {})})
  }
  brief.body.forEach(visit)
  return found
}

const isBrief = (path: string): boolean =>
  readFileSync(path, 'utf8').startsWith('---') || existsSync(path.replace(/\.md$/, '.yaml'))

const briefs = readdirSync(join(root, 'content'), {recursive: true, encoding: 'utf8'})
  .filter((path) => /^[^\\/]+[\\/][^\\/]+\.md$/.test(path))
  // what has no fields is taken in by a brief
  .filter((path) => isBrief(join(root, 'content', path)))
  .map((path) => `content/${path.replaceAll('\\', '/')}`)
  .sort()

describe.each(briefs)('%s', async (path) => {
  const {laid, sheets, pdf, linesOf} = await mapped(path)
  const runs = await runsOf(pdf)
  const all = sheets.flatMap(({number, places}) => places.map((place) => ({number, place})))
  const placesOf = (id: string): {number: number; place: Place}[] => all.filter(({place}) => place.id === id)

  test('has a place for every block', () => {
    // of a list in a box the template may get its items alone, or of these the words
    const lost = blocksOf(laid).filter(
      ({id, type, inside}) =>
        placesOf(id).length === 0 &&
        !((type === 'list' || type === 'listItem') && inside.some((one) => placesOf(one).length > 0)),
    )
    expect(lost).toEqual([])
  })

  test('has the words of each block in its frames', () => {
    const apart = blocksOf(laid).flatMap(({id, words, type, line}) => {
      const places = placesOf(id)
      if (words === undefined || places.length === 0) return []
      const there = places.map(({number, place}) => wordsIn(place, runs[number - 1] ?? [])).join('')
      const share = shareOf(lettersOf(words), lettersOf(there))
      return share < 0.97 ? [{id, type, line, share, words: words.slice(0, 40), there: there.slice(0, 40)}] : []
    })
    expect(apart).toEqual([])
  })

  test('leaves no word of the type area without a place', () => {
    const {margin, height} = laid.geometry
    const lost = runs.flatMap((page, index) =>
      page
        // running heads and folios, above and below, are for the eye alone
        .filter(({y}) => y > margin.top && y < height - margin.bottom)
        .filter((run) => lettersOf(run.text) !== '' && !sheets[index]?.places.some((place) => inside(place, run)))
        .map(({text}) => `page ${index + 1}: ${text}`),
    )
    expect(lost).toEqual([])
  })

  test('names the lines where the words of each place are typed', () => {
    const wrong = all.flatMap(({number, place: {source, kind, ...frame}}) => {
      const {file, line, end = line} = source
      const leaf = new Set([
        'paragraph',
        'heading 2',
        'heading 3',
        'cell',
        'title',
        'subtitle',
        'source',
        'note',
        'standfirst',
        'author',
      ])
      // its entries are nowhere in the Markdown
      if (/^::+references/.test(linesOf(file)[line - 1] ?? '')) return []
      // and what is cited as the source of a figure is in the bibliography
      if (kind === 'source' && linesOf(file)[line - 1]?.includes('[@')) return []
      if (!leaf.has(kind) || !file.endsWith('.md')) return []
      const there = lettersOf(wordsIn(frame, runs[number - 1] ?? []))
      const typed = lettersOf(
        linesOf(file)
          .slice(line - 1, Math.max(end, line + 2))
          .join('\n'),
      )
      const share = shareOf(there, typed)
      return share < 0.6 ? [{kind, line, end, share, there: there.slice(0, 30), typed: typed.slice(0, 30)}] : []
    })
    expect(wrong).toEqual([])
  })

  test('is in the order of its tags', async () => {
    const pages = (await structureText(pdf)).split(/^page \d+\n/m).slice(1)
    const wrong = sheets.flatMap(({number, places}) => {
      const said = lettersOf(
        [...(pages[number - 1] ?? '').matchAll(/^ *(".*")$/gm)]
          .map(([, text]) => JSON.parse(text ?? '""') as string)
          .join(' '),
      )
      let from = 0
      return [...places]
        .sort((a, b) => a.order - b.order)
        .flatMap((place) => {
          if (place.kind !== 'paragraph' && place.kind !== 'note' && !place.kind.startsWith('heading')) return []
          const words = lettersOf(wordsIn(place, runs[number - 1] ?? [])).slice(0, 24)
          if (words.length < 12) return []
          const at = said.indexOf(words, from)
          if (at >= 0) from = at
          return at < 0 && said.includes(words) ? [{number, order: place.order, words}] : []
        })
    })
    expect(wrong).toEqual([])
  })

  test('keeps its columns and places on the page', () => {
    for (const {columns, places, width, height} of sheets) {
      for (const {x, y, ...size} of [...columns, ...places]) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(x + size.width).toBeLessThanOrEqual(width + 0.01)
        expect(y + size.height).toBeLessThanOrEqual(height + 0.01)
      }
    }
  })
})
