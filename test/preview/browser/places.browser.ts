import type {Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import type {Frame} from '../../../src/preview/state.js'
import {brief, frameOf, Room, repainted, scrollOf} from './room.js'

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

describe('a click on a paragraph', () => {
  const place = async (): Promise<{x: number; y: number; line: number}> => {
    const {pages} = await room.state(page)
    const found = pages[0]?.places.find(({kind}) => kind === 'standfirst')
    const sheet = await boxOf('.sheet')
    const unit = sheet.width / 595.28
    if (!found) throw new Error('no standfirst')
    return {x: sheet.x + (found.x + 40) * unit, y: sheet.y + (found.y + 8) * unit, line: found.source.line}
  }

  test('shows its lines in the Markdown; hovering frames it', async () => {
    const {x, y, line} = await place()
    await page.mouse.move(x, y)
    await expect.poll(() => page.locator('.hover:not([hidden])').count()).toBe(1)
    await page.mouse.click(x, y)
    expect(await page.locator('#source').textContent()).toContain(`brief.md:${line}:`)
    const lines = page.locator('#source .lines')
    await expect.poll(() => lines.locator('li').first().textContent()).toBe(room.read(brief).split('\n')[line - 1])
    expect(await lines.getAttribute('start')).toBe(String(line))
    expect(room.read('opened')).toBe('')
  })

  test('is followed when its line moves', async () => {
    const {line} = await place()
    await repainted(page, () => room.edit(brief, 'title: One border', '# a comment\ntitle: One border'))
    await expect.poll(() => page.locator('#source').textContent()).toContain(`brief.md:${line + 1}:`)
    await expect.poll(() => page.locator('#source .lines').getAttribute('start')).toBe(String(line + 1))
    expect(await page.locator('#source .lines li').first().textContent()).toMatch(/^standfirst:/)
    await repainted(page, () => room.edit(brief, '# a comment\ntitle: One border', 'title: One border'))
    await expect.poll(() => page.locator('#source').textContent()).toContain(`brief.md:${line}:`)
  })

  test('twice opens the editor there', async () => {
    const {x, y, line} = await place()
    await page.mouse.dblclick(x, y)
    await expect.poll(() => room.read('opened')).toContain('brief.md')
    expect(room.read('opened')).toContain(`brief.md ${line} `)
    await page.keyboard.press('Escape')
    expect(await page.locator('#source').isVisible()).toBe(false)
    expect(line).toBe(
      room
        .read(brief)
        .split('\n')
        .findIndex((text) => text.startsWith('standfirst:')) + 1,
    )
  })
})

test('the address of a line scrolls to its place and flashes it', async () => {
  const line =
    room
      .read(brief)
      .split('\n')
      .findIndex((text) => text.includes('{#sec-fuel}')) + 1
  await page.evaluate((at) => {
    location.hash = `L${at}`
  }, line)
  await page.waitForSelector('.flash')
  const flash = await boxOf('.flash')
  const view = await boxOf('#view')
  expect(flash.y).toBeGreaterThan(view.y)
  expect(flash.y + flash.height).toBeLessThan(view.y + view.height)
  const inside = await page.locator('.sheet:has(.flash) .words').textContent()
  expect(inside?.replace(/\s+/g, ' ')).toContain('fuel')
  await page.keyboard.press('Home')
})

test('an editor has the page go to the line that it is at', async () => {
  const line =
    room
      .read(brief)
      .split('\n')
      .findIndex((text) => text.includes('{#sec-fuel}')) + 1
  await page.waitForFunction(() => !document.querySelector('.flash'))
  expect(await scrolled()).toBe(0)
  expect(await room.run(['preview', '--show', `${room.at(brief)}:${line}`])).toEqual({code: 0, said: ''})
  await page.waitForSelector('.flash')
  expect(await scrolled()).toBeGreaterThan(0)
  const {pages} = await room.state(page)
  const [at, place] = pages
    .flatMap(({number, places}) => places.map((one) => [number, one] as const))
    .find(([, {kind, source}]) => kind.startsWith('heading') && source.line === line) ?? [0, undefined]
  expect(await page.locator('.sheet:has(.flash)').getAttribute('data-page')).toBe(String(at))
  const [sheet, flash] = [await boxOf('.sheet:has(.flash)'), await boxOf('.flash')]
  expect((flash.y - sheet.y) / (sheet.width / 595.28)).toBeCloseTo(place?.y as number, 0)
  // what is not set says so, and nothing moves
  const top = await scrolled()
  expect(await room.run(['preview', '--show', 'templates/mine/index.ts:1'])).toEqual({code: 0, said: ''})
  await expect.poll(() => page.locator('#progress').textContent()).toBe('templates/mine/index.ts:1 stands on no page')
  expect(await scrolled()).toBe(top)
  await page.keyboard.press('Home')
})

test('a message leads to its place, opens the editor and explains its rule', async () => {
  await repainted(page, () => room.edit(brief, 'Each side accused', 'Each sidde accused'))
  const notice = page.locator('.notice', {hasText: 'sidde'}).first()
  await notice.waitFor({timeout: 30_000})
  await page.keyboard.press('End')
  await notice.locator('.reason').click()
  const sheet = await boxOf('.sheet:has(.flash)')
  const flash = await boxOf('.flash')
  const {pages} = await room.state(page)
  const line = Number(/brief\.md:(\d+):/.exec((await notice.textContent()) ?? '')?.[1])
  expect(room.read(brief).split('\n')[line - 1]).toContain('sidde')
  const found = pages[0]?.places.find(
    ({kind, source: {line: from, end = from}}) => kind === 'paragraph' && from <= line && line <= end,
  )
  const unit = sheet.width / 595.28
  expect((flash.y - sheet.y) / unit).toBeCloseTo(found?.y as number, 0)
  expect((flash.x - sheet.x) / unit).toBeCloseTo(found?.x as number, 0)
  await notice.locator('summary').click()
  await expect.poll(() => notice.locator('.says').textContent()).toMatch(/\w+ .*\.$/)
  await notice.locator('button.link').click()
  await expect.poll(() => room.read('opened')).toContain(`brief.md ${line} `)
  await repainted(page, () => room.edit(brief, 'Each sidde accused', 'Each side accused'))
  await expect.poll(() => page.locator('.notice', {hasText: 'sidde'}).count(), {timeout: 30_000}).toBe(0)
  await page.keyboard.press('Home')
})

test('nothing of it is a fault of the page', () => {
  expect(room.said).toEqual([])
})
