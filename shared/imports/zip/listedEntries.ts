/** What the list at the end of a zip file says of an entry. */
export interface ListedEntry {
  /** CRC-32 of the unpacked bytes. */
  readonly checksum: number
  readonly encrypted: boolean
}

const signatures = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50, entry: 0x02014b50 } as const
const endLength = 22
const entryLength = 46
/** A comment may follow the end record. */
const longestComment = 65_535

/**
 * The entries of a zip file in the order of its list, which is that in which fflate unpacks them (APPNOTE 4.3.12 to 4.3.16).
 * Null where the list is damaged, cut off, or not where the file says.
 */
export function listedEntries(bytes: Uint8Array): readonly ListedEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const place = placeOfList(view)
    if (place === null) return null
    const entries: ListedEntry[] = []
    let at = place.offset
    for (let index = 0; index < place.entries; index += 1) {
      if (view.getUint32(at, true) !== signatures.entry) return null
      entries.push({
        checksum: view.getUint32(at + 16, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      })
      const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
      at += lengths.reduce((sum, length) => sum + length, entryLength)
    }
    return entries
  } catch (error) {
    // A place outside of the file.
    if (error instanceof RangeError) return null
    throw error
  }
}

function placeOfList(view: DataView): { readonly entries: number; readonly offset: number } | null {
  const first = Math.max(0, view.byteLength - endLength - longestComment)
  let end = view.byteLength - endLength
  while (end >= first && view.getUint32(end, true) !== signatures.end) end -= 1
  if (end < first) return null
  const locator = end - 20
  if (locator >= 0 && view.getUint32(locator, true) === signatures.locator64) {
    const end64 = view.getUint32(locator + 8, true)
    if (view.getUint32(end64, true) === signatures.end64)
      return { entries: view.getUint32(end64 + 32, true), offset: view.getUint32(end64 + 48, true) }
  }
  return { entries: view.getUint16(end + 8, true), offset: view.getUint32(end + 16, true) }
}
