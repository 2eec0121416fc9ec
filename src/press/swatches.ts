import type {VFile} from 'vfile'
import {report} from '../message.js'
import type {Swatch, Template} from '../template/index.js'

/** Give the swatches of a template; those without inks are named in one message. */
export function swatchesWithInks({name, tokens, brand}: Template, file: VFile): Swatch[] {
  const bare = Object.entries(tokens.colours).filter(([, {cmyk, spot}]) => !cmyk && !spot)
  if (bare.length > 0) {
    const list = bare.map(([swatch, {rgb}]) => `${swatch} (${rgb})`).join(', ')
    report(
      file,
      'swatch-has-inks',
      `unexpected ${bare.length === 1 ? 'swatch' : 'swatches'} without inks in ${brand ? 'the brand or ' : ''}template ${name}: ${list}; converted`,
      undefined,
      {mend: 'give each its build, cmyk: [cyan, magenta, yellow, black] in per cent'},
    )
  }
  return Object.values(tokens.colours)
}
