import type {InkedPicture} from '../edition.js'
import type {EmbeddedImage, Engine, Reference} from './pdfkit.js'

/** Bytes of a pixel. */
const componentsOf: Record<InkedPicture['space'], number> = {DeviceGray: 1, DeviceRGB: 3, DeviceCMYK: 4}

/** A picture in inks, embedded as an image XObject. */
export class InkedImage implements EmbeddedImage {
  obj: Reference | null = null
  readonly width: number
  readonly height: number

  constructor(
    private readonly picture: InkedPicture,
    readonly label: string,
  ) {
    this.width = picture.width
    this.height = picture.height
  }

  /** Whether it lets through what lies below. */
  get masked(): boolean {
    return this.picture.mask !== undefined
  }

  embed(document: Engine): void {
    const {space, palette, pixels, mask} = this.picture
    const each = componentsOf[space]
    const colours = palette ? ['Indexed', space, palette.length / each - 1, new Uint8Array(palette)] : space
    const components = palette ? 1 : each
    const reference = document.ref({...this.entries(components), ColorSpace: colours})
    if (mask) {
      const opacity = document.ref({...this.entries(1), ColorSpace: 'DeviceGray'})
      opacity.end(mask)
      reference.data.SMask = opacity
    }
    reference.end(pixels)
    this.obj = reference
  }

  private entries(components: number): Record<string, unknown> {
    const {width, height} = this
    return {
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      BitsPerComponent: 8,
      Filter: 'FlateDecode',
      DecodeParms: {Predictor: 15, Colors: components, BitsPerComponent: 8, Columns: width},
    }
  }
}
