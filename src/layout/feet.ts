import {NoteArea} from './notes.js'
import type {Plan} from './plan.js'

/** The note areas of a page: every column has its own at its foot. */
export class Feet {
  private constructor(
    readonly areas: readonly NoteArea[],
    /** The notes set so far, on this page and before. */
    private readonly called: Set<string>,
  ) {}

  /** Make the feet of the first page. */
  static first({notes, geometry, continued}: Plan): Feet {
    const called = new Set<string>()
    return new Feet(
      Array.from({length: geometry.columns.count}, () => new NoteArea(notes, geometry, continued, called)),
      called,
    )
  }

  /** Make the feet of the page after this one, `free` pt high: what was left over goes on in the first column. */
  next(free: number): Feet {
    const feet = new Feet(
      this.areas.map((area) => area.empty()),
      this.called,
    )
    for (const area of this.areas) feet.areas[0]?.carryOn(area, free)
    return feet
  }

  /** Make a copy, which may be filled to try something. */
  copy(): Feet {
    const called = new Set(this.called)
    return new Feet(
      this.areas.map((area) => area.copy(called)),
      called,
    )
  }

  /** Whether something is left over for the next page. */
  get carries(): boolean {
    return this.areas.some(({carries}) => carries)
  }
}
