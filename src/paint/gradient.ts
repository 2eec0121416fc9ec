import type {Gradient} from '../drawing.js'
import type {Inking} from '../edition.js'
import type {PrintDocument} from './document.js'
import {hexOf} from './ink-setting.js'
import type {Components, Engine, Reference} from './pdfkit.js'
import type {Setting} from './settings.js'

/** Make the setting that paints with a gradient. */
export function gradientSetting(document: PrintDocument, gradient: Gradient, stroke: boolean): Setting {
  const name = `P${document.numberOf(JSON.stringify(gradient))}`
  return document.settingOf(`${stroke} ${name}`, () => {
    const {resource} = document.settingOf(name, () => patternOf(document, gradient, name))
    return {operator: stroke ? `/Pattern CS /${name} SCN` : `/Pattern cs /${name} scn`, ...(resource ? {resource} : {})}
  })
}

/**
 * Make the setting of a soft mask with the opacities of a gradient, in a drawing that fills `box`; nothing when they
 * are all the same.
 */
export function gradientMask(document: PrintDocument, gradient: Gradient, box: number[]): Setting | undefined {
  const {stops} = gradient
  if (stops.every(({opacity}) => opacity === stops[0]?.opacity)) return undefined
  const name = `M${document.numberOf(JSON.stringify([gradient, box]))}`
  return document.maskSetting(name, () => {
    const way: Way = (from, to) => straight([from.opacity], [to.opacity])
    const form = document.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: box,
      Group: {Type: 'Group', S: 'Transparency', CS: 'DeviceGray'},
      Resources: {Shading: {S: shadingOf(document, gradient, 'DeviceGray', way)}},
    })
    form.end('/S sh')
    return {Type: 'Mask', S: 'Luminosity', G: form}
  })
}

function patternOf(document: PrintDocument, gradient: Gradient, name: string): Setting {
  const components = ({colour}: Stop): Components => document._normalizeColor(colour) ?? [0, 0, 0]
  const {inking} = document
  const inLight: Way = (from, to) => straight(components(from), components(to))
  const inInk = ({ink, seen}: Inking): Way => {
    return (from, to) => {
      const inks = ink.ramp(hexOf(components(from)), hexOf(components(to)))
      return sampled(document, seen ? inks.map(seen.light) : inks)
    }
  }
  const reference = document.ref({
    Type: 'Pattern',
    PatternType: 2,
    Shading: inking
      ? shadingOf(document, gradient, inking.seen ? 'DeviceRGB' : 'DeviceCMYK', inInk(inking))
      : shadingOf(document, gradient, 'DeviceRGB', inLight),
  })
  reference.end()
  return {operator: '', resource: {kind: 'Pattern', name, reference}}
}

type Stop = Gradient['stops'][number]

/** Makes the function of 0–1 that leads from one stop to the next. */
type Way = (from: Stop, to: Stop) => object

const Domain = [0, 1]

const straight = (from: Components, to: Components): object => ({FunctionType: 2, Domain, C0: from, C1: to, N: 1})

/** Make a function of samples at equal distances, 16 bits each (ISO 32000-1, 7.10.2). */
export function sampled(document: Pick<Engine, 'ref'>, samples: (readonly number[])[]): Reference {
  const reference = document.ref({
    FunctionType: 0,
    Domain,
    Range: samples[0]?.flatMap(() => Domain),
    Size: [samples.length],
    BitsPerSample: 16,
  })
  const values = samples.flat()
  const bytes = Buffer.alloc(values.length * 2)
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(Math.round(value * 65535), index * 2)
  reference.end(bytes)
  return reference
}

function shadingOf(document: PrintDocument, {gradient, from, stops}: Gradient, space: string, way: Way): Reference {
  const reference = document.ref({
    ShadingType: gradient === 'linear' ? 2 : 3,
    ColorSpace: space,
    Coords: from,
    Function: stitched(stops, way),
    Extend: [true, true],
  })
  reference.end()
  return reference
}

/** Join the ways from stop to stop into one function of 0–1 (ISO 32000-1, 7.10.4). */
function stitched(stops: Stop[], way: Way): object {
  const ways = stops.slice(1).map((stop, index) => way(stops[index] as Stop, stop))
  const [only] = ways
  if (ways.length === 1 && only) return only
  const Bounds = stops.slice(1, -1).map(({offset}) => offset)
  return {FunctionType: 3, Domain, Functions: ways, Bounds, Encode: ways.flatMap(() => Domain)}
}
