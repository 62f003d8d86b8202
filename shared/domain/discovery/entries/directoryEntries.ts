import type { LocalisedName } from '../../sources/localisedName'
import type { SourceRecord } from '../../sources/sourceRecord'
import type { CatalogueEntry } from '../../sources/starterDataset'
import type { EntryCount } from '../entry'
import { entryIdOf } from '../entryId'
import { dataUseCode, dataUseName } from '../../material/dataUse'
import { countryCode, countryFacet, topicsOfCodes, typeFacet } from '../words/facetValues'
import { materialFacets, materialsIn } from '../words/readMaterials'
import { biobankCodes } from './biobankEntry'
import { catalogueItem, type CatalogueItem } from './catalogueItem'
import { boundedCount, countOf, sizeStatement } from './entryCounts'
import { alike, partsOf, statingOf, wholeNumber, type Stating } from './stating'

const donors: LocalisedName = { en: 'donors', nb: 'givere' }
const samples: LocalisedName = { en: 'samples', nb: 'prøver' }

/** Donors and samples as the Directory states them: a number, or the range of its order of magnitude. */
function directoryCounts({ fields, year }: CatalogueEntry): readonly EntryCount[] {
  const asOf = fields['statedOn']?.slice(0, 10) ?? (year === null ? null : String(year))
  return (['donors', 'samples'] as const).flatMap((grain) => {
    const what = grain === 'donors' ? donors : samples
    const value = wholeNumber(fields[grain])
    if (value !== null) return [countOf(value, grain, what, 'exact', asOf)]
    const lower = wholeNumber(fields[`${grain}From`])
    if (lower !== null)
      return [boundedCount(lower, wholeNumber(fields[`${grain}To`]), grain, what, 'magnitude', asOf)]
    const least = wholeNumber(fields[`${grain}AtLeast`])
    return least === null ? [] : [boundedCount(least, null, grain, what, 'floored', asOf)]
  })
}

const accessWords: Readonly<Record<string, LocalisedName>> = {
  true: { en: 'Commercial use is possible', nb: 'Kommersiell bruk er mulig' },
  false: { en: 'No commercial use', nb: 'Ingen kommersiell bruk' },
}

function access(printed: string | undefined, { say }: Stating) {
  const words =
    printed !== undefined && Object.hasOwn(accessWords, printed) ? accessWords[printed] : undefined
  return words === undefined
    ? { statements: [], facets: [] }
    : {
        statements: [say('access', words)],
        facets: [
          {
            facet: 'access' as const,
            value: printed === 'true' ? 'commercial' : 'not-commercial',
            label: words,
          },
        ],
      }
}

/** Terms of use that are stated with their code; others stand as they are printed. */
function dataUse(printed: string | undefined, { say, print }: Stating) {
  const parts = partsOf(printed)
  const codes = parts.flatMap((part) => dataUseCode(part) ?? [])
  return {
    statements: [
      ...codes.map((code) => say('access', dataUseName(code))),
      ...parts.flatMap((part) => (dataUseCode(part) === null ? print('access', part) : [])),
    ],
    facets: codes.map((code) => ({ facet: 'access' as const, value: code, label: dataUseName(code) })),
  }
}

function ages({ fields }: CatalogueEntry, state: Stating) {
  const { ageFrom, ageTo, ageUnit } = fields
  if (ageFrom === undefined && ageTo === undefined) return []
  return state.print('ages', [`${ageFrom ?? '…'}–${ageTo ?? '…'}`, ageUnit ?? ''].join(' ').trim())
}

/** Whether codes of whole catalogues; the Directory names types by its own words. */
function printedTypes(printed: string | undefined) {
  return partsOf(printed).map((type) => typeFacet(alike(type.toLowerCase().replaceAll('_', ' '))))
}

export function collectionItem(
  entry: CatalogueEntry,
  record: SourceRecord | undefined,
  related: CatalogueItem['related'],
): CatalogueItem {
  const { fields } = entry
  const state = statingOf(entry, record, 'other')
  const codes = biobankCodes(fields['diseases'])
  const country = countryCode(fields['country'])
  const counts = directoryCounts(entry)
  const asked = access(fields['commercialUse'], state)
  const use = dataUse(fields['dataUse'], state)
  return catalogueItem({
    origin: 'biobank-collection',
    key: entry.key,
    name: alike(entry.name),
    line: { en: 'Collection of a biobank', nb: 'Samling i en biobank' },
    codes,
    place: { country },
    counts,
    related,
    facets: [
      ...countryFacet(country),
      ...topicsOfCodes(codes),
      ...materialFacets(materialsIn(fields['materials'])),
      ...asked.facets,
      ...use.facets,
      ...printedTypes(fields['type']),
    ],
    addresses: [fields['address'], fields['accessAddress']],
    statements: [
      ...state.print('holds', fields['description']),
      ...state.print('type', fields['type']),
      ...counts.map((count) => sizeStatement(state, count)),
      ...state.print('materials', fields['materials']),
      ...state.print('diseases', fields['diseases']),
      ...state.print('sexes', fields['sexes']),
      ...ages(entry, state),
      ...state.print('part-of', fields['biobank']),
      ...state.print('networks', fields['networks']),
      ...asked.statements,
      ...use.statements,
      ...state.print('access', fields['access']),
      ...(record?.suppressionRule ? [state.say('suppression', record.suppressionRule)] : []),
      ...state.print('contact', fields['address']),
    ],
  })
}

/** A biobank of the Directory, or a service that one offers. */
export function directoryItem(
  entry: CatalogueEntry,
  record: SourceRecord | undefined,
  related: CatalogueItem['related'],
): CatalogueItem {
  const { fields } = entry
  const isService = entry.kind === 'biobank-service'
  const state = statingOf(entry, record, 'other')
  const country = countryCode(fields['country'])
  const counts = directoryCounts(entry)
  const readiness = fields['readiness']
  const asked = access(fields['commercialCollaboration'], state)
  return catalogueItem({
    origin: isService ? 'biobank-service' : 'biobank',
    key: entry.key,
    name: alike(entry.name),
    holder: fields['host'] ?? null,
    line: isService
      ? { en: 'Service of a biobank', nb: 'Tjeneste fra en biobank' }
      : { en: 'Biobank in the BBMRI-ERIC Directory', nb: 'Biobank i BBMRI-ERIC Directory' },
    place: { country, city: fields['place'] ?? null },
    counts,
    related: isService ? [...related, ...wholeOf(fields['biobank'])] : related,
    facets: [
      ...countryFacet(country),
      ...asked.facets,
      ...printedTypes(fields['types']),
      ...(readiness === undefined
        ? []
        : [{ facet: 'readiness' as const, value: readiness, label: alike(readiness) }]),
    ],
    addresses: [fields['address'], fields['accessAddress']],
    statements: [
      ...state.print('holds', fields['description']),
      ...state.print('type', fields['types']),
      ...counts.map((count) => sizeStatement(state, count)),
      ...state.print('controller', fields['host']),
      ...state.print('readiness', readiness),
      ...state.print('access', fields['access']),
      ...asked.statements,
      ...state.print('networks', fields['networks']),
      ...state.print('place', fields['place']),
      ...state.print('contact', fields['address'] ?? fields['accessAddress']),
    ],
  })
}

function wholeOf(biobank: string | undefined): CatalogueItem['related'] {
  return biobank === undefined
    ? []
    : [{ entry: entryIdOf('biobank', `bbmri/${biobank}`), name: alike(biobank), relation: 'whole' }]
}
