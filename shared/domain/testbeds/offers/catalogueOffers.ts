import { entryIdOf } from '../../discovery/entryId'
import type { CatalogueEntry } from '../../sources/starterDataset'
import type { Country } from '../facets'
import { biobankServicePhrases, servicePhrases, technologyPhrases, typePhrases } from './phrases'
import { placeOfTown } from './places'
import { oncePerWord, partsOf, statedByPhrases } from './readPhrases'
import type { TestbedOffer } from './testbedOffer'

/** Countries as sources name them: by name, or by their code (ISO 3166). */
const countryNames: ReadonlyMap<string, readonly Country[]> = new Map<string, readonly Country[]>([
  ['Norway', ['norway']],
  ['Sweden', ['sweden']],
  ['Denmark', ['denmark']],
  ['Finland', ['finland']],
  ['Iceland', ['iceland']],
  ['NO', ['norway']],
  ['SE', ['sweden']],
  ['DK', ['denmark']],
  ['FI', ['finland']],
  ['IS', ['iceland']],
  // Nordic Proof has partners in these four.
  ['Nordic', ['finland', 'sweden', 'denmark', 'norway']],
])

function text(kind: TestbedOffer['texts'][number]['kind'], value: string | undefined): TestbedOffer['texts'] {
  return value === undefined || value === '' ? [] : [{ kind, text: value }]
}

/** A testbed of the catalogue. Its description was never confirmed by the testbed itself. */
export function catalogueOffer({ key, name, fields, citation }: CatalogueEntry): TestbedOffer {
  const countries = countryNames.get(fields['country'] ?? '') ?? []
  const town = fields['city'] === undefined || countries.length !== 1 ? null : placeOfTown(fields['city'])
  const isAbroad = countries.length > 0 && !countries.includes('norway')
  return {
    entry: entryIdOf('testbed', key),
    origin: 'testbed',
    name,
    host: fields['host'] ?? null,
    city: fields['city'] ?? null,
    countries,
    latitude: town?.latitude ?? null,
    healthRegion: isAbroad ? 'none' : (town?.healthRegion ?? null),
    stated: oncePerWord([
      ...statedByPhrases(partsOf(fields['targetTechnologies'], ';'), technologyPhrases),
      ...statedByPhrases(partsOf(fields['services'], ';'), servicePhrases),
      ...statedByPhrases(fields['type'] === undefined ? [] : [fields['type']], typePhrases),
    ]),
    whole: [],
    readiness: null,
    ownReadiness: null,
    free: null,
    confirmed: null,
    statusNote: fields['statusNote'] ?? null,
    texts: [
      ...text('type', fields['type']),
      ...text('services', fields['services']),
      ...text('technologies', fields['targetTechnologies']),
      ...text('networks', fields['networks']),
    ],
    address: fields['address'] ?? null,
    citation,
  }
}

/** A service of a biobank in the BBMRI Directory. `biobank` is the one that offers it; null where it is not known. */
export function biobankServiceOffer(
  { key, name, fields, citation }: CatalogueEntry,
  biobank: Pick<CatalogueEntry, 'name' | 'fields'> | null,
): TestbedOffer {
  const countries = countryNames.get(biobank?.fields['country'] ?? '') ?? []
  // The Directory has every level as `TRL-4`; it means how mature the service itself is.
  const level = /^TRL-?([1-9])$/i.exec(fields['readiness'] ?? '')?.[1]
  return {
    entry: entryIdOf('biobank-service', key),
    origin: 'biobank-service',
    name,
    host: biobank?.name ?? fields['biobank'] ?? null,
    city: null,
    countries,
    latitude: null,
    healthRegion: countries.length > 0 && !countries.includes('norway') ? 'none' : null,
    stated: oncePerWord(statedByPhrases(partsOf(fields['types'], ';'), biobankServicePhrases)),
    whole: [],
    readiness: null,
    ownReadiness: level === undefined ? null : Number(level),
    free: null,
    confirmed: null,
    statusNote: null,
    texts: [
      ...text('type', fields['types']),
      ...text('description', fields['description']),
      ...text('access', fields['access']),
      ...text('unitOfAccess', fields['unitOfAccess']),
    ],
    address: fields['accessAddress'] ?? fields['address'] ?? null,
    citation,
  }
}
