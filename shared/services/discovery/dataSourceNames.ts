import { listCatalogue } from '../../database/catalogue'
import type { ReadableDatabase } from '../../database/port'
import { listSources } from '../../database/sources'
import { entryIdOf, readEntryId } from '../../domain/discovery/entryId'
import type { LocalisedName } from '../../domain/sources/localisedName'

/** What these data sources are called, by their identifiers: as the catalogue has it, else by their keys. */
export function dataSourceNames(
  cache: ReadableDatabase,
  entries: readonly string[],
): ReadonlyMap<string, LocalisedName> {
  const wanted = new Set(entries)
  const origins = new Set(entries.map((entry) => readEntryId(entry)?.origin))
  const known = [
    ...(origins.has('registry')
      ? listCatalogue(cache, 'registry').map(
          ({ key, name, fields }) =>
            [entryIdOf('registry', key), { en: fields['nameEnglish'] ?? name, nb: name }] as const,
        )
      : []),
    ...(origins.has('dataset')
      ? listCatalogue(cache, 'dataset').map(
          ({ key, name }) => [entryIdOf('dataset', key), { en: name, nb: name }] as const,
        )
      : []),
    ...(origins.has('source')
      ? listSources(cache).map(({ key, name }) => [entryIdOf('source', key), name] as const)
      : []),
  ]
  const names = new Map<string, LocalisedName>(
    [...wanted].map((entry) => {
      const key = readEntryId(entry)?.key ?? entry
      return [entry, { en: key, nb: key }]
    }),
  )
  for (const [entry, name] of known) if (wanted.has(entry)) names.set(entry, name)
  return names
}
