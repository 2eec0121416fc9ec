/** The brand as the slots of a template get it, and how a slot sets its logo. */
import {Image, View} from '@react-pdf/renderer'
import {type ComponentProps, createElement, type ReactElement} from 'react'
import type {Drawing} from '../drawing.js'
import type {Picture} from '../image.js'

/** How large a logo is meant to be shown. */
export type LogoSize = 'small' | 'medium' | 'large'

/** A logo: what is shown, how wide and how tall it is to itself, and what it shows in words. */
export interface Logo {
  picture: Drawing | Picture
  width: number
  height: number
  alt?: string
}

/** Logos by size, each for light grounds, dark ones, or both. */
export type Logos = Partial<Record<LogoSize, {light?: Logo; dark?: Logo}>>

/** Who a brief is of, from the brand file: its colours and fonts are in the tokens already. */
export interface Brand {
  name?: string
  shortName?: string
  /** Address of its pages on the web. */
  link?: string
  logos: Logos
}

/** What a slot asks for: the ground that the logo stands on, the size that is meant, and how much room there is, pt. */
export interface LogoWanted {
  on: 'light' | 'dark'
  size?: LogoSize
  height: number
  /** Most that it may be wide: then it is less tall. */
  width?: number
}

const nearest: Record<LogoSize, LogoSize[]> = {
  small: ['small', 'medium', 'large'],
  medium: ['medium', 'large', 'small'],
  large: ['large', 'medium', 'small'],
}

/** Find the logo of a brand for a ground, in the size that is meant or the nearest to it; nothing when there is none. */
export function logoFor(
  brand: Brand | undefined,
  {on, size = 'medium'}: Pick<LogoWanted, 'on' | 'size'>,
): Logo | undefined {
  for (const one of nearest[size]) {
    const logo = brand?.logos[one]?.[on]
    if (logo) return logo
  }
  return undefined
}

/** Set the logo of a brand, as tall as there is room; gives nothing when the brand has none for that ground. */
export function logo(brand: Brand | undefined, wanted: LogoWanted): ReactElement | null {
  const found = logoFor(brand, wanted)
  if (!found) return null
  const ratio = found.width / found.height
  const width = Math.min(wanted.height * ratio, wanted.width ?? Number.POSITIVE_INFINITY)
  const style = {width, height: width / ratio}
  const {picture} = found
  if ('marks' in picture) return createElement(View, {drawing: picture, style} as ComponentProps<typeof View>)
  const data = Buffer.from(picture.bytes.buffer, picture.bytes.byteOffset, picture.bytes.byteLength)
  const source = {data, format: picture.format === 'jpeg' ? ('jpg' as const) : picture.format}
  return createElement(Image, {src: source, style} as ComponentProps<typeof Image>)
}
