import type {Run} from './run.js'

/** U+200F and U+200E, which run from right to left and from left to right, and are not seen. */
const rightToLeft = '\u200F'
const leftToRight = '\u200E'

/** After a Latin letter, what closes its word, and perhaps a space: a comma, or after the space a number. */
const pattern = /(?<=\p{Script=Latin}[.)\]%”’»]{0,3}[ \u00A0]?)(?:[،؛؟]|(?<=[ \u00A0])[۰-۹٠-٩])/gu

/** A minus before its number, and numbers that a hyphen joins, as in a telephone number. */
const written = /(?<!\u200E)−(?=[0-9۰-۹])|(?<![\p{L}\p{Nd}\u200E−-])[0-9۰-۹]+(?:-[0-9۰-۹]+)+(?![\p{L}\p{Nd}-])/gu

/**
 * Keep a comma or a number of Arabic script that follows a Latin word from being read as a part of it (UAX #9, rule W7):
 * "Daily Times، ۲۹ مارس" would show the day on the wrong side of the paper's name. What is written from left to right in
 * numbers stays so after an Arabic letter (rule W2).
 */
export function setDirections(run: Run): void {
  run.replace(pattern, ([found]) => `${rightToLeft}${found}`)
  run.replace(written, ([found]) => `${leftToRight}${found}`)
}
