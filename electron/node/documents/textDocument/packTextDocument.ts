import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { TextDocument } from '#shared/documents/textDocument/textDocument'
import { addEvidence, escapedXml, xmlDeclaration } from '../evidencePart'
import { writable } from '../writable'
import { languageTags } from './styles'

/** Nothing in the archive depends on when it was made: the same document gives the same bytes. */
const zipDate = '1980-01-02T00:00:00'

/** Core properties (ECMA-376-2, 11) with the date of the document and of nothing else. */
function coreProperties({ title, author, date, language }: TextDocument): string {
  const at = `${date.slice(0, 10)}T00:00:00Z`
  return (
    `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapedXml(writable(title))}</dc:title><dc:creator>${escapedXml(writable(author))}</dc:creator>` +
    `<dc:language>${languageTags[language]}</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
  )
}

/** The library numbers bookmarks on from document to document; here they begin at 1. */
function bookmarksFromOne(xml: string): string {
  const numbers = new Map<string, number>()
  return xml.replace(/(<w:bookmark(?:Start|End) [^>]*?w:id=")(\d+)"/g, (_, before: string, given: string) => {
    const number = numbers.get(given) ?? numbers.size + 1
    numbers.set(given, number)
    return `${before}${String(number)}"`
  })
}

/** Packs anew what the library packed: sorted, with fixed dates, with the evidence. */
export function packTextDocument(archive: Uint8Array, document: TextDocument): Uint8Array {
  const files = new Map(Object.entries(unzipSync(archive)))
  files.set('docProps/core.xml', strToU8(coreProperties(document)))
  const body = files.get('word/document.xml') ?? new Uint8Array()
  files.set('word/document.xml', strToU8(bookmarksFromOne(strFromU8(body))))
  if (document.evidence !== null) addEvidence(files, 'word/_rels/document.xml.rels', document.evidence)
  const sorted = [...files].sort(([one], [other]) =>
    // Readers look for the list of types first.
    one === '[Content_Types].xml' ? -1 : other === '[Content_Types].xml' ? 1 : one < other ? -1 : 1,
  )
  const packed = sorted.map(([name, content]) => [
    name,
    // Pictures are packed already.
    /\.(?:png|jpe?g)$/.test(name) ? ([content, { level: 0 as const }] as const) : content,
  ])
  return zipSync(Object.fromEntries(packed), { mtime: zipDate })
}
