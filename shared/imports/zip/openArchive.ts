import { unzipSync } from 'fflate'
import { importLimits } from '../importFormat'
import { imported, refuseImport, type Imported } from '../importProblem'

class TooMuch extends Error {}

/** Whether the bytes begin as a zip file does. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/** Where nothing of a size is won by packing it, its ratio does not matter. */
const smallEnough = 1_000_000

/**
 * The files inside a zip file, by name, within the limits of number, size together and ratio. What a file unpacks to is
 * never more than it announces: fflate fills a buffer of that size. Names that leave the archive are refused.
 */
export function openArchive(bytes: Uint8Array): Imported<ReadonlyMap<string, Uint8Array>> {
  const { entries: mostEntries, bytes: mostBytes, ratio } = importLimits.archive
  let [entries, total] = [0, 0]
  try {
    const files = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        entries += 1
        total += originalSize
        if (entries > mostEntries) throw new TooMuch(`It holds more than ${mostEntries} files.`)
        if (total > mostBytes) throw new TooMuch(`Unpacked it is larger than ${mostBytes / 1_000_000} MB.`)
        if (originalSize > smallEnough && originalSize > size * ratio)
          throw new TooMuch('It unpacks to a size that no table has.')
        if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]/.test(name)) throw new TooMuch('A name in it leads outside of it.')
        return !name.endsWith('/')
      },
    })
    return imported(new Map(Object.entries(files)))
  } catch (error) {
    return error instanceof TooMuch
      ? refuseImport('too-large', `The file is packed in a way that is not read. ${error.message}`)
      : refuseImport('malformed', 'The packed file is damaged. Save or copy it again.')
  }
}
