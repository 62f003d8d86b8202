import { answered, refused, type Answered, type Conversation, type SourceRequest } from '../conversation'
import type { SourceConnector, SyncResult, SyncedContent, TableOffer } from '../connector'
import { readBeaconAnswer, type BeaconCounts } from './beaconAnswer'
import { buildBeaconCube, type BeaconQuestion } from './beaconCube'

/** A question to a beacon: all its filters must hold; ontology terms include their descendants. */
export interface BeaconFilterQuestion extends BeaconQuestion {
  readonly filters: readonly BeaconFilter[]
}

export interface BeaconFilter {
  readonly id: string
  readonly operator?: '=' | '<' | '>' | '!' | '>=' | '<='
  readonly value?: string
}

export interface BeaconSettings {
  /** Key of the source; several beacons can be asked side by side. */
  readonly key: string
  readonly name: string
  /** Address of the beacon, ending in a slash. */
  readonly base: string
  readonly questions: readonly BeaconFilterQuestion[]
}

/** Everybody in a beacon, and its two widest terms of disease in the NCI Thesaurus. */
export const widestQuestions: readonly BeaconFilterQuestion[] = [
  { id: 'all', label: 'All individuals', filters: [] },
  { id: 'NCIT:C3262', label: 'Neoplasm', filters: [{ id: 'NCIT:C3262' }] },
  { id: 'NCIT:C2991', label: 'Disease or disorder', filters: [{ id: 'NCIT:C2991' }] },
]

function questionRequest({ id, filters }: BeaconFilterQuestion): SourceRequest {
  return {
    method: 'POST',
    path: 'individuals',
    body: {
      meta: { apiVersion: '2.0' },
      query: {
        filters: filters.map((filter) => ({ ...filter, scope: 'individual' })),
        includeResultsetResponses: 'ALL',
        pagination: { skip: 0, limit: 0 },
        requestedGranularity: 'count',
        testMode: false,
      },
    },
    mostBytes: 20_000_000,
    label: id,
  }
}

/** The answers to the questions as a table, and what a reader should know. */
export function beaconContent(
  answers: readonly { readonly question: BeaconQuestion; readonly counts: BeaconCounts }[],
  table: { readonly key: string; readonly release: string },
): SyncedContent {
  if (answers.length === 0) return { cubes: [], catalogue: null, notes: [] }
  const { cube, failures } = buildBeaconCube(answers, table)
  const degraded = answers.filter(({ counts }) => counts.granularity === 'boolean').length
  return {
    cubes: [cube],
    catalogue: null,
    notes: [
      ...(failures === 0
        ? []
        : [
            {
              code: 'nodes-failed',
              message: 'Nodes failed to answer; their numbers are missing.',
              count: failures,
            },
          ]),
      ...(degraded === 0
        ? []
        : [
            {
              code: 'granularity-degraded',
              message: 'The beacon told only whether there is anybody.',
              count: degraded,
            },
          ]),
    ],
  }
}

function* syncBeacon({ key, name, questions }: BeaconSettings, today: string): Conversation<SyncResult> {
  if (questions.length === 0)
    return refused('refused', `${name}: no question is set. Add one in the settings of the source.`, {
      source: key,
    })
  const answers: { question: BeaconQuestion; counts: BeaconCounts }[] = []
  for (const question of questions) {
    const counts = readBeaconAnswer(yield questionRequest(question), `${name}, ${question.label}`)
    if (!counts.ok) return counts
    answers.push({ question, counts: counts.value })
  }
  return answered({
    unchanged: false,
    ...beaconContent(answers, { key: `${key}/individuals`, release: today }),
  })
}

/** Reads a saved answer of a beacon to a count of individuals; `label` stands for the question that it does not repeat. */
export function readBeaconFile(text: string, name: string, label = name): Answered<SyncedContent> {
  const counts = readBeaconAnswer({ status: 200, headers: {}, text }, name)
  return counts.ok
    ? answered(
        beaconContent([{ question: { id: 'question', label }, counts: counts.value }], {
          key: `beacon-file/${name}`,
          release: '',
        }),
      )
    : counts
}

/** A GA4GH Beacon v2, asked for counts with a bearer token. Its individuals are of no area: nothing goes into estimates. */
export function createBeacon(settings: BeaconSettings): SourceConnector {
  const { key, name, base } = settings
  const offer: TableOffer = {
    key: `${key}/individuals`,
    title: { en: `Individuals in ${name}`, nb: `Individer i ${name}` },
    purpose: {
      en: 'How many individuals of the datasets behind the beacon meet a set of terms.',
      nb: 'Hvor mange individer i datasettene bak tjenesten som har bestemte kjennetegn.',
    },
    byDefault: false,
  }
  return {
    key,
    record: {
      key,
      name: { en: name, nb: name },
      holder: { en: 'The nodes that answer', nb: 'Nodene som svarer' },
      address: base.startsWith('https://') ? base : null,
      licence: { en: 'As each dataset says', nb: 'Som hvert datasett angir' },
      suppressionRule: {
        en: 'Each beacon may round numbers up or show a threshold in their place.',
        nb: 'Hver tjeneste kan runde tall opp eller vise en terskel i stedet.',
      },
      smallCountRule: null,
    },
    base,
    politeness: { calls: 1, seconds: 2 },
    authorisation: 'bearer',
    coverage: {
      en: 'Individuals of the datasets behind the beacon, of no country in particular.',
      nb: 'Individer i datasettene bak tjenesten, ikke fra et bestemt land.',
    },
    offers: [offer],
    sync: (_, { today }) => syncBeacon(settings, today),
    evidence: () => [],
  }
}
