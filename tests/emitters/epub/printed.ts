import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The words drawn on each page of a PDF, in the order drawn. */
export async function readPages(bytes: Uint8Array): Promise<readonly string[]> {
  // pdf.js takes the bytes away from their owner, so it gets a copy.
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  await task.destroy()
  return pages
}
