import { strFromU8, strToU8 } from 'fflate'

/** Namespace of the part that holds the evidence, in DOCX and XLSX alike. */
export const evidenceNamespace = 'urn:kohort:evidence'
export const evidencePart = 'customXml/item1.xml'

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const customXml = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'

export function escapedXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}

function added(xml: string, before: string, markup: string): string {
  const place = xml.lastIndexOf(before)
  if (place < 0) throw new Error(`The document has no ${before}`)
  return xml.slice(0, place) + markup + xml.slice(place)
}

/**
 * Puts JSON into a package as a custom XML part (ECMA-376-1, 15.2.5), which Word and Excel keep when the file is changed and
 * saved. `relations` names the relations of the main part, as `word/_rels/document.xml.rels`.
 */
export function addEvidence(
  files: Map<string, Uint8Array>,
  relations: string,
  evidence: { readonly fileName: string; readonly text: string },
): void {
  const change = (name: string, work: (xml: string) => string): void => {
    files.set(name, strToU8(work(strFromU8(files.get(name) ?? new Uint8Array()))))
  }
  // JSON has no control characters of its own; what XML 1.0 does not have can stand escaped in it.
  const json = evidence.text.replace(/[\ufffe\uffff]/g, (found) => `\\u${found.charCodeAt(0).toString(16)}`)
  const parts: readonly (readonly [string, string])[] = [
    [
      evidencePart,
      `<evidence xmlns="${evidenceNamespace}" name="${escapedXml(evidence.fileName)}">${escapedXml(json)}</evidence>`,
    ],
    [
      'customXml/itemProps1.xml',
      `<ds:datastoreItem xmlns:ds="${customXml}" ds:itemID="{8D1F5B0C-2B5E-4C57-9B1D-6B6F686F7274}"><ds:schemaRefs><ds:schemaRef ds:uri="${evidenceNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    ],
    [
      'customXml/_rels/item1.xml.rels',
      `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${officeRelations}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    ],
  ]
  for (const [name, xml] of parts) files.set(name, strToU8(xmlDeclaration + xml))
  change(relations, (xml) =>
    added(
      xml,
      '</Relationships>',
      `<Relationship Id="rIdEvidence" Type="${officeRelations}/customXml" Target="../${evidencePart}"/>`,
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
