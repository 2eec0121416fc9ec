import type {Microtypography} from '../template/index.js'

/** How the words of one text are set. */
export interface Manner extends Partial<Microtypography> {
  /** Whether they are a paragraph: headings, tables and captions have no small capitals, and lining figures anyway. */
  running: boolean
}

/** Words that have the same OpenType features: their own, or those of the text around. */
export interface Stretch {
  words: string
  features?: string[]
}

/** A stretch of its own, and where in the text it is. */
interface Mark extends Required<Stretch> {
  start: number
  end: number
}

/** Figures beside small capitals are as tall as these; where the face has none, as tall as the capitals that stay. */
const smallCapitals = ['c2sc', 'lnum', 'pnum']
const lining = ['lnum', 'pnum']
const fraction = ['frac']

// no classes of Unicode properties: V8 takes longer to compile them than to set a brief
const capital = 'A-ZÀ-ÖØ-ÞĀĂĄĆĈČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŖŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚΆ-ΏΑ-ΫЀ-Я'
const letter = 'A-Za-z\\dÀ-ÖØ-öø-ɏ\\u0300-\\u052F'

/** Words of capitals, with their figures and the "s" of a plural: "NGOs", "COP28", "EU-27". */
const capitals = new RegExp(
  `(?<![${letter}])(?=[\\d‑–-]*[${capital}])[${capital}\\d]+(?:[‑–-][${capital}\\d]+)*s?(?![${letter}$€£¥])`,
  'g',
)
const mayHaveCapitals = new RegExp(`[${capital}]{2}|[${capital}][‑–-]?\\d|\\d[‑–-]?[${capital}]`)
const parts = new RegExp(`[${capital}]+`, 'g')

/** Two small numbers with a slash between that stand by themselves, after a whole number or none. */
const slashed =
  /(?<=(?:^|[\s—])[([“‘«„]?)(?:\d{1,3}([ \u00A0\u202F]))?([1-9]\d?)\/([1-9]\d?)(?=$|[\s)\]”’»“,;:!?%—…]|\.(?:\s|$)|-[a-zà-ÿ])/g
const mayHaveFractions = /\d\/\d/

const denominators: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20])

/** What in the words before or after says that two numbers are a date, or a number of a series. */
const dateBefore = /(?:^|\s)on $/i
const nameBefore = new RegExp(`[^\\s.!?:]\\s+[${capital}][${letter}]*\\s$`)
const monthAfter = /^\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/

/** What has a slash, a mark or a full stop as an address or an identifier has. */
const address = /[@_\\=#]|\/\/|www\.|[a-z]\.[a-z]{2}|\d\.\d{4,}\//i

/** Cut words where features change; nothing when all of them are set as the text around. */
export function stretchesOf(words: string, manner: Manner): Stretch[] | undefined {
  const marks = [...capitalsIn(words, manner), ...fractionsIn(words, manner)].sort((a, b) => a.start - b.start)
  if (marks.length === 0) return undefined
  const stretches: Stretch[] = []
  let from = 0
  for (const {start, end, words: own, features} of marks) {
    if (start > from) stretches.push({words: words.slice(from, start)})
    stretches.push({words: own, features})
    from = end
  }
  if (from < words.length) stretches.push({words: words.slice(from)})
  return stretches
}

function capitalsIn(words: string, {running, smallCaps = [], figures}: Manner): Mark[] {
  const isOff = smallCaps.length === 0 && figures !== 'old-style'
  if (!running || isOff || !mayHaveCapitals.test(words)) return []
  return [...words.matchAll(capitals)].flatMap(({0: word, index}) => {
    const end = index + word.length
    const features = isListed(word, smallCaps)
      ? smallCapitals
      : figures === 'old-style' && /\d/.test(word)
        ? lining
        : undefined
    return features && !isInAddress(words, index, end) ? [{start: index, end, words: word, features}] : []
  })
}

/** Tell whether a word, or all that it is made of but figures, is among the acronyms. */
function isListed(word: string, acronyms: readonly string[] | 'all'): boolean {
  const names = word.match(parts) ?? []
  if (acronyms === 'all') return names.every((part) => part.length > 1)
  return acronyms.includes(word.replace(/s$/, '')) || names.every((part) => acronyms.includes(part))
}

function isInAddress(words: string, start: number, end: number): boolean {
  const before = words.slice(0, start).match(/\S*$/)?.[0] ?? ''
  const after = words.slice(end).match(/^\S*/)?.[0] ?? ''
  return address.test(before + words.slice(start, end) + after)
}

function fractionsIn(words: string, {fractions}: Manner): Mark[] {
  if (!fractions || !mayHaveFractions.test(words)) return []
  return [...words.matchAll(slashed)].flatMap(({0: all, 1: space, 2: above, 3: below, index}) => {
    const end = index + all.length
    if (!isFraction(Number(above), Number(below)) || isNamed(words.slice(0, index), words.slice(end))) return []
    const own = `${above}/${below}`
    // a whole number stands close to its fraction
    return [
      {
        start: end - own.length - (space ? 1 : 0),
        end,
        words: space ? `\u202F${own}` : own,
        features: fraction,
      },
    ]
  })
}

const isFraction = (above: number, below: number): boolean =>
  above < below && denominators.has(below) && commonOf(above, below) === 1

const commonOf = (one: number, other: number): number => (other === 0 ? one : commonOf(other, one % other))

/** Tell whether words around say that two numbers are no fraction: "on 1/2", "Resolution 1/2", "p. 1/2", "1/2 May". */
const isNamed = (before: string, after: string): boolean =>
  before.endsWith('\u00A0') || dateBefore.test(before) || nameBefore.test(before) || monthAfter.test(after)
