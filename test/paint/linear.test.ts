import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {linearised} from '../../src/paint/linear.js'
import {open, textOf} from './read.js'
import {paintedOf, taggedOf} from './tagged.js'

const front = '---\ntitle: Long\ndate: 2024-05-06\nlanguage: en-GB\nauthors: [{name: A. Writer}]\n---\n\n'

const briefOf = (sections: number): VFile => {
  const section = (_: unknown, index: number) => `## Section ${index + 1}\n\nWords of it.\n\n:::page-break\n:::\n`
  return new VFile({path: 'input.md', value: `${front}${Array.from({length: sections}, section).join('\n')}`})
}

const headOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 1024)).toString('latin1')

describe('a screen edition for the web', () => {
  it('begins with its first page, however short it is', async () => {
    const bytes = await taggedOf(briefOf(8), '.')
    expect(headOf(bytes)).toContain('/Linearized 1')
    const pdf = await open(bytes)
    expect(await textOf(pdf, 3)).toContain('Section 3')
    expect(headOf(await taggedOf(briefOf(1), '.'))).toContain('/Linearized 1')
  })

  it('is the same bytes twice', async () => {
    const [first, second] = [await taggedOf(briefOf(8), '.'), await taggedOf(briefOf(8), '.')]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('is made as well after hundreds of others', async () => {
    const bytes = await taggedOf(briefOf(1), '.')
    const first = await linearised(bytes)
    for (let made = 1; made < 340; made++) expect(Buffer.compare(await linearised(bytes), first)).toBe(0)
  })

  it('is the only edition that is', async () => {
    const {bytes} = await paintedOf(briefOf(8), '.', {name: 'booklet', links: false, bleed: 0})
    expect(headOf(bytes)).not.toContain('/Linearized')
  })
})
