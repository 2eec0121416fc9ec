import {expect, test} from 'vitest'
import {screen} from '../../src/edition.js'
import type {Content} from '../../src/paint/content.js'
import {PrintDocument} from '../../src/paint/document.js'
import {metadataOf} from '../../src/paint/metadata.js'
import {briefOf} from './lay.js'

const red = {operator: '1 0 0 rg'}

const written = (draw: (content: Content) => void): string[] => {
  const content = new PrintDocument(metadataOf(briefOf().meta), screen, new WeakSet()).newContent()
  draw(content)
  return content.end().split('\n')
}

const dot = (content: Content, x = 0): void => {
  content.rect(x, 0, 1, 1)
  content.paint('f')
}

test('a colour holds until its level ends, and is said when something is painted with it', () => {
  const operators = written((content) => {
    content.save()
    content.want('fill', red)
    dot(content)
    dot(content)
    content.restore()
    content.want('fill', red)
    content.want('fill', {operator: '0 0 0 rg'})
    dot(content)
  })
  expect(operators).toEqual(['1 0 0 rg', '0 0 1 1 re', 'f', '0 0 1 1 re', 'f', '0 0 0 rg', '0 0 1 1 re', 'f'])
})

test('shifts are added to the coordinates; only a transform is isolated', () => {
  const operators = written((content) => {
    content.save()
    content.transform([1, 0, 0, 1, 5, 7])
    dot(content)
    content.save()
    content.transform([2, 0, 0, 2, 1, 1])
    content.want('fill', red)
    dot(content)
    content.restore()
    dot(content, 3)
    content.restore()
  })
  expect(operators).toEqual([
    ...['0 0 0 rg', '5 7 1 1 re', 'f'],
    ...['q', '2 0 0 2 6 8 cm', '1 0 0 rg', '0 0 1 1 re', 'f', 'Q'],
    ...['8 7 1 1 re', 'f'],
  ])
})

test('a clip that waits is written where something sticks out, for as long as its level lasts', () => {
  const operators = written((content) => {
    content.save()
    content.rect(0, 0, 2, 2)
    content.clipWith('W')
    dot(content)
    dot(content, 1.5)
    content.restore()
    dot(content, 5)
  })
  expect(operators).toEqual([
    ...['0 0 0 rg', '0 0 1 1 re', 'f', 'q', '0 0 2 2 re', 'W n', '1.5 0 1 1 re', 'f', 'Q', '5 0 1 1 re', 'f'],
  ])
})

test('a number that is none is our own bug', () => {
  expect(() => written((content) => dot(content, Number.NaN))).toThrow('a number on the page is NaN')
})
