import {colorsNamed} from 'culori/fn'

/** Tell whether a text is a colour that pages can be painted in: a hex, `rgb()`, `hsl()` or a name of CSS. */
export const isColour = (text: string): boolean =>
  /^\s*(#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|(rgb|hsl)a?\(.*\)|transparent)\s*$/i.test(text) ||
  Object.hasOwn(colorsNamed, text.trim().toLowerCase())
