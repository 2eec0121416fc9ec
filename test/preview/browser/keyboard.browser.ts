import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {brief, painted, Room, repainted} from './room.js'

let room: Room
let page: Page

beforeAll(async () => {
  room = await Room.open()
  page = await room.page()
})
afterAll(() => room.close())

/** What has the focus, as a screen reader names it. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement
    return at === document.body || !at ? '' : (at.getAttribute('aria-label') ?? at.textContent ?? '').trim()
  })
const folio = (): Promise<string | null> => page.locator('#folio').textContent()

describe('without a mouse', () => {
  test('the first stop leads past the bar, the next ones through it', async () => {
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Skip to the pages')
    const stops: string[] = []
    for (let count = 0; count < 14; count++) {
      await page.keyboard.press('Tab')
      stops.push(await focused())
    }
    expect(stops.slice(0, 7)).toEqual([
      'Previous page',
      'Next page',
      'Smaller',
      expect.stringMatching(/^Zoom, \d+ %$/),
      'Larger',
      'Singles',
      'Spreads',
    ])
    expect(stops.slice(7, 13)).toEqual([
      'Screen',
      'Press',
      'Overlays',
      'Proofs',
      expect.stringMatching(/^Messages/),
      'Keys',
    ])
    // then the pages: one stop, the first block of the page that is seen
    expect(stops[13]).toMatch(/^series, line \d+$/)
  })

  test('arrows go from block to block, over pages too, and show where each comes from', async () => {
    const {pages} = await room.state(page)
    const names = pages.flatMap((each) => each.places).map(({kind, source}) => `${kind}, line ${source.line}`)
    for (const name of names.slice(1, 5)) {
      await page.keyboard.press('ArrowDown')
      expect(await focused()).toBe(name)
      expect(await page.locator('#source').getAttribute('aria-label')).toBe(`Source of ${name}`)
    }
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe(names[3])
    const last = (pages[0]?.places.length ?? 0) - 1
    for (let at = 3; at <= last; at++) await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe(names[last + 1])
    expect(await page.evaluate(() => document.activeElement?.closest('.sheet')?.getAttribute('aria-label'))).toBe(
      'Page 2 of 7',
    )
    const place = await page.locator(':focus').boundingBox()
    expect(place?.y).toBeGreaterThan(0)
    expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThan(900)
  })

  test('what has the focus can be seen', async () => {
    const style = await page.locator(':focus').evaluate((part) => {
      const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(part)
      return {outlineStyle, outlineWidth, outlineColor}
    })
    expect(style).toEqual({outlineStyle: 'solid', outlineWidth: '2px', outlineColor: 'rgb(29, 90, 158)'})
  })

  test('a block says its words, Enter opens its line', async () => {
    const line = Number(/line (\d+)/.exec(await focused())?.[1])
    await expect.poll(() => page.locator(':focus').getAttribute('aria-description')).toMatch(/\w+/)
    await page.keyboard.press('Enter')
    await expect.poll(() => room.read('opened')).toContain(`brief.md ${line} `)
  })

  test('the focus stays over a rebuild, and the outcome is said', async () => {
    await page.keyboard.press('Home')
    const before = await focused()
    expect(before).not.toBe('')
    const from = await painted(page)
    await repainted(page, () => room.edit(brief, 'drones struck in', 'drones and rockets struck in'))
    expect(await painted(page)).toBeGreaterThan(from)
    expect(await focused()).toBe(before)
    await expect.poll(() => page.locator('#announcer').textContent()).toMatch(/^Page rebuilt, /)
  })

  test('keys turn pages, zoom, and lay them in pairs', async () => {
    await page.keyboard.press('Home')
    expect(await folio()).toBe('1 / 7')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('PageDown')
    await expect.poll(folio).toBe('3 / 7')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(folio).toBe('2 / 7')
    await page.keyboard.press('End')
    await expect.poll(folio).toBe('7 / 7')
    await page.keyboard.press('Home')
    const share = async (): Promise<number> => Number.parseInt((await page.locator('#zoom').textContent()) ?? '', 10)
    const wide = await share()
    await page.keyboard.press('-')
    expect(await share()).toBe(125)
    await page.keyboard.press('+')
    expect(await share()).toBe(150)
    await page.keyboard.press('9')
    expect(await share()).toBeLessThan(90)
    await page.keyboard.press('2')
    expect(await page.getAttribute('#spreads', 'aria-pressed')).toBe('true')
    await page.keyboard.press('1')
    await page.keyboard.press('0')
    expect(await share()).toBe(wide)
  })

  test('menus open with their key, are chosen from by arrows, and give the focus back', async () => {
    await page.locator('#help').focus()
    await page.keyboard.press('o')
    expect(await page.getAttribute('#overlays', 'aria-expanded')).toBe('true')
    await page.keyboard.press('Space')
    expect(await page.locator('.overlay-trim rect').count()).toBe(7)
    await page.keyboard.press('Space')
    await page.keyboard.press('Escape')
    expect(await page.locator('#overlays-menu').isVisible()).toBe(false)
    await page.keyboard.press('p')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await page.getAttribute('#view', 'data-proof')).toBe('grey')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await page.getAttribute('#view', 'data-proof')).toBe('none')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getAttribute('#screen', 'aria-pressed')).toBe('true')
  })

  test('m closes the messages and leads to them; ? lists every key', async () => {
    await page.keyboard.press('m')
    expect(await page.locator('#panel').isVisible()).toBe(false)
    await page.keyboard.press('m')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('panel')
    // pages are turned from there as well
    await page.keyboard.press('End')
    await expect.poll(folio).toBe('7 / 7')
    await page.keyboard.press('Home')
    await page.keyboard.press('?')
    expect(await page.locator('#keys').getAttribute('open')).toBe('')
    const keys = await page.locator('#keys kbd').allTextContents()
    expect(keys).toEqual(
      expect.arrayContaining(['←', '→', 'Home', 'End', '+', '−', '1', '2', 'o', 'p', 'e', 'm', '?', 'Enter']),
    )
    await page.keyboard.press('Escape')
    expect(await page.locator('#keys').isVisible()).toBe(false)
  })
})

describe('to a screen reader', () => {
  test('the page has its landmarks, headings and named parts', async () => {
    const tree = await page.locator('body').ariaSnapshot()
    const lines = [
      'banner:',
      'heading "One border, three ledgers" [level=1]',
      'group "View":',
      'button "Previous page"',
      'group "Arrangement":',
      'button "Singles" [pressed]',
      'group "Edition":',
      'button "Screen" [pressed]',
      'button "Overlays"',
      'main "Pages":',
      'group "Page 1 of 7":',
      'button "title, line 2"',
      'group "Page 7 of 7":',
      'complementary "Messages and measures":',
      'region "Measures":',
      'heading "Measures" [level=2]',
      'region "Messages":',
      'heading "Messages" [level=2]',
      'group "Show":',
      'checkbox',
      'status',
    ]
    let from = 0
    for (const line of lines) {
      const at = tree.indexOf(line, from)
      expect(at, `${line} in\n${tree.slice(from, from + 2000)}`).toBeGreaterThanOrEqual(0)
      from = at
    }
  })

  test('every control has a name, and every id is there once', async () => {
    const faults = await page.evaluate(() => {
      const named = (part: Element): boolean =>
        Boolean(
          part.getAttribute('aria-label') || part.textContent?.trim() || part.closest('label')?.textContent?.trim(),
        )
      const nameless = [...document.querySelectorAll('button, input, a, summary')].filter((part) => !named(part))
      const ids = [...document.querySelectorAll('[id]')].map(({id}) => id)
      return [...nameless.map((part) => part.outerHTML), ...ids.filter((id, index) => ids.indexOf(id) !== index)]
    })
    expect(faults).toEqual([])
  })
})

describe('to eyes', () => {
  test.each(['light', 'dark'] as const)('text has a contrast of 4.5 and more, %s', async (colorScheme) => {
    await page.emulateMedia({colorScheme})
    const low = await page.evaluate(() => {
      const context = new OffscreenCanvas(1, 1).getContext('2d', {
        willReadFrequently: true,
      }) as OffscreenCanvasRenderingContext2D
      const parse = (colour: string, under: number[]): number[] => {
        context.fillStyle = `rgb(${under.join(' ')})`
        context.fillRect(0, 0, 1, 1)
        context.fillStyle = colour
        context.fillRect(0, 0, 1, 1)
        return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)]
      }
      const light = (rgb: number[]): number => {
        const [r = 0, g = 0, b = 0] = rgb.map((each) => {
          const share = each / 255
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      const ground = (part: Element | null): number[] =>
        part ? parse(getComputedStyle(part).backgroundColor, ground(part.parentElement)) : [255, 255, 255]
      return [...document.querySelectorAll('header *, aside *, .folio, dialog *, .menu *')]
        .filter((part) => [...part.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
        .map((part) => {
          // folios stand beside their pages
          const under = ground(part.matches('.folio') ? part.closest('.row') : part)
          const [a, b] = [light(parse(getComputedStyle(part).color, under)), light(under)]
          return {text: part.textContent, contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)}
        })
        .filter(({contrast}) => contrast < 4.5)
    })
    expect(low).toEqual([])
    // the surround follows, the paper stays paper
    const [surround, paper] = await page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.querySelector('.sheet') as Element).backgroundColor,
    ])
    expect(surround).toBe(colorScheme === 'dark' ? 'rgb(23, 24, 26)' : 'rgb(228, 228, 224)')
    expect(paper).toBe('rgb(255, 255, 255)')
  })

  test('nothing moves where that is not wanted', async () => {
    await page.emulateMedia({reducedMotion: 'reduce', colorScheme: 'light'})
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((part) => getComputedStyle(part).transitionDuration !== '0s')
        .map(({className}) => className),
    )
    expect(moving).toEqual([])
  })

  test.each([
    [320, 640],
    [320, 256],
    [720, 450],
  ])('all is reached in a window of %i × %i, and nothing is cut off at its side', async (width, height) => {
    const small = await room.page({viewport: {width, height}, deviceScaleFactor: 2})
    const wide = await small.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(width)
    for (const button of await small.locator('header button').all()) {
      const box = await button.boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
    }
    const sheet = await small.locator('.sheet').first().boundingBox()
    expect(sheet?.width).toBeGreaterThan(width * 0.8)
    expect(sheet?.width).toBeLessThanOrEqual(width)
    // sharp: a px of the canvas for each of the screen
    const canvas = await small
      .locator('.sheet canvas')
      .first()
      .evaluate((part) => (part as HTMLCanvasElement).width)
    expect(Math.abs(canvas - (sheet?.width ?? 0) * 2)).toBeLessThanOrEqual(1)
    await small.context().close()
  })
})

test('the page says nothing on its console', () => {
  expect(room.said).toEqual([])
})
