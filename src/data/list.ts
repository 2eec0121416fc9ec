/** Lists as attributes hold them: `year, Exports=exp`. */

/** A word in quotation marks where it may begin, or any sign but a comma. */
const item = /(?:(?=["'])(?<=(?:^|[,=])\s*)(?:"[^"]*"|'[^']*')|[^,])+|(?<=^|,)(?=,|$)/g

/** Split a text at its commas, but for those in quotation marks. */
export const listIn = (text: string): string[] => (text.match(item) ?? ['']).map((part) => part.trim())

/** Split a list of formats, where a comma may stand between noughts. */
export const formatsIn = (text: string): string[] => text.split(/(?<![0#]),|,(?![0#])/).map((part) => part.trim())

/** Take the quotation marks off a word that stands in them. */
export const unquoted = (word: string): string => /^(["'])(.*)\1$/s.exec(word)?.[2] ?? word
