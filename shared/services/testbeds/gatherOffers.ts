import { listCatalogue } from '../../database/catalogue'
import { listImportedSites } from '../../database/importedSites'
import { listUnits } from '../../database/siteUnits'
import { readSiteVersion } from '../../database/siteVersions'
import { biobankServiceOffer, catalogueOffer } from '../../domain/testbeds/offers/catalogueOffers'
import { profileOffer } from '../../domain/testbeds/offers/profileOffer'
import type { TestbedOffer } from '../../domain/testbeds/offers/testbedOffer'
import type { ServicePorts } from '../ports'
import { newestOfEach } from '../sites/newestOfEach'

/** Places that can be asked: testbeds and services of biobanks of the catalogue, own published profiles and those of others. */
export function gatherOffers({
  workspace,
  cache,
}: Pick<ServicePorts, 'workspace' | 'cache'>): readonly TestbedOffer[] {
  const biobanks = new Map(
    listCatalogue(cache.database, 'biobank').map((biobank) => [biobank.fields['directoryId'], biobank]),
  )
  const own = listUnits(workspace.database).flatMap(({ id }) => {
    const published = readSiteVersion(workspace.database, id, null)
    return published === null ? [] : [published]
  })
  return [
    ...listCatalogue(cache.database, 'testbed').map(catalogueOffer),
    ...own.map(profileOffer),
    ...newestOfEach(listImportedSites(workspace.database)).map(profileOffer),
    ...listCatalogue(cache.database, 'biobank-service').map((service) =>
      biobankServiceOffer(service, biobanks.get(service.fields['biobank'] ?? '') ?? null),
    ),
  ]
}
