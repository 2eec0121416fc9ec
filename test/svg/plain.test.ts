import {describe, expect, test} from 'vitest'
import {singleMarks} from '../../src/drawing.js'
import {traceTree} from '../../src/svg/index.js'
import {plain, SvgRefused} from '../../src/svg/plain.js'

const fonts = {faces: [], files: [], find: () => undefined, width: () => 0}
const svg = (inside: string, more = 'viewBox="0 0 40 20"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${more}>${inside}</svg>`
const drawn = (text: string) => traceTree(plain(text), fonts)
const fills = (text: string) =>
  [...singleMarks(drawn(text).marks)].map((mark) =>
    mark.kind === 'path' && mark.fill && 'colour' in mark.fill ? mark.fill.colour : undefined,
  )
const first = (text: string) => {
  const [mark] = singleMarks(drawn(text).marks)
  return mark?.kind === 'path' ? mark.segments : []
}

describe('an SVG file of a drawing program', () => {
  test('is as large as its view box, or as it says where it has none', () => {
    expect(drawn(svg('<rect width="9" height="9"/>', 'viewBox="0 0 40 20" width="100%"'))).toMatchObject({
      width: 40,
      height: 20,
    })
    expect(drawn(svg('<rect width="9" height="9"/>', 'width="80px" height="30"'))).toMatchObject({
      width: 80,
      height: 30,
    })
  })

  test('has the colours of its style sheet, of styles of its own and of attributes', () => {
    const style = '<style>.a,.b{fill:#102030;} #c { fill: #ff0000 } /* none */</style>'
    const shapes = '<path class="a" d="M0 0h9v9z"/><path id="c" d="M9 0h9v9z"/><path style="fill:teal" d="M19 0h9v9z"/>'
    expect(fills(svg(`${style}${shapes}<path fill="rgb(1,2,3)" d="M29 0h9v9z"/>`))).toEqual([
      '#102030',
      '#ff0000',
      '#008080',
      '#010203',
    ])
  })

  test('may use what it defines, at another place', () => {
    const [start] = first(svg('<defs><path id="p" d="M1 2h5v5z"/></defs><use xlink:href="#p" x="10" y="3"/>'))
    expect(start).toEqual(['M', 11, 5])
  })

  test('may turn, skew and move by a matrix', () => {
    const at = (transform: string) => first(svg(`<path transform="${transform}" d="M10 0h5v5z"/>`))[0]
    expect(at('matrix(2 0 0 3 1 1)')).toEqual(['M', 21, 1])
    expect(at('rotate(90 10 10)')).toEqual(['M', 20, 10])
    expect(at('skewY(45)')).toEqual(['M', 10, 10])
  })

  test('may have rounded corners', () => {
    const segments = first(svg('<rect width="20" height="10" rx="4"/>'))
    expect(segments.filter(([name]) => name === 'C')).toHaveLength(4)
    expect(segments[0]).toEqual(['M', 4, 0])
  })

  test('shows nothing of what editors keep, and of what is only defined', () => {
    const notes = '<title>A</title><metadata><x:y xmlns:x="z"/></metadata><defs><path d="M0 0h9v9z"/></defs>'
    expect(drawn(svg(`${notes}<symbol id="s"><path d="M0 0h9v9z"/></symbol>`)).marks).toEqual([])
  })

  test.each([
    ['<text>IRB</text>', '<text>', 'outlines'],
    ['<image href="a.png"/>', '<image>', 'PNG'],
    ['<rect width="9" height="9" fill="url(#g)"/>', 'fill that is a gradient', 'plain colours'],
    ['<rect width="9" height="9" filter="url(#f)"/>', 'filter', 'effects'],
    ['<g mask="url(#m)"><rect width="9" height="9"/></g>', 'mask', 'clip path'],
    ['<use href="#gone"/>', '<use> of "gone"', 'what it names'],
    ['<g id="a"><use href="#a"/></g>', 'inside itself', 'something else'],
    ['<style>g > path {fill: red}</style>', 'style for "g > path"', 'classes'],
    ['<foreignObject/>', '<foreignObject>', 'shapes'],
    ['<path d="M0 0"', 'text that is no SVG', 'SVG file'],
  ])('with %s is refused by name', (inside, found, expected) => {
    let refused: SvgRefused | undefined
    try {
      drawn(svg(inside))
    } catch (error) {
      refused = error as SvgRefused
    }
    expect(refused).toBeInstanceOf(SvgRefused)
    expect(refused?.message).toContain(found)
    expect(refused?.expected).toContain(expected)
  })

  test('without any size is refused', () => {
    expect(() => drawn(svg('', 'width="100%"'))).toThrow('no size')
  })
})
