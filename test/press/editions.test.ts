import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {project} from '../commands/project.js'
import {open, streamsOf, textOf} from '../paint/read.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

test.each(['tehran-islamabad', 'style-guide'])(
  '%s has the same words on the same pages in both editions',
  async (name) => {
    const at = project()
    expect((await at.run(['build', join(root, 'content', name)])).code).toBe(0)
    const read = (edition: string) => open(readFileSync(join(at.cwd, 'output', `${name}.${edition}.pdf`)))
    const [screen, press] = [await read('screen'), await read('press')]
    expect(press.numPages).toBe(screen.numPages)
    for (let page = 1; page <= screen.numPages; page++)
      expect(await textOf(press, page)).toBe(await textOf(screen, page))
  },
)

test('a brand colour is the build that was given in text, in a box and in a bar of a chart', async () => {
  const at = project()
  const brand = join(root, 'test/fixtures/press/brand')
  expect((await at.run(['build', brand, '--template', join(brand, 'template'), '--edition', 'press'])).code).toBe(0)
  const bytes = new Uint8Array(readFileSync(join(at.cwd, 'output/brand.press.pdf')))
  const [page = '', chart = ''] = ['Tj|TJ', 'f'].map((_, index) => {
    const streams = streamsOf(bytes).filter((stream) => /^f$/m.test(stream) && / k$/m.test(stream))
    return streams.find((stream) => stream.includes(' Do') === (index === 0)) as string
  })
  const build = '1 0\\.6 0 0\\.05 k'
  // in the band and in words of the page, and in the bars
  expect(page).toMatch(new RegExp(`^${build}\\n(/OP00 gs\\n)?0 0 612\\.288 .* re\\nf$`, 'm'))
  expect(page).toMatch(
    new RegExp(`^${build}\\n(/\\S+ .*\\n)*1 0 0 -1 .* Tm\\n.*TJ$|^${build}\\n(.*(gs|Tf|Td|Tm)\\n)+.*TJ$`, 'm'),
  )
  expect(chart).toMatch(new RegExp(`^${build}\\n(.*gs\\n)*.* re\\nf$`, 'm'))
})
