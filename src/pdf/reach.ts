import {PDFArray, PDFDict, type PDFObject, PDFRef, PDFStream} from '@cantoo/pdf-lib'
import type {Pdf} from './open.js'

/** A dictionary, or a stream with its dictionary, that the file uses. */
export interface Reached {
  dict: PDFDict
  stream?: PDFStream
  /** Key that leads to it, and the key of what holds that: `GS1` in `ExtGState`. */
  key: string
  holder: string
  /** Number and generation, as `12 0 R`, of the indirect object it is or lies in. */
  object?: string
}

interface Step {
  value: PDFObject
  key: string
  holder: string
  object?: string
}

/** List every dictionary and stream that can be reached from the trailer. */
export function reach({context}: Pdf): Reached[] {
  const reached: Reached[] = []
  const seen = new Set<PDFObject>()
  const {Root, Info} = context.trailerInfo
  const steps: Step[] = []
  if (Info) steps.push({value: Info, key: 'Info', holder: 'trailer'})
  if (Root) steps.push({value: Root, key: 'Root', holder: 'trailer'})
  for (let step = steps.pop(); step; step = steps.pop()) {
    const {key, holder} = step
    const object = step.value instanceof PDFRef ? step.value.tag : step.object
    const value = step.value instanceof PDFRef ? context.lookup(step.value) : step.value
    if (!value || seen.has(value)) continue
    if (value instanceof PDFArray) {
      seen.add(value)
      for (const item of value.asArray()) if (isHolder(item)) steps.push({value: item, key, holder, object})
    }
    const stream = value instanceof PDFStream ? value : undefined
    const dict = value instanceof PDFDict ? value : stream?.dict
    if (!dict) continue
    seen.add(value)
    reached.push({dict, stream, key, holder, object})
    for (const [name, item] of dict.entries()) {
      if (isHolder(item)) steps.push({value: item, key: name.decodeText(), holder: key, object})
    }
  }
  return reached
}

const isHolder = (value: PDFObject): boolean =>
  value instanceof PDFRef || value instanceof PDFDict || value instanceof PDFArray || value instanceof PDFStream
