/** Give this to a text whose words are not divided: titles, headings, cells of a table. */
export const unbroken = {hyphenationCallback: (word: string): string[] => [word]}
