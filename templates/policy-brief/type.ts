/** The type of the brief: every size with its leading, in pt; leadings are in steps of half a line of text. */
import {familyIn, type Tokens} from 'offprint/template'
import {colour} from './tokens.js'

const set = (fontSize: number, leading: number) => ({fontSize, lineHeight: leading / fontSize})

const lining = ['lnum', 'pnum']
const serif = {fontFamily: 'Source Serif 4', color: colour.ink}
const display = {fontFamily: 'Source Serif 4 Display', fontFeatureSettings: lining}
const sans = {fontFamily: 'Source Sans 3', color: colour.ink}

/** What does not follow the size of the running text. */
const fixed = {
  title: {...display, ...set(31, 35), fontWeight: 600, color: colour.paper},
  subtitle: {...display, ...set(15, 21), color: colour.pale},
  standfirst: {...display, ...set(13.5, 19), color: colour.accent},
  /** Labels that stand in the margin, and titles of boxes and pictures. */
  label: {...sans, ...set(9, 12), fontWeight: 600, color: colour.accent},
  caption: {...sans, ...set(8.75, 12)},
  fine: {...sans, ...set(8, 10.5), color: colour.muted},
  note: {...sans, ...set(8, 10.5)},
  mono: {fontFamily: 'Source Code Pro', color: colour.ink, ...set(8, 12)},
  /** Words in small capitals, set a little apart. */
  smallCaps: {...sans, ...set(10, 12), fontFeatureSettings: ['c2sc', 'smcp'], letterSpacing: 0.4},
}

/** What follows the type of running text and of tables: styles, and the steps of every space between blocks. */
function following({text: {size, leading}, table, space, microtypography}: Tokens) {
  const half = leading / 2
  const figures = microtypography?.figures === 'old-style' ? ['onum', 'pnum'] : lining
  return {
    /** Leading of the text, pt, and half of it. */
    line: leading,
    half,
    /** Space above a figure, a table, a box or a quotation, pt. */
    apart: leading * 1.5 * space,
    body: {...serif, ...set(size, leading), fontFeatureSettings: figures},
    cell: {...sans, ...set(table.size, table.leading)},
    /** Units below the heads of a table. */
    unit: {...sans, ...set(table.size * 0.9, table.leading), color: colour.muted},
    section: {
      ...serif,
      ...set(size * 1.7, leading * 1.5),
      fontWeight: 600,
      color: colour.accent,
      fontFeatureSettings: lining,
    },
    subsection: {...sans, ...set(size * 1.1, leading), fontWeight: 600},
    subheading: {...sans, ...set(size, leading), fontWeight: 600},
    pull: {...display, ...set(size * 2, leading * 2), color: colour.accent},
    /** As tall as two lines of text, from the top of the capitals to the second base line. */
    numeral: {...display, ...set(31, 35), fontWeight: 600, color: colour.signal},
    /** The rule over a section, and the space between it and the words below. */
    opens: {borderTopWidth: 1, borderColor: colour.accent, paddingTop: half - 1, paddingBottom: half * 1.5},
    /** The rule over a picture or a part of the closing. */
    parts: {borderTopWidth: 0.5, borderColor: colour.line, paddingTop: half},
  }
}

/** Every style of the brief, and the steps of its spaces. */
export type Type = typeof fixed & ReturnType<typeof following>

const made = new WeakMap<Tokens, Type>()

/** Turn tokens into the type of the brief. */
export function typeOf(tokens: Tokens): Type {
  const known = made.get(tokens) ?? scripted({...fixed, ...following(tokens)}, tokens)
  made.set(tokens, known)
  return known
}

/** Size of the smallest type, pt. */
const SMALLEST = 8

/** Set every style in the families of a script, without what is made for Latin letters: those of Arabic must join. */
function scripted(type: Type, tokens: Tokens): Type {
  const {script} = tokens
  if (!script) return type
  const own = Object.entries(type).map(([name, style]) => {
    if (typeof style !== 'object' || !('fontFamily' in style)) return [name, style]
    const {fontFamily, fontSize, lineHeight, letterSpacing: _, fontFeatureSettings: __, ...others} = style as Style
    const own = {...others, fontFamily: familyIn(tokens, fontFamily)}
    // what follows the running text is in its size and leading already
    if (!(name in fixed)) return [name, {...own, fontSize, lineHeight}]
    // small type is not made smaller than it is in print
    const size = Math.max(SMALLEST, fontSize * script.size)
    return [name, {...own, fontSize: size, lineHeight: (fontSize * lineHeight * script.leading) / size}]
  })
  return Object.fromEntries(own) as Type
}

/** A style of type, with what not all have. */
interface Style {
  fontFamily: string
  fontSize: number
  lineHeight: number
  letterSpacing?: number
  fontFeatureSettings?: string[]
}
