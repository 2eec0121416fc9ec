/**
 * Letters of the scripts that briefs are in, as parts of a class of a regular expression. Classes of Unicode
 * properties say the same of every script there is, and take V8 ten times as long to compile.
 */

/** What belongs to a word: letters, figures, marks, and the joiner that Persian has inside words. */
export const word = '\\wÀ-ÖØ-öø-ɏ\\u0300-\\u052F\\u0610-\\u061A\\u0620-\\u0669\\u066E-\\u06D3\\u06D5-\\u06FC\\u200C'

const arabic = '\\u0620-\\u063F\\u0641-\\u064A\\u066E-\\u06D3'

/** What a name begins with; of the letters beyond Latin-1, which alternate, small ones as well. */
export const initial = `A-ZÀ-ÖØ-ÞĀ-ɏΆ-ΫЀ-Я${arabic}`

/** What goes on in a name. */
export const small = 'a-zß-öø-ÿĀ-ɏά-ώа-џ'

/** Figures, of Arabic script too. */
export const digit = '\\d٠-٩۰-۹'
