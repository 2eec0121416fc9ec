import type {Features} from '../../fonts/index.js'
import {faceOf, heavierThan} from '../faces.js'
import type {Attributes, StyledText} from './styled.js'

/** Size of a raised figure, as a share of the text: its head is then level with the capitals. */
const SIZE = 0.62

/** Raise figures, smaller and in the next heavier face, where a style asks for superior ones that its face has not. */
export function withSuperiors(text: StyledText): StyledText {
  if (!text.runs.some(({attributes}) => asks(attributes.features))) return text
  const runs = text.runs.map((run) => {
    const {font, features} = run.attributes
    if (!asks(features) || hasSuperiors(font[0], text.string.slice(run.start, run.end), features)) return run
    return {...run, attributes: raised(run.attributes)}
  })
  return {...text, runs}
}

const asks = (features: Features | undefined): boolean =>
  Array.isArray(features) ? features.includes('sups') : Boolean(features?.sups)

/** Tell whether a face has other glyphs for all of `words` when superior ones are asked for. */
function hasSuperiors(font: object | undefined, words: string, features: Features | undefined): boolean {
  const face = faceOf(font)
  const plain = face.shape(words)
  return face.shape(words, features).glyphs.every(({id}, index) => id !== plain.glyphs[index]?.id)
}

function raised(attributes: Attributes): Attributes {
  const face = faceOf(attributes.font[0])
  const {font} = heavierThan(face) ?? face
  return {...attributes, font: [font], fontSize: attributes.fontSize * SIZE, verticalAlign: 'super', features: ['lnum']}
}
