import { listCatalogue } from '../../database/catalogue'
import type { OfferedEntry } from '../../documents/papers/paperSource'
import type { PickedFrom } from '../../domain/papers/paperField'
import type { CatalogueEntry } from '../../domain/sources/starterDataset'
import type { TestbedOffer } from '../../domain/testbeds/offers/testbedOffer'
import { pickKeyOf } from '../../domain/testbeds/pickKey'
import type { ServicePorts } from '../ports'
import { gatherOffers } from '../testbeds/gatherOffers'

function joined(parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(', ')
}

function entryOf({ key, name, fields }: CatalogueEntry): OfferedEntry {
  const detail = joined([fields['host'], fields['area'], fields['city'], fields['country']])
  return { key, name, detail, address: fields['address'] ?? '' }
}

function offerOf({ entry, name, host, city, address }: TestbedOffer): OfferedEntry {
  return { key: pickKeyOf(entry), name, detail: joined([host, city]), address: address ?? '' }
}

/** Places that can be asked for a test, those of the catalogue first, and NorTrials centres. */
export function offeredEntries(
  ports: Pick<ServicePorts, 'cache' | 'workspace'>,
): Readonly<Record<PickedFrom, readonly OfferedEntry[]>> {
  const of = (kind: PickedFrom) => listCatalogue(ports.cache.database, kind).map(entryOf)
  const others = gatherOffers(ports).filter(({ origin }) => origin !== 'testbed')
  return { testbed: [...of('testbed'), ...others.map(offerOf)], 'nortrials-centre': of('nortrials-centre') }
}
