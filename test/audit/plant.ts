/** Plants faults in the structure tree of a finished file. */
import {PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFObject} from '@cantoo/pdf-lib'

/** An element of the structure tree that can be changed. */
export class Planted {
  constructor(
    readonly dict: PDFDict,
    readonly parent: Planted | undefined,
    /** What the parent holds. */
    readonly item: PDFObject,
  ) {}

  get role(): string {
    return this.dict.lookup(PDFName.of('S'), PDFName).decodeText()
  }

  get items(): PDFObject[] {
    const kids = this.dict.get(PDFName.of('K'))
    const found = this.dict.lookup(PDFName.of('K'))
    return found instanceof PDFArray ? found.asArray() : kids ? [kids] : []
  }

  set items(items: PDFObject[]) {
    this.dict.set(PDFName.of('K'), this.dict.context.obj(items as never))
  }

  get children(): Planted[] {
    return this.items.flatMap((item) => {
      const dict = this.dict.context.lookup(item)
      return dict instanceof PDFDict && dict.has(PDFName.of('S')) ? [new Planted(dict, this, item)] : []
    })
  }

  /** Numbers of the stretches that it holds itself. */
  get stretches(): PDFObject[] {
    return this.items.filter((item) => item instanceof PDFNumber)
  }

  set alt(text: string) {
    this.dict.set(PDFName.of('Alt'), PDFHexString.fromText(text))
  }

  drop(): void {
    if (this.parent) this.parent.items = this.parent.items.filter((item) => item !== this.item)
  }

  all(role: string): Planted[] {
    return this.children.flatMap((child) => [...(child.role === role ? [child] : []), ...child.all(role)])
  }
}

/** Change the structure tree of a file. */
export async function plant(bytes: Uint8Array, change: (root: Planted) => void): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, {updateMetadata: false})
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const [kid] = root.lookup(PDFName.of('K'), PDFArray).asArray() as [PDFObject]
  change(new Planted(pdf.context.lookup(kid, PDFDict), undefined, kid))
  return pdf.save()
}
