import type {StructureElement} from './element.js'
import type {Reference} from './pdfkit.js'

/** Artifacts: what is there for the eye alone (ISO 32000-1, 14.8.2.2). */
const artifacts = {
  plain: '/Artifact BMC',
  head: '/Artifact<</Type/Pagination/Subtype/Header>>BDC',
  foot: '/Artifact<</Type/Pagination/Subtype/Footer>>BDC',
}

/** A kind of artifact. */
export type Artifact = keyof typeof artifacts

/** The brackets around what is painted on one page: each stretch belongs to a structure element or is an artifact. */
export class Tags {
  /** What is painted next belongs to this. */
  wanted: StructureElement | Artifact = 'plain'
  /** Set while all that is painted is an artifact of one kind, whatever it belongs to elsewhere. */
  artifact: Artifact | undefined
  private open: StructureElement | Artifact | undefined
  /** The element of each stretch, by its number. */
  readonly stretches: StructureElement[] = []

  constructor(private readonly page: Reference) {}

  /** Give the operators that must stand before what is painted next. */
  begin(): string[] {
    const {wanted} = this
    if (this.open === wanted) return []
    const operators = this.end()
    this.open = wanted
    if (typeof wanted === 'string') return [...operators, artifacts[wanted]]
    const content = this.stretches.push(wanted) - 1
    wanted.hold({page: this.page, content})
    return [...operators, `/${wanted.role}<</MCID ${content}>>BDC`]
  }

  /** Give the operators that must stand before anything that may not be in brackets. */
  end(): string[] {
    if (this.open === undefined) return []
    this.open = undefined
    return ['EMC']
  }
}
