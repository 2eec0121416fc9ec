import {inflateSync} from 'node:zlib'
import type {PDFContext, PDFDict} from '@cantoo/pdf-lib'
import type {PrintRuleId} from '../print-rules.js'
import {dictOf, get} from './objects.js'
import {parse} from './parse.js'

/** Largest file that is read, bytes. */
export const largest = 200 * 1024 * 1024

/** Most bytes that one stream of objects may unpack to. */
const MOST_UNPACKED = 128 * 1024 * 1024

/** A PDF that was read as far as its objects. */
export interface Pdf {
  bytes: Uint8Array
  context: PDFContext
  catalog: PDFDict
  info?: PDFDict
}

/** Why a file cannot be looked into; the rule is the one it breaks. */
export class Unreadable extends Error {
  constructor(
    readonly rule: PrintRuleId,
    readonly found: string,
    readonly allowed: string,
    readonly mend: string,
  ) {
    super(found)
  }
}

const again = 'write the file again, or ask whoever made it for another copy'

/** Read the objects of a PDF. Throws `Unreadable`. */
export async function open(bytes: Uint8Array): Promise<Pdf> {
  if (bytes.length > largest) {
    throw new Unreadable(
      'P-SIZE',
      'a file of more than 200 MB',
      'at most 200 MB',
      'split the file, or make its images smaller',
    )
  }
  if (bytes.length === 0) throw new Unreadable('X-HEADER', 'an empty file', 'a PDF', again)
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024))
  if (!start.includes('%PDF-')) throw new Unreadable('X-HEADER', 'a file that is not a PDF', '%PDF at its start', again)
  refuseBombs(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  let context: PDFContext
  try {
    context = await parse(bytes)
  } catch {
    throw new Unreadable('C-SYNTAX', 'a broken file: its objects cannot be read', 'a whole PDF', again)
  }
  if (context.trailerInfo.Encrypt) {
    throw new Unreadable('X-ENCRYPT', 'an encrypted file', 'a file without password', 'export it without protection')
  }
  const catalog = dictOf(context.lookup(context.trailerInfo.Root))
  if (!dictOf(get(catalog, 'Pages')) || !catalog) {
    throw new Unreadable('C-SYNTAX', 'a broken file: it has no pages', 'a whole PDF', again)
  }
  return {bytes, context, catalog, info: dictOf(context.lookup(context.trailerInfo.Info))}
}

/** Refuse streams of objects that unpack to more than memory should hold: the parser would unpack them all. */
function refuseBombs(file: Buffer): void {
  let unpacked = 0
  for (const type of ['ObjStm', 'XRef']) {
    for (let at = file.indexOf(type); at >= 0; at = file.indexOf(type, at + type.length)) {
      const start = file.indexOf('stream', at)
      if (start < 0 || start - at > 2000) continue
      const data = file.subarray(start + (file[start + 6] === 13 ? 8 : 7))
      try {
        unpacked += inflateSync(data, {maxOutputLength: MOST_UNPACKED - unpacked}).length
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') continue
        throw new Unreadable('P-SIZE', 'a stream that unpacks to more than 128 MB of objects', 'at most 128 MB', again)
      }
    }
  }
}
