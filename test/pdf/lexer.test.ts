import {describe, expect, it} from 'vitest'
import {Name, type Operand} from '../../src/pdf/content/lexer.js'
import {operations} from '../../src/pdf/content/operations.js'

/** Write an operand as text: names with a slash, strings in quotes. */
function written(operand: Operand): unknown {
  if (operand instanceof Name) return `/${operand.text}`
  if (operand instanceof Uint8Array) return `"${Buffer.from(operand).toString('latin1')}"`
  if (Array.isArray(operand)) return operand.map(written)
  if (operand instanceof Map) return Object.fromEntries([...operand].map(([key, value]) => [key, written(value)]))
  return operand
}

function read(text: string | Uint8Array, componentsOf?: (name: string) => number | undefined) {
  const faults: string[] = []
  const bytes = typeof text === 'string' ? Buffer.from(text, 'latin1') : text
  const found = [...operations(bytes, {fault: (reason, at) => faults.push(`${reason} at ${at}`), componentsOf})]
  return {
    faults,
    found: found.map(({operator, operands}) => [operator, ...operands.map(written)]),
    images: found.flatMap(({image}) => image ?? []),
  }
}

const cleanly = (text: string) => {
  const {faults, found} = read(text)
  expect(faults).toEqual([])
  return found
}

describe('operands', () => {
  it('reads numbers as other readers do', () => {
    const numbers = '0 -1 +2 .5 -.25 3. 004 --3 1.5.2 - 1-2 123456789012 op'
    expect(cleanly(numbers)).toEqual([['op', 0, -1, 2, 0.5, -0.25, 3, 4, -3, 1.5, -0, 1, 123456789012]])
  })

  it('reads names with escapes, and the empty name', () => {
    expect(cleanly('/A#20B /a.b-c /#zz / op')).toEqual([['op', '/A B', '/a.b-c', '/#zz', '/']])
  })

  it('reads strings with nested parentheses, octal and escaped ends of lines', () => {
    expect(cleanly('(a(b)c) (\\)\\() (\\101\\7\\0534) (x\\\ny) (x\\\r\ny) (\\n\\q) () op')).toEqual([
      ['op', '"a(b)c"', '")("', '"A\x07+4"', '"xy"', '"xy"', '"\nq"', '""'],
    ])
  })

  it('reads hexadecimal strings with spaces and an odd last digit', () => {
    expect(cleanly('<48 65\n6c6C> <4> <> op')).toEqual([['op', '"Hell"', '"@"', '""']])
  })

  it('reads arrays, dictionaries, booleans and null', () => {
    expect(cleanly('[1 [2 (x)] /N] <</K 1 /D <</E [true]>> /Z null>> false op')).toEqual([
      ['op', [1, [2, '"x"'], '/N'], {K: 1, D: {E: [true]}, Z: null}, false],
    ])
  })
})

describe('operators', () => {
  it('needs no white space where delimiters do', () => {
    expect(cleanly('0 0 1 rg/F1 9 Tf(x)Tj[(y)]TJ<41>Tj')).toEqual([
      ['rg', 0, 0, 1],
      ['Tf', '/F1', 9],
      ['Tj', '"x"'],
      ['TJ', ['"y"']],
      ['Tj', '"A"'],
    ])
  })

  it('passes over comments, also between operand and operator', () => {
    expect(cleanly('1 % 2 (\r3 op%\n')).toEqual([['op', 1, 3]])
  })

  it('tells operands without an operator', () => {
    expect(read('q 1 2').faults).toEqual(['unexpected operands without an operator at the end at 5'])
  })

  it('goes on behind what cannot be read', () => {
    const {faults, found} = read('1 ) w > } q')
    expect(faults).toEqual(['unexpected ")" at 2', 'unexpected ">" at 6', 'unexpected "}" at 8'])
    expect(found).toEqual([['w', 1], ['q']])
  })

  it.each([
    ['(abc', 'unexpected end inside a string at 0'],
    ['<41', 'unexpected end inside a string at 0'],
    ['[1 2', 'unexpected end inside an array at 0'],
    ['<</A 1', 'unexpected end inside a dictionary at 6'],
    ['[q]', 'unexpected q in an array at 0'],
    ['<<1 2>>', 'unexpected value without a key in a dictionary at 2'],
    ['BI /W 1 ID abc', 'unexpected end inside an inline image at 11'],
  ])('tells what is wrong with %s', (text, fault) => {
    expect(read(text).faults[0]).toBe(fault)
  })

  it('follows nesting only so deep', () => {
    const {faults} = read(`${'['.repeat(100_000)}`)
    expect(faults[0]).toContain('nesting deeper than 64')
  })
})

describe('inline images', () => {
  const image = (text: string, componentsOf?: (name: string) => number | undefined) => {
    const {faults, found, images} = read(`q ${text} Q`, componentsOf)
    expect(faults).toEqual([])
    expect(found.map(([operator]) => operator)).toEqual(['q', 'BI', 'Q'])
    return Buffer.from(images[0]?.data ?? []).toString('latin1')
  }

  it('takes as many bytes as the image has', () => {
    expect(image('BI /W 2 /H 2 /CS /G /BPC 8 ID  EI \nEI')).toBe(' EI ')
    expect(image('BI /W 1 /H 1 /CS /RGB /BPC 8 ID EI EI')).toBe('EI ')
    expect(image('BI /W 9 /H 2 /IM true ID abcd\nEI')).toBe('abcd')
    expect(image('BI /W 1 /H 2 /CS /Own /BPC 8 ID EI EI \nEI', () => 3)).toBe('EI EI ')
  })

  it('takes the length that is given', () => {
    expect(image('BI /F /Fl /L 6 ID x EI y\nEI')).toBe('x EI y')
  })

  it('looks for an end that instructions can follow', () => {
    expect(image('BI /F /DCT ID ab EI \x00\x01\xff\nEI')).toBe('ab EI \x00\x01\xff')
    expect(image('BI /F /DCT ID ab\nEI')).toBe('ab')
  })

  it('gives entries their full names', () => {
    const {images} = read('BI /W 1 /H 1 /BPC 8 /CS /G /F /AHx /DP null ID 00> EI')
    expect([...(images[0]?.entries.keys() ?? [])]).toEqual([
      'Width',
      'Height',
      'BitsPerComponent',
      'ColorSpace',
      'Filter',
      'DecodeParms',
    ])
  })
})
