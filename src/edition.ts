/** What one painting of the laid-out pages is for. */
export interface Edition {
  /** Part of the file name: `<brief>.<name>.pdf`. */
  name: 'screen'
  /** Whether links and bookmarks are drawn. */
  links: boolean
  /** Bleed kept around the trim, in pt; 0 cuts the page at the trim. */
  bleed: number
}

/** The edition to read on a screen: trimmed, sRGB, with links. */
export const screen: Edition = {name: 'screen', links: true, bleed: 0}
