import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {project} from '../commands/project.js'
import {inksOf} from '../paint/inks.js'
import {open, streamsOf, textOf} from '../paint/read.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

test.each(['tehran-islamabad', 'style-guide'])(
  '%s has the same words on the same pages in both editions',
  async (name) => {
    const at = project()
    expect((await at.run(['build', join(root, 'content', name)])).code).toBe(0)
    const read = (edition: string) =>
      open(new Uint8Array(readFileSync(join(at.cwd, 'output', `${name}.${edition}.pdf`))))
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
  const drawn = streamsOf(bytes).filter((stream) => / k$/m.test(stream))
  const build = '1 0.6 0 0.05 k, nothing'
  for (const [stream, operator] of [
    // words and the band of the masthead stand on the page, bars in the form of the chart
    [drawn.find((one) => one.includes(' Do')), 'TJ'],
    [drawn.find((one) => one.includes(' Do')), 'f'],
    [drawn.find((one) => !one.includes(' Do')), 'f'],
  ] as const) {
    const painting = (stream as string).split('\n').filter((one) => / k$|gs$/.test(one) || one.endsWith(operator))
    expect(inksOf(painting)).toContain(build)
  }
})
