/** Every rule by its id; the compiler names what is missing. */
import type {PrintRuleId} from '../../print-rules.js'
import * as boxes from './boxes.js'
import * as colour from './colour.js'
import * as file from './file.js'
import * as state from './graphics-state.js'
import * as identification from './identification.js'
import * as images from './images.js'
import * as ink from './ink.js'
import * as interaction from './interaction.js'
import * as lines from './lines.js'
import * as intent from './output-intent.js'
import * as outside from './outside.js'
import * as overprint from './overprint.js'
import type {Rule} from './rule.js'
import * as syntax from './syntax.js'
import * as text from './text.js'

export const rules: Record<PrintRuleId, Rule> = {
  'P-SIZE': file.atOpening,
  'X-HEADER': file.header,
  'X-VERSION': file.version,
  'X-ID': file.identifier,
  'X-ENCRYPT': file.encryption,
  'X-FILTER': file.filters,
  'X-EXTERNAL': outside.external,
  'X-OPI': outside.opi,
  'X-PS': outside.postScript,
  'X-ALT': outside.alternates,
  'X-IDENT': identification.standard,
  'X-XMP': identification.metadata,
  'X-INFO': identification.information,
  'X-TRAPPED': identification.trapped,
  'X-OI': intent.intent,
  'X-OI-ID': intent.condition,
  'X-OI-ICC': intent.profile,
  R0035: intent.cmykProfile,
  'X-BOX': boxes.nesting,
  'P-BLEED': boxes.bleed,
  R0002: boxes.userUnit,
  R0003: boxes.cropBox,
  R0004: boxes.size,
  R0005: boxes.empty,
  'X-COLOR': colour.spaces,
  R0027: colour.early,
  R0028: colour.intermediate,
  R0020: colour.spots,
  R0024: colour.registration,
  R0030: colour.blending,
  R0026: ink.coverage,
  'X-TR': state.transfer,
  'X-HT': state.halftone,
  'X-TRANSP': state.opaque,
  R0007: overprint.whiteText,
  R0008: overprint.whiteShapes,
  R0009: overprint.blackText,
  R0010: overprint.blackLines,
  R0011: overprint.grayText,
  R0012: overprint.grayLines,
  R0013: overprint.grayOverprint,
  'X-FONT': text.embedding,
  R0014: text.courier,
  R0015: text.richBlack,
  R0016: text.whiteSize,
  R0017: text.oneInk,
  R0018: lines.whiteLines,
  R0019: lines.oneInk,
  'P-HAIRLINE': lines.hairline,
  'P-MINTEXT': text.smallest,
  R0031: images.colourResolution,
  R0032: images.bitonalResolution,
  'P-16BIT': images.depth,
  'X-ANNOT': interaction.annotations,
  'X-ACTION': interaction.actions,
  'X-OC': interaction.layers,
  'C-SYNTAX': syntax.instructions,
}
