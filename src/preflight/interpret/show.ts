import {apply, isEmpty, type Matrix, meet, multiply} from '../../pdf/matrix.js'
import {unpack} from '../../pdf/stream.js'
import type {Font} from './font.js'
import {interpret} from './interpret.js'
import {boxAround, type Subpath} from './path.js'
import {Run} from './run.js'

/** Height of capitals, as a part of the size. */
const CAPITALS = 0.7

/** Most glyphs, tiles and forms that may be nested. */
const DEEPEST = 24

/** Show a string: tell of the run of glyphs and move on behind it. */
export function show(run: Run, string: Uint8Array): void {
  const {state, session} = run
  const {font, fontSize: size, scale, rise, mode} = state
  if (!font) {
    run.fault('unexpected text without a font', 'Tf before text')
    return
  }
  const codes = codesOf(string, font.bytes)
  session.spend(codes.length / 8)
  const before = run.textMatrix
  const advance = advanceOf(run, font, codes)
  run.textMatrix = multiply([1, 0, 0, 1, advance, 0], before)
  // modes 3 and 7 print nothing
  if (mode === 3 || mode === 7 || codes.length === 0) return
  const matrix = multiply(before, state.ctm)
  if (font.drawn) drawGlyphs(run, font, codes, multiply([size * scale, 0, 0, size, 0, rise], matrix))
  const quad = quadOf(matrix, advance, size, rise)
  const box = meet(boxAround([quad]), state.clip)
  if (isEmpty(box)) return
  const fresh = codes.filter((code) => !font.used.has(code))
  for (const code of fresh) font.used.add(code)
  session.emit({
    kind: 'text',
    paint: run.paint(mode === 1 || mode === 5 ? 'stroke' : 'fill'),
    size: Math.abs(size) * Math.hypot(matrix[2], matrix[3]),
    font,
    fresh,
    quad,
    box,
    clip: state.clip,
    ...run.placed(apply(matrix, 0, rise)),
  })
}

const codesOf = (string: Uint8Array, bytes: 1 | 2): number[] =>
  bytes === 1
    ? Array.from(string)
    : Array.from(
        {length: string.length >> 1},
        (_, at) => ((string[at * 2] as number) << 8) | (string[at * 2 + 1] as number),
      )

/** Measure a string, in units of the text space (ISO 32000-1, 9.4.4). */
function advanceOf({state}: Run, font: Font, codes: number[]): number {
  let advance = 0
  for (const code of codes) {
    const space = state.characterSpace + (code === 32 && font.bytes === 1 ? state.wordSpace : 0)
    advance += (font.width(code) / 1000) * state.fontSize + space
  }
  return advance * state.scale
}

function quadOf(m: Matrix, advance: number, size: number, rise: number): Subpath {
  const [x, y] = apply(m, 0, rise)
  const [alongX, alongY] = [m[0] * advance, m[1] * advance]
  const [upX, upY] = [m[2] * size * CAPITALS, m[3] * size * CAPITALS]
  const points = [x, y, x + alongX, y + alongY, x + alongX + upX, y + alongY + upY, x + upX, y + upY]
  return {points, closed: true}
}

/** Draw the glyphs of a font made of content streams, each once a page. */
function drawGlyphs(run: Run, {drawn}: Font, codes: number[], matrix: Matrix): void {
  if (!drawn || run.within.length >= DEEPEST) return
  const {session, masked, ids, state} = run
  for (const code of new Set(codes)) {
    const glyph = drawn.glyph(code)
    if (!glyph || session.drawn.has(glyph) || run.within.includes(glyph)) continue
    session.drawn.add(glyph)
    const inner = {...state, ctm: multiply(drawn.matrix, matrix)}
    const resources = drawn.resources ?? run.resources
    const within = [...run.within, glyph]
    interpret(new Run({session, resources, state: inner, masked, tile: true, within, ids}), unpack(glyph))
  }
}
