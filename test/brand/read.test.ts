/** What a brand file says, and what is said of one that is wrong. */
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {type BrandFile, BrandInvalid, readBrand} from '../../src/brand/index.js'
import {filesBelow} from '../../src/files.js'

const assets = fileURLToPath(new URL('../../assets', import.meta.url))

/** Read a brand in a folder of its own that has some files. */
async function read(text: string, files: Record<string, string> = {}, name = '_brand.yml'): Promise<BrandFile> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-brand-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }
  return readBrand(text, name, filesBelow(folder, assets))
}

/** Give what is said of a brand that is refused. */
async function refused(text: string, files: Record<string, string> = {}, name?: string): Promise<string> {
  const error = await read(text, files, name).then(
    () => undefined,
    (found: Error) => found,
  )
  expect(error).toBeInstanceOf(BrandInvalid)
  return error?.message ?? ''
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><rect width="30" height="10"/></svg>'

describe('colours', () => {
  test('follow names through the palette and what colours are for, with their inks', async () => {
    const brand = await read(`
color:
  palette: {petrol: "#0c4a5b", sea: petrol, teal: {light: "#007b7a", dark: "#66cccc"}}
  primary: sea
  secondary: primary
  link: teal
  danger: tomato
defaults:
  offprint:
    inks: {petrol: {cmyk: [92, 48, 40, 38]}, teal: {spot: {name: PANTONE 3282 C, cmyk: [100, 4, 56, 8]}}}
`)
    const petrol = {rgb: '#0c4a5b', cmyk: [92, 48, 40, 38]}
    expect(brand.colours.palette.get('sea')).toEqual(petrol)
    expect(brand.colours.semantic.get('primary')).toEqual(petrol)
    expect(brand.colours.semantic.get('secondary')).toEqual(petrol)
    expect(brand.colours.semantic.get('link')).toEqual({
      rgb: '#007b7a',
      spot: {name: 'PANTONE 3282 C', cmyk: [100, 4, 56, 8]},
    })
    expect(brand.colours.semantic.get('danger')).toEqual({rgb: '#ff6347'})
  })

  test('may have their inks beside the hex', async () => {
    const {colours} = await read(
      'color:\n  primary: {hex: "#0c4a5b", cmyk: {coated: [92, 48, 40, 38], uncoated: [85, 40, 35, 30]}}\n',
    )
    expect(colours.semantic.get('primary')).toEqual({
      rgb: '#0c4a5b',
      cmyk: {coated: [92, 48, 40, 38], uncoated: [85, 40, 35, 30]},
    })
  })

  test('are the same in JSON, with numbers and tabs', async () => {
    const json = '{\n\t"color": {"primary": {"hex": "#0c4a5b", "cmyk": [92, 48.5, 40, 38]}}\n}\n'
    const {colours} = await read(json, {}, 'brand.json')
    expect(colours.semantic.get('primary')).toEqual({rgb: '#0c4a5b', cmyk: [92, 48.5, 40, 38]})
  })

  test.each([
    ['color:\n  primery: "#000"\n', '_brand.yml:2:3  unexpected field "primery", did you mean "primary"?'],
    [
      'color:\n  palette: {petrol: "#0c4a5b"}\n  primary: petrel\n',
      '_brand.yml:3:12  unexpected colour "petrel", did you mean "petrol"?',
    ],
    [
      'color:\n  primary: "#0c4a5"\n',
      '_brand.yml:2:12  unexpected colour "#0c4a5", expected one such as #0c4a5b, or a name in the palette',
    ],
    ['color:\n  palette: {a: b, b: a}\n', '_brand.yml:2:16  unexpected colour "b", which leads back to itself'],
    ['color:\n  primary: "#0c4a5b80"\n', '_brand.yml:2:12  unexpected colour "#0c4a5b80" that lets its ground through'],
    [
      'color:\n  primary: {hex: "#0c4a5b", cmyk: [92, 48, 40]}\n',
      'expected four shares in per cent, as [92, 48, 40, 38]',
    ],
    ['color:\n  primary: {hex: "#0c4a5b", cmyk: [92, 48, 40, 138]}\n', 'expected a share of an ink from 0 to 100'],
    ['color:\n  primary: {cmyk: [92, 48, 40, 38]}\n', 'unexpected colour without hex'],
    [
      'defaults:\n  offprint:\n    inks: {petrol: {cmyk: [1, 2, 3, 4]}}\n',
      '_brand.yml:3:20  unexpected inks of "petrol", which is no colour of the brand',
    ],
    [
      'color:\n  palette:\n    a: {hex: "#0c4a5b", cmyk: [1, 2, 3, 4]}\n    b: {hex: "#0c4a5b", cmyk: [4, 3, 2, 1]}\n',
      'unexpected other inks of #0c4a5b than those of "a"',
    ],
    ['color: [red]\n', '_brand.yml:1:8  unexpected list in color, expected fields such as palette and primary'],
  ])('%s', async (text, said) => expect(await refused(text)).toContain(said))

  test('in JSON that is none are told at their place', async () => {
    expect(await refused('{"color": {"primary": "#0c4a5b",}}', {}, 'brand.json')).toContain(
      'brand.json:1:33  unexpected "}" after a comma',
    )
  })

  test('of another tool are left to it', async () => {
    await read('defaults:\n  bootstrap: {enable-rounded: false}\n  shiny: {theme: {preset: shiny}}\n')
  })
})

describe('logos', () => {
  test('are read by size and ground, by path or by name', async () => {
    const {logos} = await read(
      'logo:\n  images: {word: {path: logo/a.svg, alt: The Institute}}\n  medium: {light: word, dark: logo/b.svg}\n  small: word\n',
      {'logo/a.svg': svg, 'logo/b.svg': svg.replace('0 0 30 10', '0 0 60 10')},
    )
    expect(logos.medium?.light).toMatchObject({width: 30, height: 10, alt: 'The Institute'})
    expect(logos.medium?.dark).toMatchObject({width: 60, height: 10})
    expect(logos.small?.light?.picture).toBe(logos.medium?.light?.picture)
    expect(logos.small?.dark).toBeUndefined()
  })

  test('may be one path', async () => {
    expect((await read('logo: a.svg\n', {'a.svg': svg})).logos.medium?.light).toMatchObject({width: 30})
  })

  test.each([
    ['logo: a.svg\n', {}, '_brand.yml:1:7  unexpected logo "a.svg" which is not there'],
    ['logo: ab.svg\n', {'logo/ab.svg': svg}, 'did you mean logo/ab.svg?'],
    ['logo: ../a.svg\n', {}, 'unexpected logo "../a.svg" which lies elsewhere'],
    ['logo: https://example.org/a.svg\n', {}, 'nothing is fetched'],
    [
      'logo: a.svg\n',
      {'a.svg': svg.replace('<rect', '<text>IRB</text><rect')},
      'unexpected <text> in logo a.svg, expected its letters as paths',
    ],
    ['logo: a.png\n', {'a.png': 'no picture'}, 'in logo a.png, expected'],
  ])('%s %#', async (text, files, said) => expect(await refused(text, files as Record<string, string>)).toContain(said))
})

describe('fonts', () => {
  const regular = 'assets/fonts/source-sans-3/SourceSans3-Regular.ttf'
  test('are files with weights and styles, which names say where fields do not', async () => {
    const {families} = await read(`
typography:
  fonts:
    - family: Own
      source: file
      files: [${regular}, assets/fonts/source-sans-3/SourceSans3-SemiboldIt.ttf, {path: assets/fonts/source-sans-3/SourceSans3-Bold.ttf, weight: black}]
`)
    const faces = families.get('Own')?.faces.map(({weight, style}) => `${weight} ${style}`)
    expect(faces).toEqual(['400 normal', '600 italic', '900 normal'])
  })

  test('of the web are looked for in fonts/ by the names that foundries give', async () => {
    const {families} = await read('typography:\n  fonts: [{family: Open Sans, source: google}]\n', {
      'fonts/OpenSans-Regular.ttf': '',
      'fonts/open/OpenSans-BoldItalic.ttf': '',
      'fonts/OpenSansCondensed-Bold.ttf': '',
      'fonts/OpenSans-Regular.woff2': '',
    })
    const faces = families.get('Open Sans')?.faces.map(({weight, style}) => `${weight} ${style}`)
    expect(faces).toEqual(['400 normal', '700 italic'])
  })

  test('that vary are set at the usual weights they reach', async () => {
    const {families} = await read(
      'typography:\n  fonts: [{family: Own, source: file, files: [{path: a.ttf, weight: 350..650}]}]\n'
        .replace('350', '300')
        .replace('650', '600'),
      {'a.ttf': ''},
    )
    expect(families.get('Own')?.faces.map(({axes}) => axes)).toEqual([{wght: 300}, {wght: 400}, {wght: 600}])
  })

  test.each([
    ['fonts: [{family: Own, source: file}]', 'unexpected font "Own" without files'],
    ['fonts: [{family: Own, source: file, files: [gone.ttf]}]', 'unexpected font file "gone.ttf" which is not there'],
    ['fonts: [{family: Own, source: file, files: [a.woff2]}]', 'expected .ttf, .otf or .woff'],
    ['fonts: [{family: Own, source: file, files: ["https://example.org/a.ttf"]}]', 'nothing is fetched'],
    [
      'fonts: [{family: Own, source: file, files: [{path: a.ttf, weight: fat}]}]',
      'expected a weight such as 600 or bold',
    ],
    ['fonts: [{family: Own, source: web}]', 'expected file, google, bunny or system'],
    ['base: {family: Own, size: big}', 'expected a size such as 10pt, 3.5mm, 1rem or 95%'],
    ['base: {famly: Own}', 'unexpected field "famly", did you mean "family"?'],
  ])('%s', async (text, said) => expect(await refused(`typography:\n  ${text}\n`)).toContain(said))
})
