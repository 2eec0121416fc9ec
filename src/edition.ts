/** What one painting of the laid-out pages is for. */
export interface Edition {
  /** Part of the file name: `<brief>.<name>.pdf`. */
  name: EditionName
  /** Whether links and bookmarks are drawn. */
  links: boolean
  /** Bleed kept around the trim, in pt; 0 cuts the page at the trim. */
  bleed: number
  /** What makes it an edition in ink; without it, colours stay light. */
  press?: Press
  /** What makes it a proof of one: painted in the light in which the inks are seen. */
  proof?: Inking & {seen: Seen}
  /** What makes it accessible and lasting: tags, PDF/UA-1 and PDF/A, and made to be read on the web. */
  archive?: Archive
  /** Whether streams stay as they are written: packing them takes longer than reading them once on the same machine. */
  unpacked?: boolean
}

/** What a file for publication and archives holds besides its pages; the data of its charts are always in it. */
export interface Archive {
  /** The texts that the brief was made from. */
  sources?: SourceText[]
}

/** A text that a brief was made from. */
export interface SourceText {
  name: string
  text: string
  type: 'text/markdown' | 'application/yaml'
  /** Its path from the folder of the brief, when the brief includes it. */
  from?: string
}

export type EditionName = 'screen' | 'press' | 'booklet' | 'proof'

/** The edition to read on a screen: trimmed, sRGB, tagged, with links. */
export const screen: Edition = {name: 'screen', links: true, bleed: 0, archive: {}}

/** The pages that are folded into a booklet: trimmed, sRGB, without links. */
export const leaves: Edition = {name: 'booklet', links: false, bleed: 0}

/**
 * Give the same pages as they are painted to be looked at once, while a brief is written: to the pixel as they will be,
 * with their links and bookmarks. Left out is what nobody sees: tags and the ways back from notes that hang on them,
 * attachments and all else that makes a file accessible and lasting, the order of objects for the web, and packing.
 */
export const glanceOf = ({archive, ...pages}: Edition): Edition => ({...pages, unpacked: true})

/** What pages are painted with where colours are inks. */
export interface Inking {
  ink: Ink
  /** Black text and black lines overprint when they are smaller, or thinner, than this; pt. */
  overprint: {text: number; lines: number}
  /** Told of all that stays transparent: what it is, on which page counted from 1, in which block. */
  transparent(what: string, page: number, block: string | undefined): void
  /** How inks are seen, when the pages are to show that; overprinting is not shown. */
  seen?: Seen
}

/** Red, green and blue in sRGB, 0–1. */
export type Light = readonly [number, number, number]

/** How inks are seen on the paper of a printing condition. */
export interface Seen {
  light(inks: Inks): Light
  /** The light of the paper, where that is shown; otherwise it is as white as the screen. */
  paper?: Light
}

/** What an edition in ink is painted with and says of itself. */
export interface Press extends Inking {
  standard: 'pdf/x-4' | 'pdf/x-1a'
  intent: OutputIntent
  /** Whether crop marks, targets and a colour bar are drawn outside the bleed. */
  marks: boolean
}

/** The printing condition that the inks are meant for. */
export interface OutputIntent {
  /** OutputConditionIdentifier, as a registry knows it. */
  condition: string
  /** The condition in words. */
  about: string
  /** Address of the registry, for a registered condition. */
  registry?: string
  /** Bytes of the ICC profile, when it is to be inside the file. */
  profile?: Uint8Array
}

/** Cyan, magenta, yellow and black, 0–1. */
export type Inks = readonly [number, number, number, number]

/** What a colour is on the plates: the process inks, or a spot ink that they stand in for. */
export interface Plates {
  inks: Inks
  spot?: string
}

/** Turns colours of light, `#rrggbb` in sRGB, into inks. */
export interface Ink {
  /** The plates of an area or a line. */
  area(colour: string): Plates
  /** The plates of text: what is nearly black is black. */
  text(colour: string): Plates
  /** The inks on the way from one colour to another, at equal distances, both ends included. */
  ramp(from: string, to: string): Inks[]
  /** The picture made of these bytes of a JPEG or PNG. */
  picture(bytes: Uint8Array): InkedPicture | undefined
}

/** A picture in inks, packed as PDF takes it: Flate over the predictors of PNG. */
export interface InkedPicture {
  /** In pixels. */
  width: number
  height: number
  space: 'DeviceCMYK' | 'DeviceGray' | 'DeviceRGB'
  /** Inks of each number in `pixels`, a byte for each of the space; without it the pixels are the inks themselves. */
  palette?: Uint8Array
  /** 8 bits to the component. */
  pixels: Uint8Array
  /** Opacity of each pixel, 8 bits. */
  mask?: Uint8Array
}
