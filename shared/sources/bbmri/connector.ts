import { answered, refused, type Answered, type Conversation } from '../conversation'
import type { SourceConnector, SyncNote, SyncResult, TableOffer } from '../connector'
import { catalogueContent, factsContent, readCollections, type DirectoryRows } from './content'
import { absentFields, missingColumn, schemaQuery, type DirectorySchema } from './directoryQuery'
import type { DirectoryRow, DirectoryTable } from './directoryRow'
import { fetchCsv, fetchTable, graphqlRequest } from './fetchTable'
import { readSchemaAnswer } from './graphqlAnswer'
import { bbmriRecord } from './record'

export interface BbmriSettings {
  /** Countries as the Directory codes them. */
  readonly countries: readonly string[]
  /** `csv` for installations that offer no GraphQL. */
  readonly wire: 'graphql' | 'csv'
}

const catalogueOffer: TableOffer = {
  key: 'bbmri/catalogue',
  title: { en: 'Biobanks and collections', nb: 'Biobanker og samlinger' },
  purpose: {
    en: 'Which biobanks of the Nordic countries hold which samples, and how many.',
    nb: 'Hvilke biobanker i Norden som har hvilke prøver, og hvor mange.',
  },
  byDefault: true,
}

const factsOffer: TableOffer = {
  key: 'bbmri/facts',
  title: { en: 'Donors and samples by diagnosis', nb: 'Givere og prøver etter diagnose' },
  purpose: {
    en: 'Donors and samples of each collection by sex, age, material and disease.',
    nb: 'Givere og prøver i hver samling etter kjønn, alder, materiale og sykdom.',
  },
  byDefault: false,
}

function* fetchSchema(): Conversation<DirectorySchema> {
  return readSchemaAnswer(yield graphqlRequest(schemaQuery, 'schema'))
}

/** Tables that may be missing from an installation. */
const optionalTables: ReadonlySet<DirectoryTable> = new Set(['Networks', 'Services'])

interface FetchedRows {
  readonly rows: DirectoryRows
  readonly notes: readonly SyncNote[]
}

function* fetchRows(
  tables: readonly DirectoryTable[],
  { countries, wire }: BbmriSettings,
): Conversation<FetchedRows> {
  const rows: { [Table in DirectoryTable]?: readonly DirectoryRow[] } = {}
  const notes: SyncNote[] = []
  const schema: Answered<DirectorySchema> | null = wire === 'csv' ? null : yield* fetchSchema()
  if (schema?.ok === false) return schema
  for (const table of tables) {
    const missing = schema === null ? null : missingColumn(schema.value, table)
    if (missing !== null && !optionalTables.has(table))
      return refused(
        'changed-shape',
        `BBMRI Directory: ${table} has no ${missing}. Check the address of the installation.`,
        { table, column: missing },
      )
    if (missing !== null) {
      notes.push({ code: 'table-missing', message: `The installation has no table ${table}.`, count: 1 })
      continue
    }
    const fetched =
      schema === null ? yield* fetchCsv(table) : yield* fetchTable(table, schema.value, countries)
    if (!fetched.ok && schema === null && optionalTables.has(table) && fetched.problem.code === 'not-found') {
      notes.push({ code: 'table-missing', message: `The installation has no table ${table}.`, count: 1 })
      continue
    }
    if (!fetched.ok) return fetched
    rows[table] = fetched.value
    const absent = schema === null ? [] : absentFields(schema.value, table)
    if (absent.length > 0)
      notes.push({
        code: 'fields-missing',
        message: `${table} has no ${absent.join(', ')}.`,
        count: absent.length,
      })
  }
  return answered({ rows, notes })
}

function* syncDirectory(offer: TableOffer, settings: BbmriSettings): Conversation<SyncResult> {
  const countries = new Set(settings.countries)
  const isFacts = offer.key === factsOffer.key
  const fetched = yield* fetchRows(
    isFacts ? ['Collections', 'CollectionFacts'] : ['Biobanks', 'Collections', 'Networks', 'Services'],
    settings,
  )
  if (!fetched.ok) return fetched
  const { rows, notes } = fetched.value
  const content = isFacts
    ? factsContent(rows.CollectionFacts ?? [], readCollections(rows.Collections ?? [], countries).collections)
    : catalogueContent(rows, countries)
  return answered({ unchanged: false, ...content, notes: [...notes, ...content.notes] })
}

/** The BBMRI-ERIC Directory: MOLGENIS EMX2, read anonymously. Its donors are of no area, so nothing goes into estimates. */
export function createBbmriDirectory(
  settings: BbmriSettings = { countries: ['NO', 'SE', 'DK', 'FI', 'IS'], wire: 'graphql' },
): SourceConnector {
  return {
    key: 'bbmri',
    record: bbmriRecord,
    base: 'https://directory.bbmri-eric.eu/ERIC/',
    politeness: { calls: 1, seconds: 1 },
    authorisation: 'none',
    coverage: {
      en: 'Biobanks that have described themselves here; most of the Norwegian ones have not.',
      nb: 'Biobanker som har beskrevet seg her; de fleste norske har ikke gjort det.',
    },
    offers: [catalogueOffer, factsOffer],
    sync: (offer) => syncDirectory(offer, settings),
    evidence: () => [],
  }
}
