import {createHash} from 'node:crypto'
import type {Content} from './content.js'
import type {Engine, Reference} from './pdfkit.js'

/** A form XObject, under the name it has wherever it is used. */
export interface Form {
  name: string
  reference: Reference
}

/** Writes finished streams as form XObjects; what is alike is written once. */
export class Forms {
  private readonly byStream = new Map<string, Form>()

  /** `space` is the colour space that groups are blended in. */
  constructor(
    private readonly engine: Pick<Engine, 'ref'>,
    private readonly space: 'DeviceRGB' | 'DeviceCMYK',
  ) {}

  /** Give the form of a stream inside `box`; as a group, it is painted as one (ISO 32000-1, 11.6.6). */
  of(box: number[], content: Content, isGroup = false): Form {
    const stream = content.end()
    const key = createHash('sha256').update(`${isGroup} ${box}\n${stream}`).digest('base64')
    const known = this.byStream.get(key)
    if (known) return known
    const Group = {Type: 'Group', S: 'Transparency', CS: this.space, I: true}
    const {resources: Resources} = content
    const reference = this.engine.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: box,
      Resources,
      ...(isGroup ? {Group} : {}),
    })
    reference.end(Buffer.from(stream, 'latin1'))
    const form = {name: `D${this.byStream.size + 1}`, reference}
    this.byStream.set(key, form)
    return form
  }
}
