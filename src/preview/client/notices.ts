import type {Notice, Source, State} from '../state.js'
import {counted} from './announcer.js'
import {byId, element} from './element.js'
import {explanation} from './explanation.js'

type Severity = Notice['severity']

const severities: Record<Severity, {noun: string; heading: string}> = {
  error: {noun: 'error', heading: 'Errors'},
  warning: {noun: 'warning', heading: 'Warnings'},
  info: {noun: 'remark', heading: 'Remarks'},
}

/** What can be done with a message. */
interface Acts {
  /** Show its place on the page. */
  show(notice: Notice): void
  open(source: Source): void
}

/** Lists what is said of the brief, by severity; each kind can be left out. */
export class Notices {
  readonly #acts: Acts
  readonly #hidden = new Set<Severity>()
  #notices: Notice[] = []
  #drawn = ''

  constructor(acts: Acts) {
    this.#acts = acts
  }

  show({messages}: State): void {
    const now = JSON.stringify(messages)
    // what has not changed keeps its focus and what is unfolded
    if (now === this.#drawn) return
    this.#drawn = now
    this.#notices = messages
    this.#draw()
  }

  #draw(): void {
    const list = byId('notices')
    const kept = keptIn(list)
    const named = Object.entries(severities) as [Severity, (typeof severities)[Severity]][]
    byId('filters').replaceChildren(...named.map(([severity, {noun}]) => this.#filter(severity, noun)))
    const groups = named
      .filter(([severity]) => !this.#hidden.has(severity))
      .map(([severity, {heading}]) => ({
        heading,
        severity,
        of: this.#notices.filter((each) => each.severity === severity),
      }))
      .filter(({of}) => of.length > 0)
    const none = this.#notices.length === 0 ? 'Nothing to say.' : 'All messages are left out.'
    list.replaceChildren(
      ...groups.flatMap(({heading, severity, of}) => [
        element('h3', {class: severity}, `${heading} (${of.length})`),
        element('ul', {}, ...of.map((notice) => this.#item(notice))),
      ]),
      ...(groups.length === 0 ? [element('p', {class: 'quiet'}, none)] : []),
    )
    restore(list, kept)
    const [errors, warnings] = named.map(([severity]) => this.#count(severity))
    const button = byId('messages')
    button.dataset.worst = errors ? 'error' : warnings ? 'warning' : 'none'
    button.textContent = `Messages ${this.#notices.length || ''}`.trim()
    const counts = named.map(([severity, {noun}]) => counted(this.#count(severity), noun)).filter(Boolean)
    button.setAttribute('aria-label', ['Messages', ...counts].join(', '))
  }

  #count(severity: Severity): number {
    return this.#notices.filter((each) => each.severity === severity).length
  }

  #filter(severity: Severity, noun: string): HTMLElement {
    const input = element('input', {type: 'checkbox', checked: !this.#hidden.has(severity)})
    input.addEventListener('change', () => {
      if (input.checked) this.#hidden.delete(severity)
      else this.#hidden.add(severity)
      this.#draw()
      byId('filters').querySelector<HTMLElement>(`.${severity} input`)?.focus()
    })
    return element(
      'label',
      {class: severity},
      input,
      `${severities[severity].heading} ${this.#count(severity)}`,
      element('span', {class: 'unseen'}, ` ${noun}`),
    )
  }

  #item(notice: Notice): HTMLElement {
    const {severity, reason, mend, source, rule, at} = notice
    const tell = element('button', {type: 'button', class: 'reason'}, reason)
    if (at) tell.append(element('span', {class: 'quiet'}, ` p. ${at.page}`))
    tell.addEventListener('click', () => this.#acts.show(notice))
    const foot = element('div', {class: 'foot'})
    if (source) foot.append(sourceButton(source, this.#acts.open))
    foot.append(explanation(rule))
    const parts = [tell, ...(mend ? [element('p', {class: 'mend'}, mend)] : []), foot]
    return element('li', {class: `notice ${severity}`, 'data-key': JSON.stringify(notice)}, ...parts)
  }
}

/** Make a button that opens the editor at a place: `brief.md:42:3`. */
export function sourceButton(source: Source, open: (source: Source) => void): HTMLButtonElement {
  const {file, line, column} = source
  const name = file.split('/').at(-1) as string
  const button = element(
    'button',
    {
      type: 'button',
      class: 'link',
      title: `Open ${file} in the editor`,
      'aria-label': `Open ${file}, line ${line}, column ${column}`,
    },
    `${name}:${line}:${column}`,
  )
  button.addEventListener('click', () => open(source))
  return button
}

/** What of a list must outlast its being drawn anew: which rules are unfolded, which control has the focus. */
interface Kept {
  unfolded: Set<string | undefined>
  key: string | undefined
  control: number
}

function keptIn(list: HTMLElement): Kept {
  const items = [...list.querySelectorAll<HTMLElement>('.notice')]
  const focused = items.find((item) => item.contains(document.activeElement))
  return {
    unfolded: new Set(items.filter((item) => item.querySelector('details[open]')).map((item) => item.dataset.key)),
    key: focused?.dataset.key,
    control: focused ? controls(focused).indexOf(document.activeElement as HTMLElement) : -1,
  }
}

function restore(list: HTMLElement, {unfolded, key, control}: Kept): void {
  const items = [...list.querySelectorAll<HTMLElement>('.notice')]
  for (const item of items) {
    const details = item.querySelector('details')
    if (details && unfolded.has(item.dataset.key)) details.open = true
  }
  if (control < 0) return
  // a message that was mended leaves the focus to the next one, or to the list
  const item = items.find((each) => each.dataset.key === key) ?? items[0]
  const next = item ? (controls(item)[control] ?? controls(item)[0]) : byId('panel')
  next?.focus({preventScroll: true})
}

const controls = (item: HTMLElement): HTMLElement[] => [...item.querySelectorAll<HTMLElement>('button, summary')]
