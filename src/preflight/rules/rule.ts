import type {Severity} from '../../message.js'
import type {Page} from '../../pdf/pages.js'
import type {Document} from '../document.js'
import type {InkGrid} from '../ink/grid.js'
import type {Mark} from '../interpret/mark.js'

/** One thing that should not be. */
export interface Breach {
  /** What is there. */
  what: string
  /** What is allowed. */
  allowed: string
  /** How to mend it. */
  mend: string
  /** Where it is worse or better than the rule usually is. */
  severity?: Severity
  page?: number
  /** Place in the space of the page, pt. */
  at?: readonly [number, number]
  object?: string
}

type OfKind<Kind extends Mark['kind']> = Extract<Mark, {kind: Kind}>

/** Looks at marks of one kind each; what prints nothing by itself, in soft masks, is not shown to it. */
type Looks = {[Kind in Mark['kind']]?: (mark: OfKind<Kind>, document: Document) => Breach | undefined}

/** How a rule is held: against the file, against each page, against marks, and against a page that was printed. */
export interface Rule extends Looks {
  file?(document: Document): Breach[]
  page?(page: Page, document: Document): Breach[]
  printed?(page: Page, grid: InkGrid, document: Document): Breach[]
}
