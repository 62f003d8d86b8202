import type { CatalogueEntry, CatalogueKind } from '../../domain/sources/starterDataset'
import { entryFields } from '../catalogue/entryFields'
import { countedOnce } from './countedOnce'
import type { DirectoryRow } from './directoryRow'
import type { CollectionRecord, StatedSize } from './records'

const source = 'bbmri'

function entry(
  kind: CatalogueKind,
  { key, name, year = null }: { key: string; name: string; year?: number | null },
  fields: CatalogueEntry['fields'],
): CatalogueEntry {
  return { kind, key, name, source, citation: null, year, fields }
}

/** The number, or the range of its order of magnitude: no field at all when neither is stated. */
function sizeFields(name: 'samples' | 'donors', { value, lower, upper, precision }: StatedSize) {
  if (precision === 'missing') return {}
  return precision === 'exact' ? { [name]: value } : { [`${name}From`]: lower, [`${name}To`]: upper }
}

/** Ages with their unit, as stated: -1 and other ages below 0 mean that the age is not known. */
function ageFields(row: DirectoryRow) {
  const unit = row.text('age_unit')?.toLowerCase() ?? null
  const [ageFrom, ageTo] = [row.number('age_low'), row.number('age_high')]
  return { ageFrom, ageTo, ageUnit: ageFrom === null && ageTo === null ? null : unit }
}

function yearOf(date: string | null): number | null {
  const year = /^(\d{4})-/.exec(date ?? '')?.[1]
  return year === undefined ? null : Number(year)
}

export function collectionEntry({ id, name, biobank, parent, country, ...rest }: CollectionRecord) {
  const { row } = rest
  return entry(
    'biobank-collection',
    { key: id, name, year: yearOf(row.text('timestamp')) },
    entryFields({
      biobank,
      partOf: parent,
      country,
      type: row.list('type'),
      ...sizeFields('donors', rest.donors),
      ...sizeFields('samples', rest.samples),
      sexes: row.list('sex'),
      ...ageFields(row),
      materials: row.list('materials'),
      diseases: row.list('diagnosis_available'),
      dataCategories: row.list('data_categories'),
      networks: row.list('network'),
      storage: row.list('storage_temperatures'),
      dataUse: row.list('data_use'),
      commercialUse: row.text('commercial_use'),
      fee: row.list('access_fee'),
      jointProject: row.list('access_joint_project'),
      access: row.text('access_description'),
      accessAddress: row.text('access_uri'),
      statedOn: row.text('timestamp'),
      description: row.text('description'),
      address: row.text('url'),
    }),
  )
}

export function biobankEntry(row: DirectoryRow, collections: readonly CollectionRecord[]): CatalogueEntry {
  const id = row.text('id') ?? ''
  const own = collections.filter(({ biobank }) => biobank === id)
  const stated = countedOnce(own, 'samples')
  const samples = own
    .filter((collection) => stated.has(collection.id))
    .reduce((sum, collection) => sum + (collection.samples.value ?? 0), 0)
  return entry(
    'biobank',
    { key: `bbmri/${id}`, name: row.text('name') ?? id },
    entryFields({
      directoryId: id,
      host: row.text('juridical_person'),
      country: row.text('country'),
      place: row.text('location'),
      collections: own.length === 0 ? null : own.length,
      samplesAtLeast: stated.size === 0 ? null : samples,
      networks: row.list('network'),
      commercialCollaboration: row.text('collaboration_commercial'),
      description: row.text('description'),
      address: row.text('url'),
    }),
  )
}

export function networkEntry(row: DirectoryRow): CatalogueEntry {
  const id = row.text('id') ?? ''
  return entry(
    'biobank-network',
    { key: id, name: row.text('name') ?? id },
    entryFields({
      acronym: row.text('acronym'),
      place: row.text('location'),
      sharedElements: row.list('common_network_elements'),
      nationalNode: row.text('national_node'),
      description: row.text('description'),
      address: row.text('url'),
    }),
  )
}

export function serviceEntry(row: DirectoryRow): CatalogueEntry {
  const id = row.text('id') ?? ''
  return entry(
    'biobank-service',
    { key: id, name: row.text('name') ?? id },
    entryFields({
      biobank: row.text('biobank'),
      types: row.list('serviceTypes'),
      readiness: row.text('tRL'),
      access: row.text('accessDescription'),
      accessAddress: row.text('accessDescriptionUrl'),
      unitOfAccess: row.text('unitOfAccess'),
      description: row.text('description'),
      address: row.text('descriptionUrl'),
    }),
  )
}
