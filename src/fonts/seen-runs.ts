import {isMixed, levelRunsOf, levelsOf, reordered} from './bidi.js'
import {type FaceRun, faceRunsOf} from './face-runs.js'
import type {FaceName, Fonts} from './index.js'

/** Text in one face and of one direction. */
export interface SeenRun extends FaceRun {
  direction?: 'rtl'
  /** Set at the size that was asked for, pt. */
  width: number
}

/** Letters that have a direction, those first that run from right to left. */
const STRONG = /([\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])|\p{L}/u

/**
 * Split a line, set at `size` pt, by the faces that have its characters and by their direction, in the order in which
 * its runs are seen from left to right; its first letter says how it is read. The family must be known.
 */
export function seenRunsOf(text: string, name: FaceName, size: number, fonts: Fonts): SeenRun[] {
  const measured = (run: FaceRun, direction?: 'rtl'): SeenRun => {
    const {advance} = run.face.shape(run.text, undefined, direction && {direction})
    return {...run, ...(direction && {direction}), width: (advance * size) / run.face.unitsPerEm}
  }
  if (!isMixed(text, 'ltr')) return faceRunsOf(text, name, fonts).map((run) => measured(run))
  const levels = levelsOf(text, STRONG.exec(text)?.[1] ? 'rtl' : 'ltr')
  const parts = levelRunsOf(levels, 0, text.length).flatMap(({start, end, level}) =>
    faceRunsOf(text.slice(start, end), name, fonts).map((run) => ({...run, level})),
  )
  return reordered(parts).map(({text, face, level}) => measured({text, face}, level % 2 === 1 ? 'rtl' : undefined))
}

/** Measure a line set at `size` pt, pt. */
export const lineWidth = (text: string, name: FaceName, size: number, fonts: Fonts): number =>
  seenRunsOf(text, name, size, fonts).reduce((sum, {width}) => sum + width, 0)
