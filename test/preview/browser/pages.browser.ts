import {setTimeout as pause} from 'node:timers/promises'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {seenBy} from '../../../src/colour/vision.js'
import type {Frame} from '../../../src/preview/state.js'
import {brief, frameOf, painted, pixel, Room, repainted, scrollOf} from './room.js'

let room: Room
let page: Page

beforeAll(async () => {
  room = await Room.open()
  page = await room.page()
})
afterAll(() => room.close())

beforeEach(async () => {
  await page.locator('#view').evaluate((view) => view.scrollTo({top: 0}))
})

const boxOf = (selector: string): Promise<Frame> => frameOf(page, selector)
const scrolled = (): Promise<number> => scrollOf(page)
const words = (): Promise<string | null> => page.locator('.sheet[data-page="1"] .textLayer').textContent()
const hex = (rgb: number[]): string => `#${rgb.map((each) => each.toString(16).padStart(2, '0')).join('')}`

test('all pages are there, as wide as the window, and those that are seen are painted', async () => {
  expect(await page.locator('.sheet').count()).toBe(7)
  expect(await page.title()).toContain('One border, three ledgers')
  const view = await boxOf('#view')
  const sheet = await boxOf('.sheet')
  expect(sheet.width / sheet.height).toBeCloseTo(595.28 / 841.89, 2)
  expect(view.width - sheet.width).toBeLessThan(80)
  expect(hex(await pixel(page, 10, 10))).toBe('#0c4a5b')
  expect(await page.locator('.sheet[data-page="7"] canvas').count()).toBe(0)
})

test('a word of the Markdown is repainted where one looks, without a scroll or a flicker', async () => {
  await page.waitForFunction(() => document.querySelector('.textLayer')?.textContent?.includes('border'))
  await page.locator('#view').evaluate((view) => view.scrollTo({top: 300}))
  await page.keyboard.press('-')
  const [top, sheet] = [await scrolled(), await boxOf('.sheet')]
  // a picture taken out, even for a moment, would be seen
  await page.evaluate(() => {
    const sheets = document.querySelector('.sheet[data-page="1"] .paper') as Element
    const seen = window as unknown as {bare: number}
    seen.bare = 0
    new MutationObserver(() => {
      if (!sheets.querySelector('canvas')) seen.bare += 1
    }).observe(sheets, {childList: true, subtree: true})
  })
  const before = await painted(page)
  await repainted(page, () => room.edit(brief, 'drones struck in', 'zeppelins struck in'))
  await page.waitForFunction(() => document.querySelector('.textLayer')?.textContent?.includes('zeppelins'))
  expect(await painted(page)).toBeGreaterThan(before)
  expect(await scrolled()).toBe(top)
  expect(await boxOf('.sheet')).toEqual(sheet)
  expect(await page.evaluate(() => (window as unknown as {bare: number}).bare)).toBe(0)
  await page.keyboard.press('0')
  await page.locator('#view').evaluate((view) => view.scrollTo({top: 0}))
  expect(await words()).toContain('zeppelins')
})

test('a colour among the tokens changes the pixels', async () => {
  await repainted(page, () => room.edit(room.templateFile('tokens.ts'), '#0c4a5b', '#7a1f5c'))
  // what was saved before may have been painted meanwhile
  await expect.poll(async () => hex(await pixel(page, 10, 10))).toBe('#7a1f5c')
  await repainted(page, () => room.edit(room.templateFile('tokens.ts'), '#7a1f5c', '#0c4a5b'))
  await expect.poll(async () => hex(await pixel(page, 10, 10))).toBe('#0c4a5b')
})

test('the page loaded anew says what it waits for, and is where it was', async () => {
  await page.locator('#view').evaluate((view) => view.scrollTo({top: 2500}))
  await page.locator('.sheet[data-page="3"][data-painted]').waitFor()
  const before = await boxOf('.sheet[data-page="3"]')
  let answer = (): void => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/state?*', async (route) => {
    await held
    await route.continue()
  })
  await page.reload()
  await expect.poll(() => page.locator('#progress').textContent()).toBe('Building…')
  answer()
  await page.locator('.sheet[data-page="3"][data-painted]').waitFor()
  await page.unroute('**/state?*')
  const after = await boxOf('.sheet[data-page="3"]')
  expect(Math.abs(after.y - before.y)).toBeLessThanOrEqual(1)
  expect(await page.locator('#progress').textContent()).toBe('')
  expect(await page.locator('.sheet[data-page="1"] canvas').count()).toBe(0)
})

test('overlays are drawn where the pages say, and remembered', async () => {
  await page.keyboard.press('o')
  for (const box of await page.locator('#overlays-menu input').all()) await box.check()
  await page.keyboard.press('Escape')
  const [first] = (await room.state(page)).pages
  if (!first) throw new Error('no page')
  const sheet = await boxOf('.sheet')
  const unit = sheet.width / first.width
  const drawn = async (name: string, at = 0): Promise<number[]> => {
    const {x, y, width, height} = (await page
      .locator(`.sheet[data-page="1"] .overlay-${name} > *`)
      .nth(at)
      .boundingBox()) as Frame
    return [(x - sheet.x) / unit, (y - sheet.y) / unit, width / unit, height / unit].map((each) => Math.round(each))
  }
  const rounded = ({x, y, width, height}: Frame): number[] => [x, y, width, height].map((each) => Math.round(each))
  const close = (a: number[], b: number[]): void => {
    for (const [index, each] of a.entries()) expect(Math.abs(each - (b[index] as number))).toBeLessThanOrEqual(1)
  }
  close(await drawn('trim'), [0, 0, Math.round(first.width), Math.round(first.height)])
  const {safe, width, height} = first
  close(await drawn('safe'), rounded({x: safe, y: safe, width: width - 2 * safe, height: height - 2 * safe}))
  close(await drawn('columns'), rounded(first.columns[0] as Frame))
  close(await drawn('notes'), rounded(first.notes[0] as Frame))
  close(await drawn('order'), rounded(first.places[0] as Frame))
  const lines = page.locator('.sheet[data-page="1"] .overlay-baseline line')
  close((await drawn('baseline')).slice(1, 2), [Math.round(first.baseline?.first as number)])
  expect(await lines.count()).toBe(
    Math.floor((height - (first.baseline?.first ?? 0)) / (first.baseline?.step ?? 1)) + 1,
  )
  const orders = await page.locator('.sheet[data-page="1"] .overlay-order text').allTextContents()
  expect(orders).toEqual(first.places.map(({order}) => String(order)))
  // the trim is drawn in its colour over the paper
  const [red, green, blue] = await pixel(page, 0, 400)
  expect([red > 150, green < 160, blue > 60]).toEqual([true, true, true])
  await page.reload()
  await page.waitForSelector('.sheet[data-painted]')
  expect(await page.locator('.sheet[data-page="1"] .overlays g').count()).toBe(7)
  await page.keyboard.press('o')
  for (const box of await page.locator('#overlays-menu input').all()) await box.uncheck()
  await page.keyboard.press('Escape')
  expect(await page.locator('.overlays g').count()).toBe(0)
})

test('proofs turn the colours of the pages into those that other eyes see', async () => {
  const plain = hex(await pixel(page, 10, 10))
  const kinds = {grey: 'grey', protan: 'protan', deutan: 'deutan', tritan: 'tritan'} as const
  for (const [value, vision] of Object.entries(kinds)) {
    await page.keyboard.press('p')
    await page.locator(`#proofs-menu input[value="${value}"]`).check()
    await page.keyboard.press('Escape')
    const seen = await pixel(page, 10, 10)
    const wanted = seenBy(vision, plain)
    const parts = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16))
    for (const [index, each] of parts.entries())
      expect(Math.abs((seen[index] as number) - each), value).toBeLessThanOrEqual(2)
    expect(hex(seen)).not.toBe(plain)
  }
  await page.keyboard.press('p')
  await page.locator('#proofs-menu input[value="none"]').check()
  await page.keyboard.press('Escape')
  expect(hex(await pixel(page, 10, 10))).toBe(plain)
})

test('the press edition has its bleed and the colours of the press, and goes back', async () => {
  const before = await boxOf('.sheet')
  const plain = await pixel(page, 20, 20)
  await repainted(page, () => page.keyboard.press('e'))
  const {pages} = await room.state(page, 'press')
  const bleed = pages[0]?.bleed as number
  const sheet = await boxOf('.sheet')
  expect(bleed).toBeGreaterThan(8)
  expect(sheet.width / sheet.height).toBeCloseTo((595.28 + 2 * bleed) / (841.89 + 2 * bleed), 3)
  // the band of the masthead runs into the bleed
  const edge = await pixel(page, 3, 3)
  const inside = await pixel(page, 40, 40)
  for (const [index, each] of edge.entries()) expect(Math.abs(each - (inside[index] as number))).toBeLessThanOrEqual(3)
  expect(inside).not.toEqual(plain)
  expect(await page.getAttribute('#press', 'aria-pressed')).toBe('true')
  await repainted(page, () => page.keyboard.press('e'))
  expect(await boxOf('.sheet')).toEqual(before)
  expect(await pixel(page, 20, 20)).toEqual(plain)
})

test('spreads have the first page to the right, and pairs after it', async () => {
  await page.keyboard.press('2')
  await pause(200)
  const [first, second, third] = await Promise.all([1, 2, 3].map((each) => boxOf(`.sheet[data-page="${each}"]`)))
  expect(first?.x).toBe(third?.x)
  expect(second?.y).toBe(third?.y)
  expect((second?.x as number) + (second?.width as number)).toBeCloseTo(third?.x as number, 0)
})

test('a brief that is read from the right has them the other way', async () => {
  await repainted(page, () => room.edit(brief, 'language: en-GB', 'language: fa'))
  expect((await room.state(page)).direction).toBe('rtl')
  await pause(200)
  const [first, second, third] = await Promise.all([1, 2, 3].map((each) => boxOf(`.sheet[data-page="${each}"]`)))
  expect(first?.x).toBe(third?.x)
  expect((third?.x as number) + (third?.width as number)).toBeCloseTo(second?.x as number, 0)
  await repainted(page, () => room.edit(brief, 'language: fa', 'language: en-GB'))
  await page.keyboard.press('1')
})

test('the page says nothing on its console, and asks nobody else', () => {
  expect(room.said).toEqual([])
  expect(room.asked.filter((url) => !url.startsWith(room.origin) && !url.startsWith('blob:'))).toEqual([])
})
