/** Ways of seeing: all colours, without one of the three cones, and in print without colour. */
export type Vision = 'normal' | 'protan' | 'deutan' | 'tritan' | 'grey'

/** Three rows of three: what becomes of red, green and blue, 0–1 in linear light. */
type Matrix = readonly [number, number, number, number, number, number, number, number, number]

/** How eyes without a cone see linear sRGB: Machado, Oliveira and Fernandes 2009, severity 1.0; grey by luminance. */
export const matrices: Record<Exclude<Vision, 'normal'>, Matrix> = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  grey: [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722],
}
