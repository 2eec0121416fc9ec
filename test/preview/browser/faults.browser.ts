import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {brief, painted, pixel, Room, repainted} from './room.js'

let room: Room
let page: Page

beforeAll(async () => {
  room = await Room.open()
  page = await room.page()
})
afterAll(() => room.close())

const fault = (): ReturnType<Page['locator']> => page.locator('#fault')
const announced = (): Promise<string | null> => page.locator('#announcer').textContent()

test('a template that cannot be read: its file and line over the last good pages, gone when mended', async () => {
  const heading = room.templateFile('Heading.tsx')
  const was = room.read(heading)
  const good = await painted(page)
  const colour = await pixel(page, 20, 200)
  room.edit(heading, 'export', 'const broken = ;\nexport')
  const line = room.read(heading).split('\n').indexOf('const broken = ;') + 1
  await fault().waitFor({state: 'visible'})
  const place = fault().locator('button.link')
  expect(await place.textContent()).toMatch(new RegExp(`^Heading\\.tsx:${line}:\\d+$`))
  expect(await fault().locator('.why').textContent()).toMatch(/Unexpected ";"/i)
  await expect.poll(announced).toContain('The build stopped')
  // the pages stay, as they were painted, a little paler
  expect(await painted(page)).toBe(good)
  expect(await page.locator('.sheet[data-page="1"] canvas').isVisible()).toBe(true)
  expect(
    await page
      .locator('.sheet')
      .first()
      .evaluate((sheet) => Number(getComputedStyle(sheet).opacity)),
  ).toBeLessThan(1)
  await place.click()
  await expect.poll(() => room.read('opened')).toContain(`Heading.tsx ${line} `)
  await repainted(page, () => room.edit(heading, 'const broken = ;\nexport', 'export'))
  expect(room.read(heading)).toBe(was)
  await fault().waitFor({state: 'hidden'})
  await page.waitForTimeout(400)
  expect(await pixel(page, 20, 200)).toEqual(colour)
})

test('a component that throws: its slot and the components around it', async () => {
  const heading = room.templateFile('Heading.tsx')
  const was = room.read(heading)
  const [start] = /export (?:const|function) \w+[\s\S]*?(?:=> \{|\) \{|\}: [^\n]*\{)\n/.exec(was) ?? []
  if (!start) throw new Error('Heading.tsx has no component with a body')
  room.edit(heading, start, `${start}  if (Date.now() > 0) throw new Error('no such weight')\n`)
  await fault().waitFor({state: 'visible'})
  expect(await fault().locator('.why').textContent()).toContain('no such weight')
  expect(await fault().locator('.slot').textContent()).toBe('Slot heading')
  expect(await fault().locator('.stack').textContent()).toMatch(/Heading/)
  expect(await fault().locator('button.link').textContent()).toMatch(/^Heading\.tsx:\d+/)
  await repainted(page, () =>
    room.edit(heading, `${start}  if (Date.now() > 0) throw new Error('no such weight')\n`, start),
  )
  await fault().waitFor({state: 'hidden'})
})

test('an error in the brief: the pages stay, with a bar that says of when they are', async () => {
  const good = await painted(page)
  room.edit(brief, 'drones struck in', 'drones [](#nowhere) struck in')
  await page.locator('#earlier').waitFor({state: 'visible'})
  expect(await page.locator('#earlier').textContent()).toBe('1 error: these pages are of an earlier state.')
  await expect.poll(announced).toBe('Page not rebuilt, 1 error')
  expect(await page.locator('.notice.error').textContent()).toContain('nowhere')
  expect(await painted(page)).toBe(good)
  await page.keyboard.press('End')
  await page.locator('.notice.error .reason').click()
  expect(await page.locator('.sheet:has(.flash)').getAttribute('data-page')).toBe('1')
  await repainted(page, () => room.edit(brief, 'drones [](#nowhere) struck in', 'drones struck in'))
  expect(await page.locator('#earlier').isVisible()).toBe(false)
  await expect.poll(announced).toMatch(/^Page rebuilt, /)
})

test('nothing of it is a fault of the page', () => {
  expect(room.said).toEqual([])
})
