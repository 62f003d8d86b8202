import { Unzlib } from 'fflate'
import { evidenceLimit } from '#shared/documents/reportFiles/evidenceForm'

/** Input that is unpacked at once: what it unpacks to is bounded before the sum is looked at. */
const piece = 16_384
const beginning = /^\s*\{\s*"format":\s*"kohort-evidence"/

class TooLarge extends Error {}

/** What a Flate stream unpacks to; null where it is damaged, larger than evidence is, or does not begin as it does. */
function unpacked(bytes: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = []
  let size = 0
  const stream = new Unzlib((part) => {
    if (
      size === 0 &&
      part.length > 0 &&
      !beginning.test(Buffer.from(part.subarray(0, 80)).toString('latin1'))
    )
      throw new TooLarge()
    size += part.length
    if (size > evidenceLimit) throw new TooLarge()
    parts.push(part)
  })
  try {
    for (let from = 0; from < bytes.length; from += piece)
      stream.push(bytes.subarray(from, from + piece), from + piece >= bytes.length)
  } catch {
    return null
  }
  return size === 0 ? null : Buffer.concat(parts)
}

/**
 * The evidence attached to a PDF: the first stream whose content begins as evidence does. Streams stand by themselves in every
 * PDF, also where its objects are packed (ISO 32000-1, 7.5.7), so that a file that another program saved again is read too; one
 * that is encrypted is not.
 */
export function pdfEvidence(bytes: Uint8Array): string | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue
    const start = at + 6 + (file[at + 6] === 0x0d ? 2 : 1)
    const end = file.indexOf('endstream', start)
    if (end < 0) return null
    const raw = file.subarray(start, end)
    const plain = beginning.test(raw.subarray(0, 80).toString('latin1')) ? raw : unpacked(raw)
    // The line end before `endstream` is no part of a stream.
    if (plain !== null) return `${plain.toString('utf8').trimEnd()}\n`
    at = end
  }
  return null
}
