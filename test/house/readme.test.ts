import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {project} from '../commands/project.js'

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
const manual = read('README.md')
const blockOf = (language: string): string => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(manual)?.[1] ?? ''

test('the brief in the manual is one that builds without a message', async () => {
  const at = project()
  const spec = {
    data: {url: 'data/trade.csv'},
    mark: 'line',
    encoding: {
      x: {field: 'year', type: 'temporal'},
      y: {field: 'trade', type: 'quantitative', title: 'Trade, bn US dollars'},
      color: {field: 'side', type: 'nominal'},
      strokeDash: {field: 'side', type: 'nominal'},
    },
  }
  at.write('content/trade/charts/trade.vl.json', JSON.stringify(spec))
  at.write('content/trade/data/trade.csv', 'year,side,trade\n2018,East,3\n2018,West,3\n2023,East,4\n2023,West,2\n')
  at.write('content/trade/brief.md', `${blockOf('yaml')}\n${blockOf('md')}`)
  expect(await at.run(['build', '--strict'])).toMatchObject({code: 0, err: ''})
})

test('the message in the manual is the one that is given', async () => {
  const at = project()
  at.write('content/trade/brief.md', '---\ntitle: A corridor\ntitel: A corridor\n---\n\nWords.\n')
  const {err} = await at.run(['check'])
  expect(err.length).toBeGreaterThan(0)
  expect(read('docs/command.md')).toContain(err.split('\n')[0])
})
