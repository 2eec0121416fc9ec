import type {PreviewEdition} from '../state.js'
import {announce} from './announcer.js'
import {byId} from './element.js'
import {bindKeys, showKeys} from './keys.js'
import {menu, toggleMenu} from './menus.js'
import {overlayLabels, overlayNames} from './overlays.js'
import {proofLabels, proofNames} from './proofs.js'
import type {Settings} from './settings.js'
import type {Table} from './table.js'
import {steps} from './zoom.js'

/** What the tools need to know, and whom they tell. */
interface Context {
  table: Table
  settings(): Settings
  edition(): PreviewEdition
  change(part: Partial<Settings>): void
  choose(edition: PreviewEdition): void
  /** Close what is open. */
  leave(): void
}

/** Give the bar and the keys their use; `update` shows in the bar how the pages are looked at. */
export function bindTools({table, settings, edition, change, choose, leave}: Context): {update(): void} {
  const acts = {
    previous: () => table.go(table.current() - 1),
    next: () => table.go(table.current() + 1),
    first: () => table.go(0),
    last: () => table.go(table.sheets.length - 1),
    smaller: () => change({zoom: table.step(-1)}),
    larger: () => change({zoom: table.step(1)}),
    width: () => change({zoom: 'width'}),
    page: () => change({zoom: 'page'}),
    singles: () => change({arrangement: 'singles'}),
    spreads: () => change({arrangement: 'spreads'}),
    screen: () => choose('screen'),
    press: () => choose('press'),
    edition: () => choose(edition() === 'screen' ? 'press' : 'screen'),
    messages: () => {
      const open = !panelOpen(settings())
      change({panel: open})
      if (open) byId('panel').focus({preventScroll: true})
    },
    scroll: (down: number) => byId('view').scrollBy({top: down}),
  }
  const buttons = [
    'previous',
    'next',
    'smaller',
    'larger',
    'singles',
    'spreads',
    'screen',
    'press',
    'messages',
  ] as const
  for (const name of buttons) byId(name).addEventListener('click', acts[name])
  byId('help').addEventListener('click', showKeys)

  const zooms = [
    {value: 'width', label: 'Width of the window'},
    {value: 'page', label: 'Whole page'},
    ...steps.map((step) => ({value: String(step), label: percent(step)})),
  ]
  const markZoom = menu('zoom', 'radio', zooms, ([zoom]) => {
    change({zoom: zoom === 'page' || zoom === 'width' ? zoom : Number(zoom)})
  })
  const markOverlays = menu(
    'overlays',
    'checkbox',
    overlayNames.map((name) => ({value: name, label: overlayLabels[name], mark: `overlay-${name}`})),
    (chosen) => change({overlays: overlayNames.filter((name) => chosen.includes(name))}),
  )
  const looks = [
    {value: 'none', label: proofLabels.none},
    {value: 'press', label: 'Press colours'},
    ...proofNames.filter((name) => name !== 'none').map((name) => ({value: name, label: proofLabels[name]})),
  ]
  const markProofs = menu('proofs', 'radio', looks, ([chosen]) => {
    const proof = proofNames.find((name) => name === chosen) ?? 'none'
    if (proof !== settings().proof) change({proof})
    const wanted = chosen === 'press' ? 'press' : chosen === 'none' ? 'screen' : edition()
    if (wanted !== edition()) choose(wanted)
  })

  bindKeys(
    [
      {keys: ['ArrowLeft', 'PageUp'], shown: ['←', 'Page Up'], says: 'Previous page', act: acts.previous},
      {keys: ['ArrowRight', 'PageDown'], shown: ['→', 'Page Down'], says: 'Next page', act: acts.next},
      {keys: ['Home'], shown: ['Home'], says: 'First page', act: acts.first},
      {keys: ['End'], shown: ['End'], says: 'Last page', act: acts.last},
      {keys: ['ArrowUp'], shown: ['↑'], says: 'Up a little', act: () => acts.scroll(-60)},
      {keys: ['ArrowDown'], shown: ['↓'], says: 'Down a little', act: () => acts.scroll(60)},
      {keys: ['+', '='], shown: ['+'], says: 'Larger', act: acts.larger},
      {keys: ['-', '−'], shown: ['−'], says: 'Smaller', act: acts.smaller},
      {keys: ['0'], shown: ['0'], says: 'As wide as the window', act: acts.width},
      {keys: ['9'], shown: ['9'], says: 'The whole page', act: acts.page},
      {keys: ['1'], shown: ['1'], says: 'Single pages', act: acts.singles},
      {keys: ['2'], shown: ['2'], says: 'Spreads', act: acts.spreads},
      {keys: ['o'], shown: ['o'], says: 'Overlays', act: () => toggleMenu('overlays')},
      {keys: ['p'], shown: ['p'], says: 'Proofs', act: () => toggleMenu('proofs')},
      {keys: ['e'], shown: ['e'], says: 'The other edition', act: acts.edition},
      {keys: ['m'], shown: ['m'], says: 'Messages', act: acts.messages},
      {keys: ['?'], shown: ['?'], says: 'These keys', act: showKeys},
      {keys: ['Escape'], shown: ['Esc'], says: 'Close what is open', act: leave},
    ],
    [
      {keys: [], shown: ['Tab', '↑', '↓'], says: 'On a page: from block to block'},
      {keys: [], shown: ['Enter'], says: 'On a block: open its line in the editor'},
    ],
  )
  bindWheel(byId('view'), (direction) => (direction > 0 ? acts.larger() : acts.smaller()))

  let page = 0
  return {
    update: () => {
      const {arrangement, overlays, proof, zoom} = settings()
      const total = table.sheets.length
      const now = total > 0 ? table.current() + 1 : 0
      byId('folio').textContent = now > 0 ? `${now} / ${total}` : '–'
      if (page !== 0 && now !== page && document.activeElement === document.body) announce(`Page ${now}`)
      page = now
      byId('zoom').textContent = percent(table.share())
      byId('zoom').setAttribute('aria-label', `Zoom, ${percent(table.share())}`)
      for (const name of ['singles', 'spreads', 'screen', 'press']) {
        byId(name).setAttribute('aria-pressed', String(name === arrangement || name === edition()))
      }
      const open = panelOpen(settings())
      byId('messages').setAttribute('aria-expanded', String(open))
      byId('panel').hidden = !open
      byId('overlays').classList.toggle('used', overlays.length > 0)
      byId('proofs').classList.toggle('used', proof !== 'none' || edition() === 'press')
      byId('view').dataset.proof = proof
      markZoom([String(zoom)])
      markOverlays(overlays)
      markProofs([proof === 'none' && edition() === 'press' ? 'press' : proof])
    },
  }
}

const panelOpen = ({panel}: Settings): boolean => panel ?? matchMedia('(min-width: 56rem)').matches

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** Zoom by the wheel with Ctrl, and by two fingers, which browsers tell as the same. */
function bindWheel(view: HTMLElement, zoom: (direction: number) => void): void {
  let turned = 0
  view.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      turned += event.deltaY
      if (Math.abs(turned) < 40) return
      zoom(-turned)
      turned = 0
    },
    {passive: false},
  )
}
