/** Controls of the terminal, and those that turn the direction of text: what is printed could hide behind either. */
const controls = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** Write the control characters of a text as escapes, as JavaScript has them; tabs and line ends are among them. */
export const printable = (text: string): string =>
  text.replace(controls, (control) => `\\u${(control.codePointAt(0) as number).toString(16).padStart(4, '0')}`)

/** Do so in each line of a text. */
export const printableLines = (text: string): string => text.split('\n').map(printable).join('\n')
