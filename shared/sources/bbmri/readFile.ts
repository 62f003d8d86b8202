import { answered, refused, type Answered } from '../conversation'
import type { SyncedContent } from '../connector'
import { catalogueContent, factsContent } from './content'
import { readDirectoryCsv } from './directoryRow'

/** Reads a CSV export of one table of a Directory; the columns tell which table it is. */
export function readDirectoryFile(text: string, name: string): Answered<SyncedContent> {
  const read = readDirectoryCsv(text, name)
  if (!read.ok) return read
  const { table, rows } = read.value
  if (table === null)
    return refused('malformed', `${name}: the columns are those of no table of the BBMRI Directory.`, {
      what: name,
      reason: 'columns',
    })
  const content =
    table === 'CollectionFacts' ? factsContent(rows, null) : catalogueContent({ [table]: rows }, null)
  return answered(content)
}
