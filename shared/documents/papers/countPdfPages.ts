import { unzlibSync } from 'fflate'

const latin1 = (bytes: Uint8Array) => {
  let text = ''
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192))
  return text
}

/** Largest unpacked stream that is looked into, in bytes. */
const largest = 50_000_000

/** Objects that stand packed in object streams (ISO 32000-1, 7.5.7), unpacked. */
function packedObjects(pdf: Uint8Array, plain: string): readonly string[] {
  return [...plain.matchAll(/\/Type\s*\/ObjStm\b/g)].flatMap(({ index }) => {
    const start = plain.indexOf('stream', index)
    const end = plain.indexOf('endstream', start)
    if (start < 0 || end < 0) return []
    const from = start + 'stream'.length + (plain.startsWith('\r\n', start + 6) ? 2 : 1)
    try {
      const bytes = unzlibSync(pdf.subarray(from, end))
      return bytes.length > largest ? [] : [latin1(bytes)]
    } catch {
      return []
    }
  })
}

/** Pages of a PDF that was made here: page objects, also those in object streams. Null where none can be found. */
export function countPdfPages(pdf: Uint8Array): number | null {
  const plain = latin1(pdf)
  const pages = [plain, ...packedObjects(pdf, plain)].reduce(
    (sum, text) => sum + (text.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0),
    0,
  )
  return pages === 0 ? null : pages
}
