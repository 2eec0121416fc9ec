import fc from 'fast-check'
import {test} from 'vitest'
import {document} from '../build/document.js'
import {faultsOfWords} from '../build/faults.js'
import {write} from '../build/markdown.js'
import {lay} from './laid.js'
import {faultsOfPlace} from './place.js'
import {faultsOfRhythm} from './rhythm.js'
import {writeFileSync, mkdirSync} from 'node:fs'
test('hunt', {timeout: 6000000}, async () => {
  const n = Number(process.env.RUNS ?? 40), seed = Number(process.env.SEED ?? 4)
  mkdirSync('/tmp/six/rhythm/h', {recursive: true})
  let bad = 0
  for (const [i, made] of fc.sample(document, {numRuns: n, seed}).entries()) {
    const written = write(made)
    try {
    const laid = await lay(written.markdown)
    const w = {...written, streams: new Map([...written.streams].filter(([name]) => !name.startsWith('bars')))}
    const lines = laid.texts.filter(({role}) => role !== 'furniture' && role !== 'mark').flatMap(({lines}) => lines)
      .map(({page, text, left, right, bottom}) => ({page, text, left, right, y: bottom, size: 10, pieces: []}))
    const faults = [...faultsOfWords(w, lines), ...faultsOfPlace(laid), ...faultsOfRhythm(laid)]
    if (faults.length) { bad++; console.log(`#${i} ${laid.pages.pages.length}pp ${laid.file.messages.filter(m=>m.fatal).length}\n  ` + faults.slice(0, 8).join('\n  ')); writeFileSync(`/tmp/six/rhythm/h/${seed}-${i}.md`, written.markdown) }
    } catch (e) { bad++; console.log(`#${i} threw`, String(e).slice(0,300)); writeFileSync(`/tmp/six/rhythm/h/${seed}-${i}.md`, written.markdown) }
  }
  console.log(`bad ${bad} of ${n}`)
})
