import {expect, test} from 'vitest'
import {faceRunsOf, openFonts, seenRunsOf} from '../../src/fonts/index.js'
import {faces} from '../../templates/policy-brief/faces.js'

const fonts = await openFonts(faces, new URL('../../assets/fonts', import.meta.url).pathname)
const serif = {family: 'Source Serif 4', weight: 600}

const runs = (text: string): string[] =>
  faceRunsOf(text, serif, fonts).map(({text, face}) => `${face.family} ${face.weight}: ${text}`)

test('a text is set in its own face as long as that has the characters', () => {
  expect(runs('Trade grew by 3 %, they say.')).toEqual(['Source Serif 4 600: Trade grew by 3 %, they say.'])
})

test('a word that the face lacks is set in the first family that has all of it, in the same weight', () => {
  expect(runs('the word تجارت means trade')).toEqual([
    'Source Serif 4 600: the word ',
    'Vazirmatn 600: تجارت',
    'Source Serif 4 600:  means trade',
  ])
})

test('no word of joined letters is divided between families', () => {
  // Vazirmatn has all but one of these letters
  expect(fonts.find({family: 'Vazirmatn'})?.has('ݙ'.codePointAt(0) as number)).toBe(false)
  expect(runs('سݙاب')).toEqual(['Noto Naskh Arabic 600: سݙاب'])
})

test('joiners, marks and selectors stay with their letters', () => {
  expect(runs('می\u200cرود')).toEqual(['Vazirmatn 600: می\u200cرود'])
  expect(runs('x\u0302')).toEqual(['Source Serif 4 600: x\u0302'])
})

test('what no family has stays where it is', () => {
  expect(runs('a 🂡 b')).toEqual(['Source Serif 4 600: a 🂡 b'])
})

test('runs are put in the order they are seen in', () => {
  const seen = (text: string): string[] => seenRunsOf(text, serif, 10, fonts).map(({text}) => text)
  expect(seen('Iran and Pakistan')).toEqual(['Iran and Pakistan'])
  expect(seen('سال 2023')).toEqual(['2023', ' ', 'سال'])
  expect(seen('in سال ایران now')).toEqual(['in ', 'ایران', ' ', 'سال', ' now'])
})
