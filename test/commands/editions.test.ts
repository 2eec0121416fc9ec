import {expect, test} from 'vitest'
import {brief, project} from './project.js'

const only = (edition: string, text: string): string => `::::only{edition=${edition}}\n${text}\n::::\n\n`

const chart = (most: number): string =>
  `:::chart[Exports]{#fig-a alt="Exports"}\n\`\`\`vega-lite\n${JSON.stringify({
    data: {values: [{year: 'one', exports: most}]},
    mark: 'bar',
    encoding: {x: {field: 'year', type: 'ordinal'}, y: {field: 'exports', type: 'quantitative', title: 'Exports, t'}},
  })}\n\`\`\`\nSource: Customs\n:::`

test('a chart that editions draw otherwise under one label has a file for each', async () => {
  const at = project()
  at.write('content/a/brief.md', brief(`${only('screen', chart(40))}${only('press', chart(7000))}`))
  expect(await at.run(['build'])).toMatchObject({code: 0, err: ''})
  expect(at.list('output/charts')).toEqual(['a-fig-a.press.svg', 'a-fig-a.svg'])
  expect(at.read('output/charts/a-fig-a.svg')).not.toContain('7,000')
  expect(at.read('output/charts/a-fig-a.press.svg')).toContain('7,000')
  // the same in both is one file, and the other is taken away
  at.write('content/a/brief.md', brief(`${only('screen', 'Seen.')}${chart(40)}`))
  expect(await at.run(['build'])).toMatchObject({code: 0, err: ''})
  expect(at.list('output/charts')).toEqual(['a-fig-a.svg'])
})

test('how a page budget was met is said of each edition where they differ, and else once', async () => {
  const at = project()
  const prose = 'Words of the brief that fill a line and then some more of it. '.repeat(42)
  at.write('content/a/brief.md', brief(`${prose}\n\n${only('press', `${prose.slice(0, 250)}\n`)}`, 'pages: 1\n'))
  const {err} = await at.run(['check', '--no-lint'])
  const said = [...err.matchAll(/^content\/a\/brief\.md {2}(.*)$/gm)].map(([, budget]) => budget)
  expect(said).toEqual([
    expect.stringMatching(/^screen: 1 page, last /),
    expect.stringMatching(/^press: 1 page, last /),
  ])
  const {out} = await at.run(['check', '--no-lint', '--format', 'json'])
  expect(JSON.parse(out).briefs[0].budget).toBe(said.join('\n'))
  at.write('content/a/brief.md', brief(prose, 'pages: 1\n'))
  const {err: once} = await at.run(['check', '--no-lint'])
  expect(once).toMatch(/^content\/a\/brief\.md {2}1 page, last .*\n$/)
})
