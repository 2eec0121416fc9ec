import {expect, it} from 'vitest'
import {colourOf, stopColourOf} from '../../src/svg/colour.js'

it.each([
  ['rebeccapurple', {colour: '#663399', opacity: 1}],
  ['#0a08', {colour: '#00aa00', opacity: 0.533}],
  ['rgba(255, 0, 0, .5)', {colour: '#ff0000', opacity: 0.5}],
  ['hsl(120, 100%, 25%)', {colour: '#008000', opacity: 1}],
  ['currentColor', {colour: '#000000', opacity: 1}],
  ['transparent', undefined],
  ['none', undefined],
  ['nocolour', undefined],
  ['#0a00', undefined],
])('reads %s', (text, colour) => {
  expect(colourOf(text)).toEqual(colour)
})

it.each([
  ['#0a00', '#00aa00'],
  ['#00aa0000', '#00aa00'],
  ['rgba(255,0,0,0)', '#ff0000'],
  ['hsla(120, 100%, 25%, 0)', '#008000'],
  ['rgb(255 0 0 / 0)', '#000000'],
  ['transparent', '#000000'],
])('lets a gradient fade to %s in its own hue', (text, colour) => {
  expect(stopColourOf(text)).toEqual({colour, opacity: 0})
})
