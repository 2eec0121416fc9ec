/** Red, green and blue, linear in light, 0–1. */
export type Linear = readonly [number, number, number]

/** Read `#rrggbb` as light. */
export function linearOf(colour: string): Linear {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return [red, green, blue]
}

/** Write light as `#rrggbb`; what sRGB cannot show is brought to its edge. */
export function hexOf(light: Linear): string {
  const digits = light.map((share) => {
    const inside = Math.min(1, Math.max(0, share))
    const value = inside <= 0.0031308 ? inside * 12.92 : 1.055 * inside ** (1 / 2.4) - 0.055
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${digits.join('')}`
}

/** Give the relative luminance of light, 0–1. */
export const luminanceOf = ([red, green, blue]: Linear): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue
