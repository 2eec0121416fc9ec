/**
 * Measures how long the preview takes from a changed word to the page: from before the Markdown is written until the
 * canvas of the page that is seen has been swapped and a frame drawn. Prints JSON: the median of 20 words and each, ms,
 * and the medians of its parts. Needs Chromium. Argument: folder of a brief, the sample unless named.
 */
import {spawn} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join, resolve} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {chromium} from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = resolve(process.argv[2] ?? join(root, 'content/tehran-islamabad'))
const words = (
  'amber birch cedar delta ember fjord grove haven inlet jetty knoll ledge marsh north ocean plain quarry ridge ' +
  'shore tidal'
).split(' ')

const cwd = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
const copy = join(cwd, 'content', basename(folder))
cpSync(folder, copy, {recursive: true})
const server = spawn(process.execPath, [join(root, 'dist/cli.js'), 'preview', copy], {cwd})
const browser = await chromium.launch({executablePath: '/usr/bin/chromium', args: ['--no-sandbox']})
try {
  console.log(JSON.stringify(await measured(), null, 2))
} finally {
  await browser.close()
  server.kill('SIGTERM')
  rmSync(cwd, {recursive: true, force: true})
}

async function measured() {
  const [address] = await new Promise((found) => {
    server.stdout.on('data', (text) => /http:\S+/.test(text) && found(/http:\S+/.exec(text)))
  })
  const page = await browser.newPage({viewport: {width: 1440, height: 900}})
  await page.goto(address)
  await page.waitForSelector('.sheet[data-painted]', {timeout: 60_000})
  await page.evaluate(watch)
  const path = join(copy, 'brief.md')
  const text = readFileSync(path, 'utf8')
  const [before, after] = around(text)
  const once = async (word) => {
    // as after a pause for thought: what is done when nothing happens is done
    await pause(1500)
    const started = performance.timeOrigin + performance.now()
    writeFileSync(path, `${before} ${word} ${after}`)
    await page.waitForFunction(() => globalThis.repainted.length > 0, undefined, {timeout: 60_000})
    const {at, revision, seen} = await page.evaluate(() => globalThis.repainted.pop())
    const marks = await page.evaluate(marksOf, revision)
    const written = await page.evaluate(async (wanted) => {
      for (let tries = 0; tries < 100; tries++) {
        if (document.querySelector('.sheet .textLayer')?.textContent.includes(wanted)) return true
        await new Promise((done) => setTimeout(done, 20))
      }
      return false
    }, word)
    if (!written) throw new Error(`"${word}" is not on the page that is seen (${seen})`)
    return {
      all: at - started,
      build: marks.told - started,
      fetch: marks.fetched - marks.told,
      paint: at - marks.fetched,
    }
  }
  for (const word of ['warm', 'warmer', 'warmest']) await once(word)
  const each = []
  for (const word of words) each.push(await once(word))
  return {
    median: median(each.map(({all}) => all)),
    parts: Object.fromEntries(['build', 'fetch', 'paint'].map((part) => [part, median(each.map((one) => one[part]))])),
    each: each.map(({all}) => Math.round(all)),
  }
}

/** Cut a text where the first paragraph of its body has a space, so that a word can be put there. */
function around(text) {
  const body = text.indexOf('\n## ')
  const paragraph = text.indexOf('\n\n', body) + 2
  const space = text.indexOf(' ', text.indexOf(' ', paragraph) + 1)
  return [text.slice(0, space), text.slice(space + 1)]
}

/** In the page: note when the first sheet carries another revision, and a frame has been drawn with it. */
function watch() {
  globalThis.repainted = []
  const sheet = document.querySelector('.sheet')
  new MutationObserver(() => {
    const revision = sheet.dataset.painted
    requestAnimationFrame(() => {
      const at = performance.timeOrigin + performance.now()
      globalThis.repainted.push({at, revision, seen: sheet.getAttribute('aria-label')})
    })
  }).observe(sheet, {attributes: true, attributeFilter: ['data-painted']})
}

/** In the page: when the client heard of a revision and had its bytes, ms since 1970. */
function marksOf(revision) {
  const at = (name) => performance.timeOrigin + performance.getEntriesByName(`${name} ${revision}`)[0].startTime
  return {told: at('told'), fetched: at('fetched')}
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return Math.round((sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2)
}
