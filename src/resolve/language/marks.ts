import type {Marks} from './conventions.js'

export const curly: Marks = ['“', '”']
export const single: Marks = ['‘', '’']
/** As German has them, outside and inside. */
export const low: Marks = ['„', '“']
export const lowSingle: Marks = ['‚', '‘']
/** As Polish has them. */
export const lowHigh: Marks = ['„', '”']
export const angled: Marks = ['«', '»']
/** As Danish has them, outside and inside. */
export const inward: Marks = ['»', '«']
export const inwardSingle: Marks = ['›', '‹']
/** As Swedish has them, outside and inside. */
export const high: Marks = ['”', '”']
export const highSingle: Marks = ['’', '’']
