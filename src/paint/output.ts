import {deflateSync} from 'node:zlib'
import type {Inking, OutputIntent, Press} from '../edition.js'
import type {Metadata} from './metadata.js'
import type {Reference} from './pdfkit.js'

/** What a standard is in the file: its version of PDF, and the entries of the information dictionary. */
interface Standard {
  version: string
  info: Record<string, unknown>
  /** As XMP names it; PDF/X-1a is named in the information dictionary alone. */
  name?: string
}

/** A name, where pdfkit writes every text as a string. */
const nameObject = (name: string): object => ({[Symbol.toStringTag]: 'Name', toString: () => `/${name}`})

const Trapped = nameObject('False')

export const standards: Record<Press['standard'], Standard> = {
  'pdf/x-4': {version: '1.6', info: {GTS_PDFXVersion: 'PDF/X-4', Trapped}, name: 'PDF/X-4'},
  'pdf/x-1a': {
    version: '1.4',
    info: {GTS_PDFXVersion: 'PDF/X-1a:2003', GTS_PDFXConformance: 'PDF/X-1a:2003', Trapped},
  },
}

/** PDF/X asks for dates: that of a file which has none, so that no clock is read. */
const NO_DATE = new Date('2000-01-01T00:00:00Z')

/** Give metadata a date. */
export const dated = (about: Metadata): Metadata => ({...about, date: about.date ?? NO_DATE})

/** Give the group that blends what is transparent on a page: in inks, or in the light of a proof (ISO 32000-1, 11.4.7). */
export const pageGroup = (inking: Inking | undefined): object => ({
  Type: 'Group',
  S: 'Transparency',
  CS: inking?.seen ? 'DeviceRGB' : 'DeviceCMYK',
  I: true,
})

/** Give what the XMP packet says for a standard; `hash` is 16 bytes that name the document. */
export function identity(standard: Press['standard'], hash: Uint8Array): [string, string][] {
  const {name} = standards[standard]
  const digits = Buffer.from(hash).toString('hex')
  const id = `uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
  return [
    ['pdf:Trapped', 'False'],
    ['xmpMM:DocumentID', id],
    ['xmpMM:InstanceID', id],
    ['xmpMM:VersionID', '1'],
    ['xmpMM:RenditionClass', 'default'],
    ...(name ? [['pdfxid:GTS_PDFXVersion', name] as [string, string]] : []),
  ]
}

/** Describe the printing condition, with its profile where that is to be inside the file (ISO 32000-1, 14.11.5). */
export function outputIntent(
  owner: {ref(data: unknown): Reference},
  {condition, about, registry, profile}: OutputIntent,
): object {
  return {
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: new String(condition),
    OutputCondition: new String(about),
    Info: new String(about),
    RegistryName: registry === undefined ? undefined : new String(registry),
    DestOutputProfile: profile && embedded(owner, profile),
  }
}

/** Profiles as they stand in a file; each is large, and packed once. */
const packed = new WeakMap<Uint8Array, Uint8Array>()

function embedded(owner: {ref(data: unknown): Reference}, profile: Uint8Array): Reference {
  const stream = packed.get(profile) ?? deflateSync(profile)
  packed.set(profile, stream)
  const reference = owner.ref({N: 4, Filter: 'FlateDecode'})
  reference.end(stream)
  return reference
}
