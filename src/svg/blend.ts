import type {Blend} from '../drawing.js'

/** The values of `mix-blend-mode` in CSS and what PDF calls them. */
const blends: Record<string, Blend> = {
  multiply: 'Multiply',
  screen: 'Screen',
  overlay: 'Overlay',
  darken: 'Darken',
  lighten: 'Lighten',
  'color-dodge': 'ColorDodge',
  'color-burn': 'ColorBurn',
  'hard-light': 'HardLight',
  'soft-light': 'SoftLight',
  difference: 'Difference',
  exclusion: 'Exclusion',
  hue: 'Hue',
  saturation: 'Saturation',
  color: 'Color',
  luminosity: 'Luminosity',
}

/** Read the blend mode in a `style` attribute. */
export const blendOf = (style: string | undefined): Blend =>
  blends[/mix-blend-mode\s*:\s*([a-z-]+)/.exec(style ?? '')?.[1] ?? ''] ?? 'Normal'
