/**
 * Every rule a finished PDF is held to before it goes to a printer.
 *
 * `X-…` come from PDF/X-4 (ISO 15930-7) and PDF/X-1a:2003 (ISO 15930-4), `R00…` carry the numbers of the
 * GWG 2022 specification, `P-…` and `C-…` are the house's own. The severity holds where a printer does not set another.
 */
import type {Severity} from './message.js'

interface PrintRule {
  severity: Severity
  says: string
}

const error = (says: string): PrintRule => ({severity: 'error', says})
const warning = (says: string): PrintRule => ({severity: 'warning', says})

/** All rules by id, in the order of a report. */
export const printRules = {
  // the file
  'P-SIZE': error('The file is small enough to be looked into.'),
  'X-HEADER': error('The file starts with %PDF and a comment of four bytes above 127.'),
  'X-VERSION': error('The file is no newer than its standard: PDF 1.6 for X-4, PDF 1.4 for X-1a.'),
  'X-ID': error('The trailer has an ID of two strings.'),
  'X-ENCRYPT': error('The file is not encrypted.'),
  'X-FILTER': error('Streams are packed with filters that the standard allows.'),
  'X-EXTERNAL': error('Everything that is printed is inside the file.'),
  'X-OPI': error('No image waits to be replaced (OPI).'),
  'X-PS': error('The file holds no PostScript.'),
  'X-ALT': error('No alternate image is the one to print.'),
  // what the file says of itself
  'X-IDENT': error('The file says which standard it keeps to.'),
  'X-XMP': error('The XMP packet is readable, complete and says the same as the document information.'),
  'X-INFO': error('The document information has a title and two dates.'),
  'X-TRAPPED': error('The file says whether it has been trapped.'),
  // the printing condition
  'X-OI': error('The file has exactly one output intent for PDF/X.'),
  'X-OI-ID': error('The output intent names its printing condition.'),
  'X-OI-ICC': error('The output intent has a whole output profile of ICC version 2 or 4.'),
  R0035: error('The output profile is CMYK.'),
  // the page
  'X-BOX': error('Every page has one trim, inside the bleed, inside the sheet.'),
  'P-BLEED': warning('The bleed is as wide as the printer asks on all sides.'),
  R0002: error('No page has a unit of its own (UserUnit).'),
  R0003: error('The crop box is absent or equal to the media box.'),
  R0004: warning('All pages have one trim size and stand upright.'),
  R0005: warning('No page is empty.'),
  // colour and ink
  'X-COLOR': error('Colours are of the spaces that the standard and the output intent allow.'),
  R0027: error('Colours are inks already: none waits for a conversion.'),
  R0028: error('Only images may wait for a conversion, and only from RGB.'),
  R0020: error('There are no more spot colours than the printer prints.'),
  R0024: warning('The registration colour is not used within the page.'),
  R0030: error('Transparency is blended in CMYK.'),
  R0026: warning('The mean ink in any square of 15 mm stays within the limit.'),
  // graphics state
  'X-TR': error('No transfer curve is applied.'),
  'X-HT': error('Halftones are of type 1 or 5 and unnamed.'),
  'X-TRANSP': error('PDF/X-1a has no transparency.'),
  R0007: error('White text does not overprint.'),
  R0008: warning('White shapes do not overprint.'),
  R0009: warning('Small black text overprints.'),
  R0010: warning('Thin black lines overprint.'),
  R0011: warning('Small black text is not in DeviceGray.'),
  R0012: warning('Thin black lines are not in DeviceGray.'),
  R0013: warning('What is in DeviceGray does not overprint.'),
  // type and lines
  'X-FONT': error('Every font that is printed is embedded, with the widths it was set with and a glyph for all.'),
  R0014: warning('No font is Courier, the sign of a missing font.'),
  R0015: warning('Rich black text stays within its ink limit.'),
  R0016: warning('White text is large enough to stay open.'),
  R0017: warning('Small text is in one ink.'),
  R0018: warning('White lines are wide enough to stay open.'),
  R0019: warning('Thin lines are in one ink.'),
  'P-HAIRLINE': warning('No line is too thin to print.'),
  'P-MINTEXT': warning('No text is too small to print.'),
  // images
  R0031: warning('Images have enough pixels at their printed size.'),
  R0032: warning('Images of one bit have enough pixels at their printed size.'),
  'P-16BIT': warning('Images have 8 bits a channel.'),
  // what a sheet of paper cannot do
  'X-ANNOT': error('Nothing that can be clicked lies within the bleed.'),
  'X-ACTION': error('The file does nothing when it is opened or clicked.'),
  'X-OC': error('What is printed does not depend on layers.'),
  // drawing instructions
  'C-SYNTAX': error('Drawing instructions can be read and name what is there.'),
} satisfies Record<string, PrintRule>

/** The id of a rule for finished PDFs. */
export type PrintRuleId = keyof typeof printRules

/** How near live text may come to the trim, mm: sheets are cut that inexactly. */
export const SAFE = 4
