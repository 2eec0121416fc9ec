import type {Run} from './run.js'

/** U+200F, which runs from right to left and is not seen. */
const mark = '\u200F'

/** After a Latin letter, what closes its word, and perhaps a space: a comma, or after the space a number. */
const pattern = /(?<=\p{Script=Latin}[.)\]%”’»]{0,3}[ \u00A0]?)(?:[،؛؟]|(?<=[ \u00A0])[۰-۹٠-٩])/gu

/**
 * Keep a comma or a number of Arabic script that follows a Latin word from being read as a part of it (UAX #9, rule W7):
 * "Daily Times، ۲۹ مارس" would show the day on the wrong side of the paper's name.
 */
export const setDirections = (run: Run): void => run.replace(pattern, ([found]) => `${mark}${found}`)
