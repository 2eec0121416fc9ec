/** What a printer asks of a file: data that the press edition is made to and that preflight holds a PDF against. */
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'
import * as z from 'zod'
import {nearest} from './message.js'
import {type PrintRuleId, printRules} from './print-rules.js'

const number = (least: number, most: number) => z.number().min(least).max(most)
const pair = z.strictObject({
  /** At or below this it is an error, pixels to the inch. */
  error: number(0, 10_000),
  /** At or below this it is a warning, pixels to the inch. */
  warning: number(0, 10_000),
})

const schema = z.strictObject({
  /** What is printed on what, in a few words. */
  title: z.string().min(1),
  /** Printing condition: the OutputConditionIdentifier of a profile in `assets/icc`, or of one the user brings. */
  condition: z.string().min(1),
  standard: z.enum(['pdf/x-4', 'pdf/x-1a']),
  /** Whether the profile of the condition is inside the file, or only named (PDF/X-1a alone allows that). */
  profile: z.enum(['embedded', 'named']),
  /** Bleed on all sides, mm. */
  bleed: number(0, 10),
  /** Whether crop marks, targets and a colour bar are wanted. */
  marks: z.boolean(),
  /** Which images may still wait for their conversion to CMYK. */
  colour: z.enum(['cmyk', 'cmyk-and-rgb-images']),
  /** Spot colours that are printed at most. */
  spots: z.int().min(0).max(20),
  ink: z.strictObject({
    /** Mean of all inks in any square of 15 mm, %. */
    limit: number(100, 400),
    /** All inks in text that has 85 % black or more, %. */
    richBlack: number(100, 400),
  }),
  resolution: z.strictObject({
    /** Images in grey and in colour. */
    colour: pair,
    /** Images of one bit. */
    bitonal: pair,
  }),
  /** Sizes of type, pt. */
  text: z.strictObject({
    smallest: number(0, 100),
    /** Text below this size is in one ink. */
    oneInk: number(0, 100),
    /** Text in white is not below this size. */
    white: number(0, 100),
    /** Black text below this size overprints. */
    overprint: number(0, 100),
  }),
  /** Widths of lines, pt. */
  lines: z.strictObject({
    /** A line of this width or less does not print. */
    hairline: number(0, 10),
    /** Lines below this width are in one ink. */
    oneInk: number(0, 10),
    /** Lines in white are not below this width. */
    white: number(0, 10),
    /** Black lines below this width overprint. */
    overprint: number(0, 10),
  }),
  /** Severities that differ from the usual ones, by rule. */
  severity: z.partialRecord(
    z.enum(Object.keys(printRules) as [PrintRuleId, ...PrintRuleId[]]),
    z.enum(['error', 'warning', 'info', 'off']),
  ),
})

/** What one printer asks for: lengths in mm or pt, inks in %, resolutions in pixels to the inch. */
export interface Printer extends z.infer<typeof schema> {
  /** Name that the command line knows it by. */
  name: string
}

/** Thrown by `readPrinter`; the message lists what is wrong, one `path:line:column  reason` a line. */
export class PrinterInvalid extends Error {}

/** Read the JSON of a printer. `path` stands in messages, its last part is the name. Throws `PrinterInvalid`. */
export function readPrinter(bytes: Uint8Array, path: string): Printer {
  const text = new TextDecoder().decode(bytes)
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, {disallowComments: true, allowTrailingComma: false})
  const first = errors[0]
  if (first || !tree) {
    const words = first ? printParseErrorCode(first.error).replace(/([a-z])([A-Z])/g, '$1 $2') : 'empty text'
    throw new PrinterInvalid(`${placeOf(path, text, first?.offset ?? 0)}  unexpected JSON: ${words.toLowerCase()}`)
  }
  const result = schema.safeParse(getNodeValue(tree))
  if (!result.success) {
    const lines = result.error.issues.flatMap((issue) => linesOf(issue, tree, text, path))
    throw new PrinterInvalid(lines.join('\n'))
  }
  const name = (path.split(/[\\/]/).at(-1) as string).replace(/\.json$/, '')
  if (result.data.standard === 'pdf/x-4' && result.data.profile === 'named') {
    const at = findNodeAtLocation(tree, ['profile'])?.offset ?? 0
    throw new PrinterInvalid(`${placeOf(path, text, at)}  unexpected profile "named", PDF/X-4 has it "embedded"`)
  }
  return {name, ...result.data}
}

/** Describe what the schema found, at its place or, for what is missing, at the object that should have it. */
function linesOf(issue: z.core.$ZodIssue, tree: Node, text: string, path: string): string[] {
  const steps = issue.path.filter((step) => typeof step !== 'symbol')
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : []
  for (let length = steps.length; length >= 0; length--) {
    const node = findNodeAtLocation(tree, steps.slice(0, length))
    if (!node) continue
    if (length < steps.length) return [`${placeOf(path, text, node.offset)}  missing field "${steps.join('.')}"`]
    if (keys.length > 0) return keys.map((key) => unknownField(key, steps, node, text, path))
    const name = steps.join('.') || 'printer'
    const reason = issue.message.replace(/^Invalid (input|option): /, '').replace(/^Too (small|big): /, '')
    return [`${placeOf(path, text, node.offset)}  unexpected ${name}: ${reason}`]
  }
  return [`${path}  ${issue.message}`]
}

function unknownField(key: string, steps: (string | number)[], node: Node, text: string, path: string): string {
  let at: unknown = z.toJSONSchema(schema)
  for (const step of steps) at = (at as {properties?: Record<string, unknown>}).properties?.[step]
  const properties = (at as {properties?: object} | undefined)?.properties
  const near = nearest(key, properties ? Object.keys(properties) : Object.keys(printRules))
  const offset = findNodeAtLocation(node, [key])?.parent?.offset ?? node.offset
  return `${placeOf(path, text, offset)}  unexpected field "${key}"${near ? `, did you mean "${near}"?` : ''}`
}

/** Write `path:line:column` of an offset in a text. */
function placeOf(path: string, text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n')
  return `${path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}
