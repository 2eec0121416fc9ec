import {writeFileSync} from 'node:fs'
import {test} from 'vitest'
import {project} from '../commands/project.js'
test('search', async () => {
  const at = project()
  const before = 'The crossing opened in 2016.\n\n::page-break\n\n'.repeat(8)
  const line = 'It is closed at night, and on the days of both new years. '
  for (let k = 20; k < 60; k++) {
    let hits = 0
    for (let w = 150; w < 260; w += 2) {
      const words = 'Nobody counts what waits at the gate, neither by day nor by night, although each of the two services has a form for it and a drawer in which these forms are kept until somebody asks for them, which nobody does before the year is over. '.repeat(2).slice(0, w).trim()
      const text = `---\ntitle: Freight on the border\n---\n\n${before}${line.repeat(k)}\n\n## What waits {#sec-waits}\n\n${words} (see [page](#sec-waits)).\n`
      at.write('brief.md', text)
      const {err} = await at.run(['check', 'brief.md', '--edition', 'screen'])
      if (err.includes('settle')) {
        writeFileSync('/tmp/gen_a/settle.md', text)
        console.log('FOUND', k, w, err)
        return
      }
      hits++
    }
  }
}, 500000)
