import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { languageTags } from './styles'
import type { TextDocument } from '#shared/documents/textDocument/textDocument'

/** Nothing in the archive depends on when it was made: the same document gives the same bytes. */
const zipDate = '1980-01-02T00:00:00'

export const evidenceNamespace = 'urn:kohort:evidence'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const customXml = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}

/** Core properties (ECMA-376-2, 11) with the date of the document and of nothing else. */
function coreProperties({ title, author, date, language }: TextDocument): string {
  const at = `${date.slice(0, 10)}T00:00:00Z`
  return (
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>` +
    `<dc:language>${languageTags[language]}</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
  )
}

function added(xml: string, before: string, markup: string): string {
  const place = xml.lastIndexOf(before)
  if (place < 0) throw new Error(`The document has no ${before}`)
  return xml.slice(0, place) + markup + xml.slice(place)
}

/** The evidence as a custom XML part (ECMA-376-1, 15.2.5), which Word keeps when the document is changed and saved. */
function evidenceParts(evidence: {
  readonly fileName: string
  readonly text: string
}): readonly [string, string][] {
  return [
    [
      'customXml/item1.xml',
      `${declaration}<evidence xmlns="${evidenceNamespace}" name="${escaped(evidence.fileName)}">${escaped(evidence.text)}</evidence>`,
    ],
    [
      'customXml/itemProps1.xml',
      `${declaration}<ds:datastoreItem xmlns:ds="${customXml}" ds:itemID="{8D1F5B0C-2B5E-4C57-9B1D-6B6F686F7274}"><ds:schemaRefs><ds:schemaRef ds:uri="${evidenceNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    ],
    [
      'customXml/_rels/item1.xml.rels',
      `${declaration}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${officeRelations}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    ],
  ]
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
  const change = (name: string, work: (xml: string) => string): void => {
    files.set(name, strToU8(work(strFromU8(files.get(name) ?? new Uint8Array()))))
  }
  change('word/document.xml', bookmarksFromOne)
  change('docProps/core.xml', () => coreProperties(document))
  if (document.evidence !== null) {
    for (const [name, xml] of evidenceParts(document.evidence)) files.set(name, strToU8(xml))
    change('word/_rels/document.xml.rels', (xml) =>
      added(
        xml,
        '</Relationships>',
        `<Relationship Id="rIdEvidence" Type="${officeRelations}/customXml" Target="../customXml/item1.xml"/>`,
      ),
    )
    change('[Content_Types].xml', (xml) =>
      added(
        xml,
        '</Types>',
        '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
      ),
    )
  }
  const sorted = [...files].sort(([one], [other]) =>
    // Readers look for the list of types first.
    one === '[Content_Types].xml' ? -1 : other === '[Content_Types].xml' ? 1 : one < other ? -1 : 1,
  )
  return zipSync(Object.fromEntries(sorted), { mtime: zipDate })
}
