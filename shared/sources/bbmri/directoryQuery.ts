import type { DirectoryTable } from './directoryRow'

/** Fields asked of each table, as they stand in a query; those that an installation does not have are left out. */
const wanted: Readonly<Record<DirectoryTable, readonly string[]>> = {
  Biobanks: [
    'id',
    'name',
    'description',
    'url',
    'location',
    'country{name}',
    'juridical_person',
    'network{id}',
    'collaboration_commercial',
    'withdrawn',
  ],
  Collections: [
    'id',
    'name',
    'description',
    'url',
    'country{name}',
    'withdrawn',
    'parent_collection{id}',
    'biobank{id}',
    'network{id}',
    'type{name}',
    'data_categories{name}',
    'order_of_magnitude{name}',
    'size',
    'timestamp',
    'number_of_donors',
    'order_of_magnitude_donors{name}',
    'sex{name}',
    'diagnosis_available{name}',
    'age_low',
    'age_high',
    'age_unit{name}',
    'materials{name}',
    'storage_temperatures{name}',
    'data_use{name}',
    'commercial_use',
    'access_fee{name}',
    'access_joint_project{name}',
    'access_description',
    'access_uri',
  ],
  CollectionFacts: [
    'id',
    'collection{id}',
    'sex{name}',
    'age_range{name}',
    'sample_type{name}',
    'disease{name}',
    'number_of_samples',
    'number_of_donors',
    'last_update',
  ],
  Networks: [
    'id',
    'name',
    'acronym',
    'description',
    'location',
    'url',
    'common_network_elements{name}',
    'national_node{id}',
    'withdrawn',
  ],
  Services: [
    'id',
    'name',
    'serviceTypes{name}',
    'description',
    'descriptionUrl',
    'tRL{name}',
    'accessDescription',
    'accessDescriptionUrl',
    'unitOfAccess',
    'biobank{id}',
  ],
}

/** Fields without which a table cannot be read. */
const needed: Readonly<Record<DirectoryTable, readonly string[]>> = {
  Biobanks: ['id', 'name', 'country'],
  Collections: ['id', 'name', 'country', 'biobank'],
  CollectionFacts: ['collection', 'sex', 'age_range', 'sample_type', 'disease', 'number_of_donors'],
  Networks: ['id', 'name'],
  Services: ['id', 'name'],
}

/** Asks which tables and columns an installation has. */
export const schemaQuery = '{_schema{tables{id columns{id}}}}'

/** Columns of an installation, by table. */
export type DirectorySchema = ReadonlyMap<string, ReadonlySet<string>>

/** A needed column that an installation does not have; null when the table can be read. */
export function missingColumn(schema: DirectorySchema, table: DirectoryTable): string | null {
  const columns = schema.get(table)
  return columns === undefined ? table : (needed[table].find((column) => !columns.has(column)) ?? null)
}

/** Fields of ours that an installation does not have. */
export function absentFields(schema: DirectorySchema, table: DirectoryTable): readonly string[] {
  const columns = schema.get(table) ?? new Set()
  return wanted[table].map(nameOf).filter((name) => !columns.has(name))
}

function nameOf(field: string): string {
  return field.replace(/\{.*$/, '')
}

/** Which rows: those of the countries, or all. Facts are of a country through their collection. */
function filterOf(table: DirectoryTable, countries: readonly string[]): string {
  const inCountries = `country:{name:{equals:${JSON.stringify(countries)}}}`
  if (table === 'Biobanks' || table === 'Collections') return `filter:{${inCountries}},`
  return table === 'CollectionFacts' ? `filter:{collection:{${inCountries}}},` : ''
}

/** One page of a table in the order of its keys; the first also asks how many rows there are. */
export function pageQuery(
  table: DirectoryTable,
  schema: DirectorySchema,
  countries: readonly string[],
  page: { readonly limit: number; readonly offset: number },
): string {
  const columns = schema.get(table) ?? new Set()
  const fields = wanted[table].filter((field) => columns.has(nameOf(field))).join(' ')
  const filter = filterOf(table, countries)
  const counted = filter === '' ? '' : `(${filter.slice(0, -1)})`
  const rows = `${table}(${filter}limit:${page.limit},offset:${page.offset},orderby:{id:ASC}){${fields}}`
  return page.offset === 0 ? `{${rows} ${table}_agg${counted}{count}}` : `{${rows}}`
}
