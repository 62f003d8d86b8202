import type { AreaHistory } from '../../domain/geography/areaChanges'
import type { CatalogueEntry, CatalogueKind } from '../../domain/sources/starterDataset'
import type { CatalogueContent } from '../connector'

type Level = AreaHistory['level']

/** Kinds of the rows that keep a classification. */
const kindsOf: {
  readonly [level in Level]: { readonly code: CatalogueKind; readonly change: CatalogueKind }
} = {
  county: { code: 'county-code', change: 'county-change' },
  municipality: { code: 'municipality-code', change: 'municipality-change' },
}
const correspondenceKind: CatalogueKind = 'county-municipality'

/** What a classification went through as rows of the catalogue, so that it is kept. Lines that say the same are one row. */
export function historyEntries(
  { level, codes, changes, correspondences }: AreaHistory,
  release: string,
): CatalogueContent {
  const kinds = kindsOf[level]
  const rows = new Map<string, CatalogueEntry>()
  function add(
    kind: CatalogueKind,
    key: string,
    name: string,
    date: string,
    fields: CatalogueEntry['fields'],
  ) {
    const year = Number(date.slice(0, 4))
    rows.set(key, { kind, key, name, source: 'klass', citation: null, year, fields })
  }
  for (const { oldCode, oldName, newCode, newName, date } of changes)
    add(
      kinds.change,
      `klass/${level}/${date}/${oldCode}-${newCode}`,
      `${oldCode} ${oldName} → ${newCode} ${newName}`,
      date,
      { oldCode, oldName, newCode, newName, date, ...(release !== '' && { release }) },
    )
  for (const { code, name, validFrom, validTo } of codes)
    add(kinds.code, `klass/${level}/${validFrom}/${code}`, `${code} ${name}`, validFrom, {
      code,
      name,
      validFrom,
      ...(validTo !== null && { validTo }),
    })
  for (const { sourceCode, targetCode, validFrom, validTo } of correspondences)
    add(
      correspondenceKind,
      `klass/county-municipality/${validFrom}/${sourceCode}-${targetCode}`,
      `${sourceCode} – ${targetCode}`,
      validFrom,
      { county: sourceCode, municipality: targetCode, validFrom, ...(validTo !== null && { validTo }) },
    )
  const related = correspondences.length > 0 ? [correspondenceKind] : []
  return { kinds: [kinds.change, kinds.code, ...related], entries: [...rows.values()] }
}

/** Codes and changes of a classification from rows of the catalogue; rows that are none are left out. */
export function historyOf(
  entries: readonly CatalogueEntry[],
  level: Level,
): Pick<AreaHistory, 'codes' | 'changes'> {
  const kinds = kindsOf[level]
  return {
    codes: entries.flatMap(({ kind, fields: { code, name = '', validFrom, validTo = null } }) =>
      kind !== kinds.code || code === undefined || validFrom === undefined
        ? []
        : [{ code, name, validFrom, validTo }],
    ),
    changes: entries.flatMap(({ kind, fields: { oldCode, oldName = '', newCode, newName = '', date } }) =>
      kind !== kinds.change || oldCode === undefined || newCode === undefined || date === undefined
        ? []
        : [{ oldCode, oldName, newCode, newName, date }],
    ),
  }
}
