import type {LaidNode, LaidRun} from '../pages.js'

/** What page-foot notes cost: pt. */
export interface NoteHeights {
  /** Height of a note with the space to the next; 0 for one that has been set already. */
  heightOf(id: string): number
  /** The same for the last note of a page, of which a long one may go on overleaf. */
  leastOf(id: string): number
  /** Height of the rule over the notes with the space around it; 0 once it is there. */
  opening: number
}

/**
 * What is left of a page or column: a stretch of body fits only together with the notes that are called on it, so
 * a note never moves a line that has been placed.
 */
export interface Room {
  /** Tell whether `height` pt of body that call `notes` fit, besides all that was placed before. */
  fits(height: number, notes: readonly string[]): boolean
}

/** Give the rest of `room` below `used` pt of body that called `notes`. */
export const below = (room: Room, used: number, notes: readonly string[]): Room =>
  used === 0 && notes.length === 0 ? room : {fits: (height, more) => room.fits(used + height, [...notes, ...more])}

/** A room without an end. */
export const anyRoom: Room = {fits: () => true}

/** Give a room that is at most `height` pt high. */
export const limited = (room: Room, height: number): Room => ({
  fits: (wanted, notes) => wanted <= height && room.fits(wanted, notes),
})

/** Give the rest of a page, `free` pt above the notes it has. */
export function roomOf(free: number, notes: NoteHeights): Room {
  return {
    fits(height, called) {
      let foot = 0
      const fresh = called.length > 0 ? [...new Set(called)].filter((id) => notes.heightOf(id) > 0) : []
      fresh.forEach((id, index) => {
        foot += index === fresh.length - 1 ? notes.leastOf(id) : notes.heightOf(id)
      })
      if (foot > 0) foot += notes.opening
      return height + foot <= free + 0.01
    },
  }
}

const NOTE = 'note:'

/** Name the note that a run calls, if it calls one. */
const noteOf = (run: LaidRun): string | undefined =>
  run.attributes.link?.startsWith(NOTE) ? run.attributes.link.slice(NOTE.length) : undefined

const called = new WeakMap<object, readonly string[]>()

/** List the notes called in a node, or in some lines, in order. */
export function notesIn(node: LaidNode): readonly string[] {
  let ids = called.get(node)
  if (!ids) {
    ids = node.lines ? notesOfLines(node.lines) : (node.children ?? []).flatMap((child) => [...notesIn(child)])
    called.set(node, ids)
  }
  return ids
}

/** List the notes called in lines of text, in order. */
export const notesOfLines = (lines: NonNullable<LaidNode['lines']>): string[] =>
  lines.flatMap((line) => line.runs.map(noteOf).filter((id) => id !== undefined))
