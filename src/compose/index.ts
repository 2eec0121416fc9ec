/** Brief + template → React elements: the blocks of the body with how they may be cut, notes, opening, furniture. */
import type {VFile} from 'vfile'
import type {Brief} from '../brief.js'
import type {ChartPicture} from '../drawing.js'
import type {Fonts} from '../fonts/index.js'
import type {Flow} from '../pages.js'
import {directionOf} from '../template/direction.js'
import type {Template} from '../template/index.js'
import {pageOf} from '../template/page-of.js'
import {framed} from '../template/slot.js'
import {stringsOf} from '../template/strings-of.js'
import {dressBody, placeOf} from './body.js'
import {closingOf, continuedOf, coverOf, furnitureOf, noteOf, openingOf} from './furniture.js'
import {languagesIn} from './languages.js'
import type {Setting} from './setting.js'

/** Dress a brief in the slots of a template. What does not fit the page is reported on `file`. */
export function compose(
  brief: Brief,
  charts: Map<string, ChartPicture>,
  designed: Template,
  fonts: Fonts,
  file: VFile,
): Flow {
  const template = framedIn(designed)
  const {language} = brief.meta
  const geometry = pageOf(brief.meta, template.tokens)
  const strings = stringsOf(template, language)
  const languages = languagesIn(brief)
  const setting: Setting = {
    brief,
    charts,
    template,
    fonts,
    file,
    strings,
    language,
    geometry,
    outline: new Map(brief.outline.map((heading) => [heading.id, heading])),
    targets: new Set([...brief.targets.values(), ...brief.outline].map(({id}) => id)),
    measure: geometry.measure,
    nested: false,
    depth: 0,
  }
  return {
    geometry,
    language,
    ...(directionOf(language) === 'rtl' ? {direction: 'rtl' as const} : {}),
    ...(languages.length > 0 ? {languages} : {}),
    ...coverOf(setting),
    opening: openingOf(setting),
    ...(template.tokens.alone?.includes('opening') ? {openingAlone: true} : {}),
    blocks: [...dressBody(brief.body, setting), closingOf(setting)],
    notes: new Map(brief.notes.map((note) => [note.id, {element: noteOf(note, setting), ...placeOf(note.definition)}])),
    ...continuedOf(setting),
    furniture: (page) => furnitureOf(page, setting),
  }
}

/** Give a template whose components know which slot they fill. */
function framedIn(template: Template): Template {
  const {slots, pages, blocks = {}} = template
  const own = framed(Object.fromEntries(Object.entries(blocks).map(([name, {slot}]) => [name, slot])))
  const ownBlocks = Object.entries(blocks).map(([name, block]) => [name, {...block, slot: own[name]}])
  return {...template, slots: framed(slots), pages: framed(pages), blocks: Object.fromEntries(ownBlocks)}
}
