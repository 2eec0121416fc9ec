/** The pictures that the image marks of a chart show: files beside the brief → bytes inside the chart. */
import type {Files} from '../files.js'
import {ImageRefused, readImage} from '../image.js'
import {type FileRules, readBytes} from './file.js'
import type {Spec} from './spec.js'

/** A picture inside a chart: a `data:` URL, and its size in pixels. */
export interface InnerImage {
  src: string
  width: number
  height: number
}

const rules: FileRules = {missing: 'image-exists', what: 'image'}

/** Read the pictures that a chart names, by path; what cannot be read is told at the chart and left out. */
export async function imagesOf(
  paths: string[],
  {tell}: Pick<Spec, 'tell'>,
  files: Files,
): Promise<Record<string, InnerImage>> {
  const images: Record<string, InnerImage> = {}
  for (const path of paths) {
    const image = await imageOf(path, tell, files)
    if (image) images[path] = image
  }
  return images
}

async function imageOf(path: string, tell: Spec['tell'], files: Files): Promise<InnerImage | undefined> {
  const bytes = await readBytes(path, files, (rule, reason, mend) => tell(rule, reason, [], mend), rules)
  if (!bytes) return undefined
  try {
    const {format, bytes: set, width, height} = await readImage(bytes)
    return {src: `data:image/${format};base64,${Buffer.from(set).toString('base64')}`, width, height}
  } catch (error) {
    if (!(error instanceof ImageRefused)) throw error
    tell('image-readable', `unexpected ${error.message} in the image "${path}", expected ${error.expected}`)
    return undefined
  }
}
