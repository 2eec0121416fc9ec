import {byId, element} from './element.js'

/** One choice of a menu. */
export interface Choice {
  value: string
  label: string
  /** A mark of its colour on the pages: a class. */
  mark?: string
}

/** Fill a menu with boxes to tick, or with choices of which one holds; give a function that marks what is chosen. */
export function menu(
  id: string,
  kind: 'checkbox' | 'radio',
  choices: Choice[],
  changed: (chosen: string[]) => void,
): (chosen: readonly string[]) => void {
  const popover = byId(`${id}-menu`)
  const inputs = choices.map(({value}) => element('input', {type: kind, name: id, value}))
  popover.append(
    ...choices.map(({label, mark}, index) =>
      element(
        'label',
        {},
        inputs[index] as HTMLInputElement,
        ...(mark ? [element('span', {class: `mark ${mark}`})] : []),
        label,
      ),
    ),
  )
  popover.addEventListener('change', () => changed(inputs.filter((input) => input.checked).map(({value}) => value)))
  const button = byId(id)
  popover.addEventListener('beforetoggle', ({newState}) => {
    button.setAttribute('aria-expanded', String(newState === 'open'))
    const first = inputs.find((input) => input.checked && kind === 'radio') ?? inputs[0]
    for (const input of inputs) input.autofocus = input === first
  })
  popover.addEventListener('toggle', ({newState}) => {
    if (newState === 'open') lay(popover, button)
  })
  button.setAttribute('aria-expanded', 'false')
  return (chosen) => {
    for (const input of inputs) input.checked = chosen.includes(input.value)
  }
}

/** Open or close a menu. */
export function toggleMenu(id: string): void {
  byId(`${id}-menu`).togglePopover()
}

/** Lay a menu below its button, inside the window. */
function lay(popover: HTMLElement, button: HTMLElement): void {
  const {left, bottom} = button.getBoundingClientRect()
  popover.style.left = `${Math.max(4, Math.min(left, innerWidth - popover.offsetWidth - 4))}px`
  popover.style.top = `${Math.min(bottom + 4, Math.max(4, innerHeight - popover.offsetHeight - 4))}px`
}
