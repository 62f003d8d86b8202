import type { LocalisedName } from '../../sources/localisedName'
import type { SourceRecord } from '../../sources/sourceRecord'
import type { CatalogueEntry } from '../../sources/starterDataset'
import type { StatementField } from '../statement'
import { capabilitiesIn } from '../words/capabilityFacets'
import { countryCode, countryFacet, countyFacet, regionFacet, typeFacet } from '../words/facetValues'
import { printedPhrase } from '../words/printedPhrases'
import { catalogueItem, type CatalogueItem } from './catalogueItem'
import { alike, partsOf, statingOf, unverifiedCells } from './stating'

/** What an area of the geography is called; null where there is none of that key. */
export type AreaName = (area: string) => string | null

const fieldsOfCells: ReadonlyMap<string, StatementField> = new Map([
  ['capabilities', 'capabilities'],
  ['petCyclotron', 'capabilities'],
  ['hostTrust', 'controller'],
  ['city', 'place'],
])

function types(printed: string | undefined): readonly LocalisedName[] {
  return partsOf(printed).map((part) => printedPhrase(part) ?? alike(part))
}

function joined(names: readonly LocalisedName[], fallback: LocalisedName): LocalisedName {
  if (names.length === 0) return fallback
  return { en: names.map(({ en }) => en).join('; '), nb: names.map(({ nb }) => nb).join('; ') }
}

const trialUnit: LocalisedName = { en: 'trial unit', nb: 'utprøvingsenhet' }
const testbed: LocalisedName = { en: 'testbed', nb: 'testarena' }

/** A trial site, a centre of NorTrials, or a testbed as its host or network describes it. */
export function siteItem(
  entry: CatalogueEntry,
  record: SourceRecord | undefined,
  nameOf: AreaName,
): CatalogueItem {
  const { fields, kind } = entry
  const origin = kind === 'testbed' || kind === 'nortrials-centre' ? kind : 'trial-site'
  const state = statingOf(entry, record)
  const county = fields['countyCode'] === undefined ? null : `county:${fields['countyCode']}`
  const region = regionFacet(fields['rhf'])
  const country = origin === 'testbed' ? countryCode(fields['country']) : 'NO'
  const named = types(fields['type'] ?? (origin === 'nortrials-centre' ? fields['area'] : undefined))
  const described = [
    fields['type'],
    fields['capabilities'],
    fields['services'],
    fields['targetTechnologies'],
    fields['area'],
    fields['scope'],
    fields['petCyclotron'],
    fields['earlyPhase'],
    fields['paediatricUnit'] === undefined ? undefined : 'paediatric',
    entry.name,
  ]
    .filter((text) => text !== undefined)
    .join('; ')
  const leftOut = new Set(
    unverifiedCells(entry).flatMap((cell) =>
      fields[cell] === undefined ? (fieldsOfCells.get(cell) ?? []) : [],
    ),
  )
  return catalogueItem({
    origin,
    key: entry.key,
    name: alike(entry.name),
    holder: fields['hostTrust'] ?? fields['host'] ?? null,
    line: joined(named, origin === 'testbed' ? testbed : trialUnit),
    place: {
      country,
      county,
      healthRegion: region[0]?.value ?? null,
      city: fields['city'] ?? null,
    },
    facets: [
      ...countryFacet(country),
      ...named.map(typeFacet),
      ...capabilitiesIn(described),
      ...region,
      ...countyFacet(county, nameOf),
    ],
    addresses: [fields['address']],
    statements: [
      ...state.print('type', fields['type']),
      ...state.print('topic', fields['area']),
      ...state.print('holds', fields['scope']),
      ...state.print('capabilities', fields['capabilities']),
      ...state.print('capabilities', fields['petCyclotron']),
      ...state.print('capabilities', fields['earlyPhase']),
      ...state.print('capabilities', fields['paediatricUnit'], { about: { en: 'children', nb: 'barn' } }),
      ...state.print('services', fields['services']),
      ...state.print('target-groups', fields['targetTechnologies']),
      ...state.print('networks', fields['networks']),
      ...state.print('controller', fields['hostTrust'] ?? fields['host']),
      ...state.print(
        'place',
        [fields['city'], fields['country']].filter((part) => part !== undefined).join(', '),
      ),
      ...state.print('note', fields['note'] ?? fields['statusNote']),
      ...state.print('contact', fields['address']),
      ...[...leftOut].map((field) => state.leaveOut(field)),
    ],
  })
}
