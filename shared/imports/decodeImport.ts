import type { TextEncoding } from './importFormat'
import type { ImportTools } from './importTools'
import { imported, refuseImport, type Imported } from './importProblem'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
}

/** The encoding that a byte order mark, or the zero bytes of plain letters in UTF-16, tell. */
function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 2000)
  let [even, odd] = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) even += 1
    else if (byte === 0) odd += 1
  })
  const most = sample.length / 2
  if (odd > most * 0.4 && even === 0) return 'utf-16le'
  return even > most * 0.4 && odd === 0 ? 'utf-16be' : null
}

/**
 * The text of a file. Without an encoding: the one its first bytes tell, UTF-8 where it is valid, else Windows-1252, which
 * Norwegian Excel and the statistical offices write (it holds ISO 8859-1). Refused where the bytes are not of the encoding.
 */
export function decodeImport(
  bytes: Uint8Array,
  encoding: TextEncoding | null,
  { decodeText }: Pick<ImportTools, 'decodeText'>,
): Imported<DecodedText> {
  const told = encoding ?? markedEncoding(bytes)
  for (const candidate of told === null ? (['utf-8', 'windows-1252'] as const) : [told]) {
    const text = decodeText(bytes, candidate)
    if (text !== null && !text.includes('\u0000')) return imported({ text, encoding: candidate })
  }
  return refuseImport(
    told === null ? 'unrecognised' : 'malformed',
    told === null
      ? 'This is neither text nor a workbook. Save the table as CSV or XLSX.'
      : `The text is not ${told}. Choose another encoding.`,
  )
}
