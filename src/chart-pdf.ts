/** One chart by itself: a Vega-Lite specification → a PDF page as large as the chart. Beside `build`, alone joins stages. */
import {join} from 'node:path'
import {VFile} from 'vfile'
import type {Brief} from './brief.js'
import {home} from './config.js'
import {drawAlone, type HouseStyle} from './draw/alone.js'
import type {ChartPicture} from './drawing.js'
import {leaves} from './edition.js'
import {FileRefused, type Files, filesBelow} from './files.js'
import {type Fonts, openFonts} from './fonts/index.js'
import type {Pages} from './pages.js'
import {paint} from './paint/index.js'
import type {FaceFile} from './template/index.js'

/** How a chart is drawn that stands alone. */
export interface ChartOptions {
  /** A house style; without it the chart comes as Vega-Lite draws it by itself, one pixel as one pt. */
  style?: HouseStyle
  /** The fonts it is set in; without them those that offprint ships. */
  fonts?: Fonts
  /** Receives the messages. */
  file?: VFile
}

/**
 * Draw a Vega-Lite specification, an object or its JSON text, as one page of PDF.
 *
 * Data and pictures are read below `folder` alone; of an address on the web the file of that name there. Throws an
 * error that lists what is wrong when the chart cannot be drawn.
 */
export async function chartPdf(spec: object | string, folder: string, options: ChartOptions = {}): Promise<Uint8Array> {
  return (await chartAlone(spec, folder, options)).pdf
}

/** A chart that was drawn by itself. */
export interface ChartAlone {
  pdf: Uint8Array
  /** The same picture as an SVG file. */
  svg: string
  /** What the picture shows, in words. */
  description: string
}

/** Draw a specification as `chartPdf` does, and give its SVG and its description as well. */
export async function chartAlone(
  spec: object | string,
  folder: string,
  options: ChartOptions = {},
): Promise<ChartAlone> {
  const {file = new VFile({path: 'chart.vl.json'}), style} = options
  const fonts = options.fonts ?? (await ownFonts())
  const text = typeof spec === 'string' ? spec : JSON.stringify(spec)
  const picture = await drawAlone(text, fonts, file, nearby(filesBelow(folder, join(home, 'assets'))), style)
  if (!picture) throw new Error(file.messages.map(String).join('\n') || 'the chart cannot be drawn')
  return {pdf: await page(picture, fonts, style?.language ?? 'en'), svg: picture.svg, description: picture.description}
}

/** Put a drawing on a page of its size. */
function page({drawing, description}: ChartPicture, fonts: Fonts, language: string): Promise<Uint8Array> {
  const {width, height} = drawing
  const box = {left: 0, top: 0, width, height}
  const view = {type: 'VIEW', box, style: {}, props: {drawing, alt: description}, children: []}
  const pages: Pages = {
    width,
    height,
    pages: [{type: 'PAGE', box, style: {}, props: {}, children: [view]}],
    where: new Map(),
    pictures: new Map(),
    fills: [1],
  }
  const meta = {title: 'Chart', language, authors: [], keywords: [], funders: [], template: '', format: 'A4' as const}
  const brief: Brief = {meta, body: [], notes: [], targets: new Map(), outline: []}
  return paint(pages, brief, fonts, {...leaves, links: true})
}

/** Look for a file where it is named, else without the folder `data/`, and for an address by the name at its end. */
const nearby = (files: Files): Files => ({
  mirrors: true,
  async read(path, limit) {
    const [, name] = /^(?:[a-z][a-z0-9+.-]*:)?\/\/.*?([^/?#]+)(?:[?#].*)?$/i.exec(path) ?? []
    const places = name ? [name, `data/${name}`] : [path, path.replace(/^(?:\.\/)?data\//, '')]
    let refused: unknown
    for (const place of new Set(places)) {
      try {
        return await files.read(place, limit)
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error
        refused ??= error
      }
    }
    throw refused
  },
})

let opened: Promise<Fonts> | undefined

/** Open the fonts that offprint ships, once. */
function ownFonts(): Promise<Fonts> {
  opened ??= openFonts(
    [
      ...family('Source Sans 3', 'source-sans-3/SourceSans3', {400: 'It', 600: 'SemiboldIt', 700: 'BoldIt'}),
      ...family('Source Serif 4', 'source-serif-4/SourceSerif4', {400: 'It', 600: 'SemiboldIt', 700: 'BoldIt'}),
      ...family('Source Code Pro', 'source-code-pro/SourceCodePro', {400: undefined, 700: undefined}),
    ],
    join(home, 'assets', 'fonts'),
  )
  return opened
}

const upright: Record<string, string> = {400: 'Regular', 600: 'Semibold', 700: 'Bold'}

function family(name: string, path: string, weights: Record<number, string | undefined>): FaceFile[] {
  return Object.entries(weights).flatMap(([weight, italic]): FaceFile[] => {
    const face = {family: name, weight: Number(weight)}
    return [
      {...face, style: 'normal', file: `${path}-${upright[weight]}.ttf`},
      ...(italic ? [{...face, style: 'italic' as const, file: `${path}-${italic}.ttf`}] : []),
    ]
  })
}
