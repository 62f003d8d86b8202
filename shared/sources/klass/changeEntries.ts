import type { AreaChange, AreaHistory } from '../../domain/geography/areaChanges'
import type { CatalogueEntry } from '../../domain/sources/starterDataset'
import type { CatalogueContent } from '../connector'

/** The changes of a classification as rows of the catalogue, so that they are kept. Several lines of one change are one row. */
export function changeEntries({ level, changes }: AreaHistory, release: string): CatalogueContent {
  const kind = level === 'county' ? 'county-change' : 'municipality-change'
  const entries = new Map<string, CatalogueEntry>()
  for (const { oldCode, oldName, newCode, newName, date } of changes) {
    const key = `klass/${level}/${date}/${oldCode}-${newCode}`
    entries.set(key, {
      kind,
      key,
      name: `${oldCode} ${oldName} → ${newCode} ${newName}`,
      source: 'klass',
      citation: null,
      year: Number(date.slice(0, 4)),
      fields: { oldCode, oldName, newCode, newName, date, ...(release !== '' && { release }) },
    })
  }
  return { kinds: [kind], entries: [...entries.values()] }
}

/** The changes of areas from rows of the catalogue; rows that are none are left out. */
export function changesOf(
  entries: readonly CatalogueEntry[],
  level: AreaHistory['level'],
): readonly AreaChange[] {
  const kind = level === 'county' ? 'county-change' : 'municipality-change'
  return entries.flatMap((entry) => {
    const { oldCode, oldName = '', newCode, newName = '', date } = entry.fields
    if (entry.kind !== kind || oldCode === undefined || newCode === undefined || date === undefined) return []
    return [{ oldCode, oldName, newCode, newName, date }]
  })
}
