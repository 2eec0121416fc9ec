import {getDocument, type PDFDocumentProxy, PDFWorker} from 'pdfjs-dist'

let worker: PDFWorker | undefined

/** Open the bytes of a PDF. All documents share one worker: it starts once, and reads the next while the last is shown. */
export async function openDocument(data: ArrayBuffer): Promise<PDFDocumentProxy> {
  worker ??= PDFWorker.create({port: new Worker('/pdf.worker.js', {type: 'module'})})
  return getDocument({
    data,
    worker,
    // pages come from here alone: their fonts are embedded, and nothing is fetched for them
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    isImageDecoderSupported: false,
    verbosity: 0,
  }).promise
}
