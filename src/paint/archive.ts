/** What makes a tagged file one for archives: PDF/UA-1 (ISO 14289-1) and PDF/A-2a or -3a (ISO 19005). */
import type {Meta} from '../brief.js'
import type {ChartPicture} from '../drawing.js'
import type {Archive} from '../edition.js'
import {type Attachment, attach} from './attachments.js'
import type {PrintDocument} from './document.js'
import {schemasOf} from './schemas.js'
import {srgbProfile} from './srgb.js'
import type {Tagging} from './tagging.js'

/** Write what the standards ask of the catalog; `charts`, by id, give their data to their figures. */
export function archive(
  document: PrintDocument,
  tagging: Tagging,
  meta: Meta,
  charts: Map<string, ChartPicture>,
  {sources = []}: Archive,
): void {
  const catalog = document._root.data
  const attachments: Attachment[] = []
  for (const [id, {files, description}] of charts) {
    const figure = tagging.structure.byKey.get(`${id}/picture`)
    if (!figure?.met) continue
    for (const file of files) attachments.push({...file, description, figure})
  }
  for (const {name, text, type, from} of sources) {
    attachments.push({name, text, type, relationship: 'Source', description: from ?? meta.title})
  }
  attach(document, attachments, document.info.ModDate)
  const profile = document.ref({N: 3})
  profile.end(srgbProfile())
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
    RegistryName: new String('http://www.color.org'),
    Info: new String('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  })
  intent.end()
  catalog.OutputIntents = [intent]
  catalog.MarkInfo = {Marked: true}
  catalog.StructTreeRoot = tagging.end()
  document.schemas = schemasOf(meta, attachments.length > 0 ? 3 : 2)
}
