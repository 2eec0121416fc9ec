import {PDFName, PDFStream} from '@cantoo/pdf-lib'
import type {InlineImage} from '../../pdf/content/inline-image.js'
import {Name, type Operand} from '../../pdf/content/lexer.js'
import {around, isEmpty, meet} from '../../pdf/matrix.js'
import {booleanOf, dictOf, get, has, nameOf, numbersOf} from '../../pdf/objects.js'
import {filtersOf, wholeOf} from '../../pdf/stream.js'
import {spaceOf} from '../colour/space.js'
import {form} from './form.js'
import type {ImageMark} from './mark.js'
import {nameAt} from './operands.js'
import type {Operators} from './operators.js'
import type {Run} from './run.js'

/** Operators that draw forms and images. */
export const objectOperators: Operators<'Do' | 'BI'> = {
  Do: {
    needs: 1,
    does(run, operands) {
      const name = nameAt(operands, 0)
      const value = run.resource('XObject', name)
      if (!(value instanceof PDFStream)) return
      const object = dictOf(get(run.resources, 'XObject'))?.get(PDFName.of(name))?.toString()
      const type = nameOf(get(value.dict, 'Subtype'))
      if (type === 'Form') form(run, value, object)
      else if (type === 'Image') emit(run, imageOf(run, value), object)
    },
  },
  BI: {
    needs: 0,
    does(run, _, image) {
      if (image) emit(run, inlineOf(run, image))
    },
  },
}

type Image = Pick<ImageMark, 'width' | 'height' | 'bits' | 'space' | 'mask' | 'soft' | 'source' | 'decode'>

function imageOf(run: Run, stream: PDFStream): Image {
  const {dict} = stream
  const mask = booleanOf(get(dict, 'ImageMask')) ?? false
  return {
    width: wholeOf(get(dict, 'Width')),
    height: wholeOf(get(dict, 'Height')),
    bits: mask ? 1 : wholeOf(get(dict, 'BitsPerComponent')) || 8,
    space: !mask && has(dict, 'ColorSpace') ? spaceOf(get(dict, 'ColorSpace'), run.resources) : undefined,
    mask,
    soft: get(dict, 'SMask') instanceof PDFStream || wholeOf(get(dict, 'SMaskInData')) > 0,
    source: {stream},
    decode: numbersOf(get(dict, 'Decode')),
  }
}

function inlineOf(run: Run, {entries, data}: InlineImage): Image {
  const number = (key: string): number => {
    const value = entries.get(key)
    return typeof value === 'number' ? Math.max(0, Math.floor(value)) : 0
  }
  const mask = entries.get('ImageMask') === true
  const space = entries.get('ColorSpace')
  // a palette of an inline image is named by its base alone: its colours are not looked up
  const name = nameIn(Array.isArray(space) ? space[1] : space)
  const filter = entries.get('Filter')
  const filters = (Array.isArray(filter) ? filter : [filter]).map(nameIn).filter((one) => one !== undefined)
  return {
    width: number('Width'),
    height: number('Height'),
    bits: mask ? 1 : number('BitsPerComponent') || 8,
    space: !mask && name !== undefined ? spaceOf(PDFName.of(name), run.resources) : undefined,
    mask,
    soft: false,
    source: {data, filters: filters.flatMap((one) => filtersOf(PDFName.of(one)))},
  }
}

const nameIn = (operand: Operand | undefined): string | undefined =>
  operand instanceof Name ? operand.text : undefined

function emit(run: Run, image: Image, object?: string): void {
  const {state, session} = run
  const whole = around(state.ctm, [0, 0, 1, 1])
  const box = meet(whole, state.clip)
  if (isEmpty(box)) return
  const at: [number, number] = [whole[0], whole[3]]
  if (image.space) session.emit({kind: 'colour', space: image.space, use: 'image', ...run.placed(at)})
  const paint = run.paint('fill')
  session.emit({kind: 'image', ...image, paint, matrix: state.ctm, object, box, clip: state.clip, ...run.placed(at)})
}
