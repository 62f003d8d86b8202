import { unzipSync } from 'fflate'
import { importLimits } from '../importFormat'
import { imported, refuseImport, type Imported } from '../importProblem'
import type { ImportTools } from '../importTools'
import { listedEntries } from './listedEntries'

class TooMuch extends Error {}
class Ambiguous extends Error {}

/** Whether the bytes begin as a zip file does. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/** Where nothing of a size is won by packing it, its ratio does not matter. */
const smallEnough = 1_000_000

const damaged = 'The packed file is damaged. Save or copy it again.'

/**
 * The files inside a zip file, by name, within the limits of number, size together and ratio, each with the checksum that
 * the archive states. What a file unpacks to is never more than it announces: fflate fills a buffer of that size. Names that
 * leave the archive, or stand twice in it, are refused, since programs differ in which of two they read.
 */
export function openArchive(
  bytes: Uint8Array,
  { crc32 }: Pick<ImportTools, 'crc32'>,
): Imported<ReadonlyMap<string, Uint8Array>> {
  const { entries: mostEntries, bytes: mostBytes, ratio } = importLimits.archive
  const listed = listedEntries(bytes)
  if (listed === null) return refuseImport('malformed', damaged)
  if (listed.length > mostEntries) return tooMuch(`It holds more than ${mostEntries} files.`)
  if (listed.some(({ encrypted }) => encrypted))
    return refuseImport('unrecognised', 'The file is locked with a password. Save it without one.')
  const checksums = new Map<string, number>()
  const names = new Set<string>()
  let [entry, total] = [0, 0]
  try {
    const files = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        // Names of the parts of a workbook are the same in whatever case (ECMA-376 part 2).
        const folded = name.toLowerCase()
        if (names.has(folded)) throw new Ambiguous(name)
        names.add(folded)
        checksums.set(name, listed[entry]?.checksum ?? NaN)
        entry += 1
        total += originalSize
        if (total > mostBytes) throw new TooMuch(`Unpacked it is larger than ${mostBytes / 1_000_000} MB.`)
        if (originalSize > smallEnough && originalSize > size * ratio)
          throw new TooMuch('It unpacks to a size that no table has.')
        if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]/.test(name)) throw new TooMuch('A name in it leads outside of it.')
        return !name.endsWith('/')
      },
    })
    const opened = new Map(Object.entries(files))
    for (const [name, content] of opened)
      if (crc32(content) !== checksums.get(name))
        return refuseImport('malformed', damaged, { field: name.slice(0, 200) })
    return imported(opened)
  } catch (error) {
    if (error instanceof TooMuch) return tooMuch(error.message)
    if (error instanceof Ambiguous) {
      const field = error.message.slice(0, 200)
      return refuseImport('malformed', `"${field}" stands twice in the packed file. Save it again.`, {
        field,
      })
    }
    return refuseImport('malformed', damaged)
  }
}

function tooMuch(words: string): Imported<never> {
  return refuseImport('too-large', `The file is packed in a way that is not read. ${words}`)
}
