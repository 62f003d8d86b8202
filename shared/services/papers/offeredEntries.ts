import { listCatalogue } from '../../database/catalogue'
import type { OfferedEntry } from '../../documents/papers/paperSource'
import type { PickedFrom } from '../../domain/papers/paperField'
import type { CatalogueEntry } from '../../domain/sources/starterDataset'
import type { ServicePorts } from '../ports'

function entryOf({ key, name, fields }: CatalogueEntry): OfferedEntry {
  const detail = [fields['host'], fields['area'], fields['city'], fields['country']].filter(
    (part): part is string => part !== undefined && part !== '',
  )
  return { key, name, detail: detail.join(', '), address: fields['address'] ?? '' }
}

/** Testbeds and NorTrials centres of the catalogue. */
export function offeredEntries({
  cache,
}: Pick<ServicePorts, 'cache'>): Readonly<Record<PickedFrom, readonly OfferedEntry[]>> {
  const of = (kind: PickedFrom) => listCatalogue(cache.database, kind).map(entryOf)
  return { testbed: of('testbed'), 'nortrials-centre': of('nortrials-centre') }
}
