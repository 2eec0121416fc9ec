/** Make a text lead to a web address, or to `#id`. */
export const link = (src: string): object => ({src})
