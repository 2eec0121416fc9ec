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
import {expectedOf} from './yaml/expected.js'
import {fieldsAt} from './yaml/schema.js'

const number = (least: number, most: number, about: string) => z.number().min(least).max(most).describe(about)
const pair = (about: string) =>
  z
    .strictObject({
      error: number(0, 10_000, 'At or below this it is an error, pixels to the inch.'),
      warning: number(0, 10_000, 'At or below this it is a warning, pixels to the inch.'),
    })
    .describe(about)

/** The file of a printer, checked strictly. */
export const printer = z
  .strictObject({
    title: z.string().min(1).describe('What is printed on what, in a few words.'),
    condition: z
      .string()
      .min(1)
      .describe('Printing condition: FOGRA39, FOGRA29, CGATS TR 006, or that of a profile given with --icc.'),
    standard: z.enum(['pdf/x-4', 'pdf/x-1a']).describe('Standard that the file is made to.'),
    profile: z
      .enum(['embedded', 'named'])
      .describe('Whether the profile of the condition is inside the file, or only named, as PDF/X-1a alone allows.'),
    bleed: number(0, 10, 'Bleed on all sides, mm.'),
    marks: z.boolean().describe('Whether crop marks, targets and a colour bar are wanted.'),
    colour: z
      .enum(['cmyk', 'cmyk-and-rgb-images'])
      .describe('Which images may still wait for their conversion to CMYK.'),
    spots: z.int().min(0).max(20).describe('Spot colours that are printed at most.'),
    ink: z
      .strictObject({
        limit: number(100, 400, 'Mean of all inks in any square of 15 mm, %.'),
        richBlack: number(100, 400, 'All inks in text that has 85 % black or more, %.'),
      })
      .describe('How much ink the paper takes.'),
    resolution: z
      .strictObject({colour: pair('Images in grey and in colour.'), bitonal: pair('Images of one bit.')})
      .describe('Resolution of images.'),
    text: z
      .strictObject({
        smallest: number(0, 100, 'Text is not below this size, pt.'),
        oneInk: number(0, 100, 'Text below this size is in one ink, pt.'),
        white: number(0, 100, 'Text in white is not below this size, pt.'),
        overprint: number(0, 100, 'Black text below this size overprints, pt.'),
      })
      .describe('Sizes of type.'),
    lines: z
      .strictObject({
        hairline: number(0, 10, 'A line of this width or less does not print, pt.'),
        oneInk: number(0, 10, 'Lines below this width are in one ink, pt.'),
        white: number(0, 10, 'Lines in white are not below this width, pt.'),
        overprint: number(0, 10, 'Black lines below this width overprint, pt.'),
      })
      .describe('Widths of lines.'),
    severity: z
      .partialRecord(
        z.enum(Object.keys(printRules) as [PrintRuleId, ...PrintRuleId[]]),
        z.enum(['error', 'warning', 'info', 'off']),
      )
      .describe('Severities that differ from the usual ones, by rule of preflight.'),
  })
  .describe('What a printer asks of a file: lengths in mm or pt, inks in %, resolutions in pixels to the inch.')

/** What one printer asks for: lengths in mm or pt, inks in %, resolutions in pixels to the inch. */
export interface Printer extends z.infer<typeof printer> {
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
  const result = printer.safeParse(getNodeValue(tree))
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
    const found = getNodeValue(node)
    const shown = typeof found === 'object' ? '' : ` ${JSON.stringify(found)}`
    return [`${placeOf(path, text, node.offset)}  unexpected ${name}${shown}, expected ${expectedOf(issue, found)}`]
  }
  return [`${path}  ${issue.message}`]
}

function unknownField(key: string, steps: (string | number)[], node: Node, text: string, path: string): string {
  const near = nearest(key, fieldsAt(printer, steps))
  const offset = findNodeAtLocation(node, [key])?.parent?.offset ?? node.offset
  return `${placeOf(path, text, offset)}  unexpected field "${key}"${near ? `, did you mean "${near}"?` : ''}`
}

/** Write `path:line:column` of an offset in a text. */
function placeOf(path: string, text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n')
  return `${path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}
