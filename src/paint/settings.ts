import type {Extent} from './path.js'
import type {Reference} from './pdfkit.js'

/** What a stream uses by name: `resources.Font.F1`. */
export type Resources = Record<string, Record<string, Reference>>

/** One parameter of the graphics state, as the operator that sets it and the resource the operator names. */
export interface Setting {
  operator: string
  resource?: {kind: 'ExtGState' | 'Font' | 'Pattern' | 'ColorSpace'; name: string; reference: Reference}
  /** What it sets, where that is one number: an opacity of 0–1, a width or a size of type in pt. */
  value?: number
  /** The plain colour it sets, `#rrggbb`. */
  colour?: string
  /** The same colour as text is set in, where that differs. */
  text?: Setting
  /** Whether it is full black and nothing else. */
  black?: boolean
}

/** What is about to be painted, in the coordinates of the stream. */
export type Shape =
  | {kind: 'path'; operator: string; path: string; extent: Extent; rectangle: boolean}
  | {kind: 'text'; outline: boolean; corners: [number, number][]}
  | {kind: 'image' | 'form'; name: string; extent: Extent}

/** The parameters that this room sets. */
export type Parameter =
  | 'fill'
  | 'stroke'
  | 'fillOpacity'
  | 'strokeOpacity'
  | 'width'
  | 'cap'
  | 'join'
  | 'miter'
  | 'dash'
  | 'font'
  | 'mode'
  | 'mask'
  | 'blend'
  | 'overprint'

/** What is to be in force when something is painted; a font comes with the first text, overprint is of inks alone. */
export type Settings = Readonly<
  Record<Exclude<Parameter, 'font' | 'overprint'>, Setting> & {font?: Setting; overprint?: Setting}
>

/** The operators in force at a point of the stream. */
export type State = Readonly<Partial<Record<Parameter, string>>>

/** What only the page decides: a form does not know the colours it starts with. */
export const unknown: Parameter[] = ['fill', 'stroke']

/** What everything that is painted depends on. */
export const always: Parameter[] = ['mask', 'blend', 'overprint']

/** What each way of painting depends on. */
export const filling: Parameter[] = ['fill', 'fillOpacity', ...always]
export const stroking: Parameter[] = ['stroke', 'strokeOpacity', 'width', 'cap', 'join', 'miter', 'dash', ...always]
export const setting: Parameter[] = ['fill', 'fillOpacity', 'font', 'mode', ...always]
export const outlining: Parameter[] = ['stroke', 'strokeOpacity', 'width', 'join', 'dash', 'font', 'mode', ...always]
export const whole: Parameter[] = [
  'fillOpacity',
  'strokeOpacity',
  'width',
  'cap',
  'join',
  'miter',
  'dash',
  'mode',
  ...always,
]
