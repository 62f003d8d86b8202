import type { CatalogueEntry } from '../../domain/sources/starterDataset'
import { entryFields } from '../catalogue/entryFields'
import { answered, refused, type Answered, type Conversation, type SourceAnswer } from '../conversation'
import type { SourceConnector, SyncedContent, SyncResult, TableOffer } from '../connector'
import { readJsonAnswer } from '../readAnswer'
import { searchPage, type CataloguedDataset, type LanguageMap, type SearchPage } from './search'

const offer: TableOffer = {
  key: 'data-norge/datasets',
  title: { en: 'Described health datasets', nb: 'Beskrevne helsedatasett' },
  purpose: {
    en: 'Which registries and health datasets are described in the national catalogue, and who gives access.',
    nb: 'Hvilke registre og helsedatasett som er beskrevet i Felles datakatalog, og hvem som gir tilgang.',
  },
  byDefault: false,
}

/** Words for which the catalogue is searched. */
export const healthSearches = ['helseregister', 'kvalitetsregister', 'biobank', 'helseundersøkelse'] as const

const pageSize = 100
const mostPages = 50

function inOurLanguage(map: LanguageMap): string | null {
  return [map?.nb, map?.no, map?.nn, map?.en].find((text) => text?.trim())?.trim() ?? null
}

function entryOf(dataset: CataloguedDataset): CatalogueEntry {
  const holder = dataset.organization ?? dataset.publisher
  const landing = typeof dataset.landingPage === 'string' ? dataset.landingPage : dataset.landingPage?.[0]
  const page = `https://data.norge.no/datasets/${encodeURIComponent(dataset.id)}`
  return {
    kind: 'dataset',
    key: `data-norge/${dataset.id}`,
    name: inOurLanguage(dataset.title) ?? dataset.id,
    source: 'data-norge',
    citation: page,
    year: null,
    fields: entryFields({
      nameEnglish: dataset.title?.en,
      publisher: inOurLanguage(holder?.prefLabel) ?? holder?.name,
      organisationNumber: holder?.id,
      accessRights: dataset.accessRights?.code,
      description: inOurLanguage(dataset.description),
      landingPage: landing,
      identifier: dataset.uri,
      address: page,
    }),
  }
}

export function cataloguedContent(datasets: readonly CataloguedDataset[]): SyncedContent {
  const once = [...new Map(datasets.map((dataset) => [dataset.id, dataset])).values()]
  return { cubes: [], catalogue: { kinds: ['dataset'], entries: once.map(entryOf) }, notes: [] }
}

function* search(query: string): Conversation<readonly CataloguedDataset[]> {
  const found = new Map<string, CataloguedDataset>()
  const what = `data.norge.no, "${query}"`
  for (let page = 0; page < mostPages; page += 1) {
    const answer: SourceAnswer = yield {
      method: 'POST',
      path: 'search/datasets',
      body: { query, pagination: { page, size: pageSize } },
      mostBytes: 20_000_000,
      label: `${query} ${page}`,
    }
    const read: Answered<SearchPage> = readJsonAnswer(answer, searchPage, what)
    if (!read.ok) return read
    for (const hit of read.value.hits) found.set(hit.id, hit)
    const { totalPages, totalElements } = read.value.page
    if (page + 1 < totalPages && read.value.hits.length > 0) continue
    return found.size < totalElements
      ? refused('changed-meanwhile', `${what}: ${found.size} of ${totalElements} datasets came.`, { what })
      : answered([...found.values()])
  }
  return refused(
    'too-large',
    `${what}: more than ${mostPages * pageSize} datasets. Search for other words.`,
    { what },
  )
}

function* syncDatasets(queries: readonly string[]): Conversation<SyncResult> {
  const datasets: CataloguedDataset[] = []
  for (const query of queries) {
    const found = yield* search(query)
    if (!found.ok) return found
    datasets.push(...found.value)
  }
  return answered({ unchanged: false, ...cataloguedContent(datasets) })
}

/** The national data catalogue. Its search is internal to the provider and may change: it is read leniently. */
export function createDataNorge(queries: readonly string[] = healthSearches): SourceConnector {
  return {
    key: 'data-norge',
    record: {
      key: 'data-norge',
      name: { en: 'National data catalogue (data.norge.no)', nb: 'Felles datakatalog (data.norge.no)' },
      holder: { en: 'Norwegian Digitalisation Agency', nb: 'Digitaliseringsdirektoratet' },
      address: 'https://data.norge.no',
      licence: { en: 'As each dataset says', nb: 'Som hvert datasett angir' },
      suppressionRule: null,
      smallCountRule: null,
    },
    base: 'https://search.api.fellesdatakatalog.digdir.no/',
    politeness: { calls: 10, seconds: 60 },
    authorisation: 'none',
    coverage: {
      en: 'Datasets that Norwegian bodies have described.',
      nb: 'Datasett som norske virksomheter har beskrevet.',
    },
    offers: [offer],
    sync: () => syncDatasets(queries),
    evidence: () => [],
  }
}
