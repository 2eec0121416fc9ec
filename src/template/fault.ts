import type {VFile} from 'vfile'
import {type FilePoint, type RuleId, report} from '../message.js'

/** A place in the sources of a template; `path` is absolute, lines and columns count from 1. */
export interface Origin {
  path: string
  line: number
  column: number
}

/** One step of a stack of components: a component of the template, or the slot that it fills and for what. */
export type Frame =
  | {component: string; origin?: Origin /** How often it stands directly in itself. */; times?: number}
  | {slot: string; place?: FilePoint}

/** Rules that a template can break. */
export type TemplateRule = Extract<RuleId, `template-${string}`>

/** What is known of a fault besides what it is. */
interface About {
  /** `template-slot` unless said. */
  rule?: TemplateRule
  mend?: string
  /** Where the template has it. */
  origin?: Origin | undefined
  /** The components around it, the innermost first. */
  stack?: Frame[]
  cause?: unknown
}

/** Thrown when a template fails: its message says what was unexpected and what was expected. */
export class TemplateFault extends Error {
  readonly rule: TemplateRule
  readonly mend?: string
  readonly origin?: Origin
  readonly stackOfComponents: Frame[]
  /** Faults that were found along with it. */
  also: TemplateFault[] = []

  constructor(message: string, {rule = 'template-slot', mend, origin, stack = [], cause}: About = {}) {
    super(message, {cause})
    this.rule = rule
    this.stackOfComponents = stack
    if (mend !== undefined) this.mend = mend
    const found = origin ?? stack.flatMap((frame) => ('component' in frame ? (frame.origin ?? []) : []))[0]
    if (found) this.origin = found
  }

  /** The innermost slot, when it is in one. */
  get slot(): Extract<Frame, {slot: string}> | undefined {
    return this.stackOfComponents.find((frame) => 'slot' in frame)
  }
}

declare module 'vfile-message' {
  interface VFileMessage {
    /** The components and slots around a fault of a template, the innermost first. */
    components?: Frame[]
  }
}

/** Report the fault of a template at its place in the template, or else at what it was dressing. */
export function tellFault(fault: TemplateFault, file: VFile): void {
  const {message, rule, origin, slot, stackOfComponents, mend, also} = fault
  const place = origin ?? slot?.place
  const told = report(file, rule, message, place && {...place}, mend === undefined ? {} : {mend})
  told.components = stackOfComponents
  for (const other of also) tellFault(other, file)
}
