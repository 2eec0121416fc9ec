import type {Run} from './run.js'

/** U+200F, which runs from right to left and is not seen. */
const mark = '\u200F'

/** Latin letters and figures, what closes them, and a space. */
const latin = '(?<=[\\p{Script=Latin}0-9][.)\\]%”’»]{0,3}[ \u00A0]?)'

const pattern = new RegExp(`${latin}(?:[،؛؟]|(?<=\\p{Script=Latin}[.)\\]%”’»]{0,3}[ \u00A0])[۰-۹٠-٩])`, 'gu')

/**
 * Keep a comma or a number of Arabic script that follows a Latin word from being read as a part of it (UAX #9, rule W7):
 * "Daily Times، ۲۹ مارس" would show the day on the wrong side of the paper's name.
 */
export const setDirections = (run: Run): void => run.replace(pattern, ([found]) => `${mark}${found}`)
