import {beforeAll, describe, expect, test} from 'vitest'
import {type Fonts, openFonts} from '../../../src/fonts/index.js'
import {remember} from '../../../src/layout/faces.js'
import layoutEngine, {
  type Attributes,
  fromFragments,
  type Manner,
  type SetLine,
} from '../../../src/layout/textkit/index.js'
import {faces} from '../../../templates/policy-brief/faces.js'

let fonts: Fonts
let persian: Attributes
let english: Attributes

beforeAll(async () => {
  fonts = await openFonts(faces, new URL('../../../assets/fonts', import.meta.url).pathname)
  const style = (family: string): Attributes => {
    const face = fonts.find({family})
    if (!face) throw new Error(family)
    remember(face, fonts)
    return {font: [face.font], fontSize: 10, lineHeight: 16}
  }
  persian = style('Vazirmatn')
  english = style('Source Serif 4')
})

const rtl: Manner = {language: 'fa', direction: 'rtl', hanging: 0}

function set(text: string | [string, Attributes][], more: object = {}, width = 200, manner: Manner = rtl): SetLine[] {
  const fragments = typeof text === 'string' ? [[text, persian] as const] : text
  const styled = fromFragments(
    fragments.map(([string, attributes]) => ({string, attributes: {...attributes, ...more}})),
  )
  return layoutEngine()(styled, {x: 0, y: 0, width}, {hyphenationCallback: manner}).flat()
}

/** The characters of a line as they are seen, from left to right, with the place of each. */
function seen({box, runs}: SetLine): {text: string; x: number}[] {
  let pen = box.x
  const all = runs.flatMap(({glyphs, positions, xAdvance}) => {
    let at = pen
    pen += xAdvance
    return glyphs.map(({codePoints}, i) => {
      const x = at + (positions[i]?.xOffset ?? 0)
      at += positions[i]?.xAdvance ?? 0
      return {text: String.fromCodePoint(...codePoints), x}
    })
  })
  return all.filter(({text}) => text !== '').sort((a, b) => a.x - b.x)
}

const shown = (line: SetLine | undefined): string =>
  seen(line as SetLine)
    .map(({text}) => text)
    .join('')
    .trim()

const right = ({box, xAdvance}: SetLine): number => box.x + xAdvance

const prose =
  'دو وزارتخانه در یک پایانهٔ مرزی کامیون‌های یکسانی را می‌شمارند و ارقامی منتشر می‌کنند که ده برابر با هم تفاوت دارد و ' +
  'هیچ‌کدام آن را توضیح نمی‌دهند، اما هر دو در هر سخنرانی دربارهٔ تجارت با همسایگان به آن استناد می‌کنند.'

describe('lines from right to left', () => {
  test('hold every word once, in the order they are read', () => {
    const lines = set(prose)
    expect(lines.length).toBeGreaterThan(4)
    expect(lines.map((line) => line.string).join(' ')).toBe(prose)
    const words = lines.flatMap((line) => shown(line).split(' ').reverse())
    expect(words.map((word) => [...word].reverse().join('')).join(' ')).toHaveLength(prose.length)
  })

  test('begin at the right, where the style says left or nothing; centred and right mean what they do from there', () => {
    const edges = (align: Attributes['align']) => {
      const [line] = set('متن کوتاه', align ? {align} : {}) as [SetLine]
      return [Math.round(line.box.x), Math.round(right(line))]
    }
    expect(edges(undefined)[1]).toBe(200)
    expect(edges('left')[1]).toBe(200)
    expect(edges('right')[0]).toBe(0)
    const [from = 0, to = 0] = edges('center')
    expect(Math.abs(from - (200 - to))).toBeLessThanOrEqual(1)
  })

  test('are what a style asks for, whatever the document is', () => {
    const [line] = set('متن کوتاه', {direction: 'rtl', align: 'right'}, 200, {hanging: 0}) as [SetLine]
    expect(right(line)).toBeCloseTo(200, 3)
  })

  test('are justified but for the last, which ends at the left; the first is indented at the right', () => {
    const lines = set(prose, {align: 'justify', indent: 20})
    expect(right(lines[0] as SetLine)).toBeCloseTo(180, 3)
    expect(lines[0]?.box.x).toBeCloseTo(0, 3)
    for (const line of lines.slice(1, -1)) expect([line.box.x, right(line)].map(Math.round)).toEqual([0, 200])
    const last = lines.at(-1) as SetLine
    expect(right(last)).toBeCloseTo(200, 3)
    expect(last.box.x).toBeGreaterThan(5)
  })

  test('hold Latin and numbers from left to right, and brackets where they belong', () => {
    const [line] = set('گزارش (World Bank, 2023) از ۱۲٫۵ درصد', {}, 400)
    expect(shown(line)).toBe('دصرد ۱۲٫۵ زا )World Bank, 2023( شرازگ')
    const glyphs = (line as SetLine).runs.flatMap((run) => run.glyphs)
    const bracket = glyphs.find(({codePoints}) => codePoints[0] === 0x28)
    expect(bracket?.id).toBe(fonts.find({family: 'Vazirmatn'})?.shape(')').glyphs[0]?.id)
  })

  test('take the runs of a line in the order they are read, so that this is the order of the finished file', () => {
    const [line] = set('سال ۱۴۰۲ در تهران', {}, 400) as [SetLine]
    const texts = line.runs.filter(({glyphs}) => glyphs.length > 0).map(({start, end}) => line.string.slice(start, end))
    expect(texts).toEqual(['سال ', '۱۴۰۲', ' در تهران'])
  })

  test('call notes behind the word, which is at its left', () => {
    const call = {...persian, fontSize: 6, verticalAlign: 'super', link: 'note:a'}
    const [line] = set(
      [
        ['متن', persian],
        ['۱۲', call],
        [' دیگر', persian],
      ],
      {},
      400,
    ) as [SetLine]
    expect(shown(line)).toBe('رگید ۱۲نتم')
    const run = line.runs.find(({attributes}) => attributes.link === 'note:a')
    expect(run?.positions.every(({yOffset}) => yOffset > 1)).toBe(true)
  })

  test('leave code as it is, its marks with it, and set a block of code from the left', () => {
    const face = fonts.find({family: 'Source Code Pro'})
    if (!face) throw new Error('no face for code')
    remember(face, fonts)
    const code = {...persian, font: [face.font]}
    const [line] = set(
      [
        ['تابع ', persian],
        ['f(x);', code],
        [' است', persian],
      ],
      {},
      400,
    )
    expect(shown(line)).toBe('تسا f(x); عبات')
    const [block] = set([['if (a) { b() }', code]], {}, 400)
    expect(shown(block)).toBe('if (a) { b() }')
    expect(block?.box.x).toBe(0)
  })

  test('keep the marks of words in another language with these', () => {
    const foreign = {...persian, link: 'lang:en'}
    const [line] = set(
      [
        ['گفت ', persian],
        ['Wait!', foreign],
        [' و رفت', persian],
      ],
      {},
      400,
    )
    expect(shown(line)).toBe('تفر و Wait! تفگ')
  })

  test('join letters over a change of style', () => {
    const bold = {...persian, color: 'red'}
    const [line] = set(
      [
        ['کلم', bold],
        ['ه', persian],
      ],
      {},
      400,
    ) as [SetLine]
    const [whole] = set('کلمه', {}, 400) as [SetLine]
    const ids = ({runs}: SetLine) => runs.flatMap((run) => run.glyphs.map(({id}) => id)).sort()
    expect(ids(line)).toEqual(ids(whole))
  })

  test('underline the words they stand below', () => {
    const under = {...persian, underline: true}
    const [line] = set(
      [
        ['آغاز ', persian],
        ['میانه', under],
        [' پایان', persian],
      ],
      {},
      400,
    ) as [SetLine]
    const [rule] = line.decorationLines
    const letters = seen(line).filter(({text}) => 'میانه'.includes(text) && text !== '')
    const middle = letters.filter(({x}) => x >= line.box.x + (rule?.rect.x ?? 0) - 0.01)
    expect(rule?.rect.width).toBeGreaterThan(10)
    expect(middle.length).toBeGreaterThanOrEqual(5)
    const before = line.runs.find(({start, glyphs}) => start === 0 && glyphs.length > 0)
    expect((rule?.rect.x ?? 0) + (rule?.rect.width ?? 0)).toBeLessThanOrEqual(
      line.xAdvance - (before?.xAdvance ?? 0) + 0.01,
    )
  })

  test('end with an ellipsis at their left when they are cut short', () => {
    const text = fromFragments([{string: prose, attributes: persian}])
    const container = {x: 0, y: 0, width: 200, maxLines: 2, truncateMode: 'ellipsis' as const}
    const lines = layoutEngine()(text, container, {hyphenationCallback: rtl}).flat()
    expect(lines).toHaveLength(2)
    expect(shown(lines[1]).startsWith('…')).toBe(true)
  })

  test('draw the space that ends a line past its left edge', () => {
    const [line] = set(prose) as [SetLine]
    const [first] = seen(line)
    expect(first?.text).toBe(' ')
    expect(first?.x).toBeLessThan(line.box.x)
  })
})

describe('right to left inside left to right', () => {
  const mixed: Manner = {language: 'en', hanging: 0}

  test('turns only what is read from the right', () => {
    const [line] = set([['The word «تجارت ایران» means trade.', english]], {}, 400, mixed)
    expect(shown(line)).toBe('The word «ناریا تراجت» means trade.')
    expect(line?.box.x).toBe(0)
    expect(line?.missing).toBeUndefined()
  })

  test('is set in the family that has the letters, and the line keeps its base line', () => {
    const [line] = set([['In تجارت', english]], {}, 400, mixed) as [SetLine]
    const [plain] = set([['In trade', english]], {}, 400, mixed) as [SetLine]
    expect(line.runs.map(({attributes}) => attributes.font[0])).toContain(persian.font[0])
    expect([line.ascent, line.box.height]).toEqual([plain.ascent, plain.box.height])
  })

  test('says which characters no family has, marks that stand on a letter included', () => {
    const [line] = set([['x\u20d7 and 🂡', english]], {}, 400, mixed)
    expect(line?.missing).toEqual(['\u20d7', '🂡'])
  })

  test('speaks the language of a word that says its own', () => {
    const urdu = {...persian, font: [fonts.find({family: 'Noto Naskh Arabic'})?.font as object]}
    remember(fonts.find({family: 'Noto Naskh Arabic'}) as never, fonts)
    const ids = (link?: string) =>
      set([['۴۶۷', link ? {...urdu, link} : urdu]], {}, 400, mixed)[0]?.runs.flatMap((run) =>
        run.glyphs.map(({id}) => id),
      )
    expect(ids('lang:ur')).not.toEqual(ids())
  })
})
