import { readEntryId } from '../discovery/entryId'

/** Under which key the enquiry picks an entry: testbeds of the catalogue by their own, all others by their identifier. */
export function pickKeyOf(entry: string): string {
  const read = readEntryId(entry)
  return read?.origin === 'testbed' ? read.key : entry
}
