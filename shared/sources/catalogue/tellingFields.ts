import type { LocalisedName } from '../../domain/sources/localisedName'
import type { CatalogueEntry } from '../../domain/sources/starterDataset'

/** What a reader of an entry asks first, in this order. Values stand as the source prints them. */
const labels: readonly (readonly [field: string, label: LocalisedName])[] = [
  ['status', { en: 'Status', nb: 'Status' }],
  ['trialStatus', { en: 'Status of the trial', nb: 'Studiens status' }],
  ['conditions', { en: 'Conditions', nb: 'Tilstander' }],
  ['diseases', { en: 'Diseases', nb: 'Sykdommer' }],
  ['phases', { en: 'Phase', nb: 'Fase' }],
  ['enrolment', { en: 'Enrolment', nb: 'Deltakere' }],
  ['sponsor', { en: 'Sponsor', nb: 'Sponsor' }],
  ['trial', { en: 'Trial', nb: 'Studie' }],
  ['biobank', { en: 'Biobank', nb: 'Biobank' }],
  ['host', { en: 'Host', nb: 'Eier' }],
  ['types', { en: 'Types', nb: 'Typer' }],
  ['type', { en: 'Type', nb: 'Type' }],
  ['donors', { en: 'Donors', nb: 'Givere' }],
  ['donorsFrom', { en: 'Donors from', nb: 'Givere fra' }],
  ['donorsTo', { en: 'Donors to', nb: 'Givere til' }],
  ['samples', { en: 'Samples', nb: 'Prøver' }],
  ['samplesFrom', { en: 'Samples from', nb: 'Prøver fra' }],
  ['samplesTo', { en: 'Samples to', nb: 'Prøver til' }],
  ['samplesAtLeast', { en: 'Samples, at least', nb: 'Prøver, minst' }],
  ['collections', { en: 'Collections', nb: 'Samlinger' }],
  ['materials', { en: 'Materials', nb: 'Materiale' }],
  ['records', { en: 'Records', nb: 'Poster' }],
  ['individuals', { en: 'Individuals', nb: 'Personer' }],
  ['minimumAge', { en: 'Lowest age', nb: 'Laveste alder' }],
  ['maximumAge', { en: 'Highest age', nb: 'Høyeste alder' }],
  ['ageFrom', { en: 'Age from', nb: 'Alder fra' }],
  ['ageTo', { en: 'Age to', nb: 'Alder til' }],
  ['ageUnit', { en: 'Unit of age', nb: 'Enhet for alder' }],
  ['population', { en: 'Population', nb: 'Befolkning' }],
  ['city', { en: 'City', nb: 'By' }],
  ['place', { en: 'Place', nb: 'Sted' }],
  ['country', { en: 'Country', nb: 'Land' }],
  ['countries', { en: 'Countries', nb: 'Land' }],
  ['publisher', { en: 'Publisher', nb: 'Utgiver' }],
  ['accessRights', { en: 'Access', nb: 'Tilgang' }],
  ['startDate', { en: 'Start', nb: 'Start' }],
]

/** The most telling fields of an entry, with what they are called. */
export function tellingFields({
  fields,
}: CatalogueEntry): readonly { readonly label: LocalisedName; readonly value: string }[] {
  const given = new Map(Object.entries(fields))
  return labels.flatMap(([field, label]) => {
    const value = given.get(field)
    return value === undefined ? [] : [{ label, value }]
  })
}
