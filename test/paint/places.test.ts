import {expect, test} from 'vitest'
import {StructureElement} from '../../src/paint/element.js'
import {placeIn} from '../../src/paint/places.js'

const root = (): StructureElement => new StructureElement('Document', undefined)

test('the sign of an item is its label; words beside a list with one item are the title of its box', () => {
  const box = root().add('Div')
  box.heading = box.add('H2')
  const item = box.add('L').add('LI')
  item.add('LBody')
  expect(placeIn(item, '•').role).toBe('Lbl')
  expect(placeIn(item, 'viii.').role).toBe('Lbl')
  expect(placeIn(item, 'Keymessages')).toBe(box.heading)
})

test('words before a picture are its caption, words after it follow, and its title is its caption anywhere', () => {
  const group = root().add('Div')
  group.titles = ['Whatitshows']
  const figure = group.add('Figure')
  expect(placeIn(group, 'Figure1').parent?.role).toBe('Caption')
  figure.meet()
  expect(placeIn(group, 'Source:somebody').parent).toBe(group)
  expect(placeIn(group, 'Whatitshows').parent?.role).toBe('Caption')
})

test('words beside the rows of a table are its caption, were there only one row', () => {
  const table = root().add('Div').add('Table')
  const row = table.add('TBody').add('TR')
  expect(placeIn(row, 'Table1').parent?.parent).toBe(table)
  row.add('TD').meet()
  expect(placeIn(row, 'Source:somebody').parent?.role).toBe('Div')
})

test('words after the text of a box are no title', () => {
  const box = root().add('Div')
  box.heading = box.add('H3')
  const text = box.add('P')
  expect(placeIn(box, 'Box1')).toBe(box.heading)
  text.meet()
  expect(placeIn(box, 'Afootline').role).toBe('P')
})
