/** The type of the brief: every size with its leading, in pt; leadings are in steps of half a line of text. */
import {colour, tokens} from './tokens.js'

/** Leading of the text, pt, and half of it: the step of every space between blocks. */
export const LINE = 14
export const HALF = LINE / 2

const set = (fontSize: number, leading: number) => ({fontSize, lineHeight: leading / fontSize})

const figures = tokens.microtypography?.figures === 'old-style' ? 'onum' : 'lnum'
const serif = {fontFamily: 'Source Serif 4', color: colour.ink}
const lining = ['lnum', 'pnum']
const display = {fontFamily: 'Source Serif 4 Display', fontFeatureSettings: lining}
const sans = {fontFamily: 'Source Sans 3', color: colour.ink}

export const body = {...serif, ...set(10, LINE), fontFeatureSettings: [figures, 'pnum']}
export const title = {...display, ...set(31, 35), fontWeight: 600, color: colour.paper}
export const subtitle = {...display, ...set(15, 21), color: colour.pale}
export const standfirst = {...display, ...set(13.5, 19), color: colour.accent}
export const section = {...serif, ...set(17, 21), fontWeight: 600, color: colour.accent, fontFeatureSettings: lining}
export const subsection = {...sans, ...set(11, LINE), fontWeight: 600}
export const pull = {...display, ...set(20, 28), color: colour.accent}
/** As tall as two lines of text, from the top of the capitals to the second base line. */
export const numeral = {...display, ...set(31, 35), fontWeight: 600, color: colour.signal}
/** Labels that stand in the margin, and titles of boxes and pictures. */
export const label = {...sans, ...set(9, 12), fontWeight: 600, color: colour.accent}
export const caption = {...sans, ...set(8.75, 12)}
export const fine = {...sans, ...set(8, 10.5), color: colour.muted}
export const cell = {...sans, ...set(8.75, 12)}
export const note = {...sans, ...set(8, 10.5)}
export const mono = {fontFamily: 'Source Code Pro', color: colour.ink, ...set(8, 12)}
/** The rule over a section, and the space between it and the words below. */
export const opens = {borderTopWidth: 1, borderColor: colour.accent, paddingTop: HALF - 1, paddingBottom: HALF}
/** The rule over a picture or a part of the closing. */
export const parts = {borderTopWidth: 0.5, borderColor: colour.line, paddingTop: HALF}
/** Words in small capitals, set a little apart. */
export const smallCaps = {...sans, ...set(10, 12), fontFeatureSettings: ['c2sc', 'smcp'], letterSpacing: 0.4}
