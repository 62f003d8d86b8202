import { crc32 } from 'node:zlib'
import { strFromU8 } from 'fflate'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'
import { evidenceLimit } from '#shared/documents/reportFiles/evidenceForm'
import { isArchive, openArchive } from '#shared/imports/zip/openArchive'
import type { FoundEvidence } from '#shared/services/reports/foundEvidence'
import { evidenceNamespace } from '../evidencePart'
import { pdfEvidence } from './pdfEvidence'

const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five entities of XML and characters by number; no others are looked up. */
function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g, (whole, ...found) => {
    const [decimal, hexadecimal, name] = found as readonly (string | undefined)[]
    if (name !== undefined) return entities[name] ?? whole
    const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** The text of the one element of a part; a part that another program saved again may have a prefix. In one pass. */
function partEvidence(xml: string): string | null {
  const element = xml.search(/<(?:[\w-]+:)?evidence[\s>]/)
  const from = element < 0 ? -1 : xml.indexOf('>', element)
  const to = from < 0 ? -1 : xml.indexOf('<', from)
  if (to < 0 || xml[to + 1] !== '/' || !xml.includes(evidenceNamespace)) return null
  return unescaped(xml.slice(from + 1, to))
}

function noEvidence(): Outcome<never> {
  return fail(
    'unreadable-file',
    'The file holds no evidence of a Kohort report. Choose a report as PDF, DOCX, XLSX or JSON; a CSV carries none.',
  )
}

function packedEvidence(bytes: Uint8Array): Outcome<FoundEvidence> {
  const opened = openArchive(bytes, { crc32: (part) => crc32(part) })
  if (!opened.ok) return noEvidence()
  const format = opened.value.has('word/document.xml') ? 'docx' : 'xlsx'
  for (const [name, content] of opened.value) {
    if (!/^customXml\/item\d{1,4}\.xml$/i.test(name) || content.length > 2 * evidenceLimit) continue
    const text = partEvidence(strFromU8(content))
    if (text !== null) return succeed({ format, text })
  }
  return noEvidence()
}

/** Finds the evidence in a report, by what its bytes are and not by its name. */
export function readEvidence(bytes: Uint8Array): Outcome<FoundEvidence> {
  if (isArchive(bytes)) return packedEvidence(bytes)
  if (strFromU8(bytes.subarray(0, 5), true) === '%PDF-') {
    const text = pdfEvidence(bytes)
    return text === null ? noEvidence() : succeed({ format: 'pdf', text })
  }
  const text = strFromU8(bytes)
  return /^\s*\{/.test(text.slice(0, 100)) ? succeed({ format: 'json', text }) : noEvidence()
}
