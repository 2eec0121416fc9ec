import type {Gradient} from '../drawing.js'
import type {Setting} from './content.js'
import type {PrintDocument} from './document.js'
import type {Reference} from './pdfkit.js'

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
    const form = document.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: box,
      Group: {Type: 'Group', S: 'Transparency', CS: 'DeviceGray'},
      Resources: {Shading: {S: shadingOf(document, gradient, 'DeviceGray', ({opacity}) => [opacity])}},
    })
    form.end('/S sh')
    return {Type: 'Mask', S: 'Luminosity', G: form}
  })
}

function patternOf(document: PrintDocument, gradient: Gradient, name: string): Setting {
  const components = (stop: Stop): number[] => document._normalizeColor(stop.colour) ?? [0, 0, 0]
  const [first] = gradient.stops
  const space = first && components(first).length === 4 ? 'DeviceCMYK' : 'DeviceRGB'
  const reference = document.ref({
    Type: 'Pattern',
    PatternType: 2,
    Shading: shadingOf(document, gradient, space, components),
  })
  reference.end()
  return {operator: '', resource: {kind: 'Pattern', name, reference}}
}

type Stop = Gradient['stops'][number]

function shadingOf(
  document: PrintDocument,
  {gradient, from, stops}: Gradient,
  space: string,
  colourAt: (stop: Stop) => number[],
): Reference {
  const reference = document.ref({
    ShadingType: gradient === 'linear' ? 2 : 3,
    ColorSpace: space,
    Coords: from,
    Function: stitched(stops, colourAt),
    Extend: [true, true],
  })
  reference.end()
  return reference
}

/** Join the ways from stop to stop into one function of 0–1 (ISO 32000-1, 7.10.4). */
function stitched(stops: Stop[], colourAt: (stop: Stop) => number[]): object {
  const Domain = [0, 1]
  const ways = stops.slice(1).map((stop, index) => {
    return {FunctionType: 2, Domain, C0: colourAt(stops[index] as Stop), C1: colourAt(stop), N: 1}
  })
  const [only] = ways
  if (ways.length === 1 && only) return only
  const Bounds = stops.slice(1, -1).map(({offset}) => offset)
  return {FunctionType: 3, Domain, Functions: ways, Bounds, Encode: ways.flatMap(() => Domain)}
}
