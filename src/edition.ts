/** What one painting of the laid-out pages is for. */
export interface Edition {
  /** Part of the file name: `<brief>.<name>.pdf`. */
  name: 'screen'
  /** Whether links and bookmarks are drawn. */
  links: boolean
  /** Bleed kept around the trim, in pt; 0 cuts the page at the trim. */
  bleed: number
  /** What makes it accessible and lasting: tags, PDF/UA-1 and PDF/A. */
  archive?: Archive
}

/** What a file for publication and archives holds besides its pages; the data of its charts are always in it. */
export interface Archive {
  /** The Markdown that the brief was made from. */
  source?: {name: string; text: string}
}

/** The edition to read on a screen: trimmed, sRGB, tagged, with links. */
export const screen: Edition = {name: 'screen', links: true, bleed: 0, archive: {}}
