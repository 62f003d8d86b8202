import type { Json } from '../../contract/outcome'
import { answered, refused, type Answered, type Conversation, type SourceRequest } from '../conversation'
import type { SourceConnector, SyncResult, SyncedContent, TableOffer } from '../connector'
import { countedNote } from '../countedNote'
import { questionCode, type BeaconQuery, type BeaconVariant } from '../questions/beaconQuestions'
import { questionKey, standardQuestions, type HashText } from '../questions/sourceQuestions'
import { readBeaconAnswer, type BeaconCounts } from './beaconAnswer'
import { buildBeaconCube, type BeaconQuestion } from './beaconCube'

export interface BeaconSettings {
  /** Key of the source; several beacons can be asked side by side. */
  readonly key: string
  readonly name: string
  /** Address of the beacon, ending in a slash. */
  readonly base: string
  readonly questions: readonly BeaconQuery[]
}

/** Individuals are asked for, since these are counted; the parameters of a variant stand as in "Genomic Variant Queries". */
function questionRequest(question: BeaconQuery): SourceRequest {
  const { filters, variant } = question
  return {
    method: 'POST',
    path: 'individuals',
    body: {
      meta: { apiVersion: '2.0' },
      query: {
        ...(variant === null ? {} : { requestParameters: variantParameters(variant) }),
        filters: filters.map(({ id, operator, value }) =>
          operator === null || value === null
            ? { id, scope: 'individual' }
            : { id, operator, value, scope: 'individual' },
        ),
        includeResultsetResponses: 'ALL',
        pagination: { skip: 0, limit: 0 },
        requestedGranularity: 'count',
        testMode: false,
      },
    },
    mostBytes: 20_000_000,
    label: question.name,
  }
}

function variantParameters({ start, ...named }: BeaconVariant): { readonly [name: string]: Json } {
  return {
    ...Object.fromEntries(Object.entries(named).filter(([, value]) => value !== null)),
    ...(start === null ? {} : { start: [start] }),
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
      ...countedNote('nodes-failed', 'Nodes failed to answer; their numbers are missing.', failures),
      ...countedNote('granularity-degraded', 'The beacon told only whether there is anybody.', degraded),
    ],
  }
}

/** A beacon that repeats a question without its variant has counted everybody: none of its numbers is an answer. */
function withoutVariant(counts: BeaconCounts): BeaconCounts {
  return {
    ...counts,
    summary: { exists: false },
    resultSets: [{ id: counts.beacon || 'beacon', exists: false, error: 'The variant was not looked for.' }],
  }
}

function* syncBeacon(
  { key, name, questions }: BeaconSettings,
  table: string,
  today: string,
): Conversation<SyncResult> {
  if (questions.length === 0)
    return refused('refused', `${name}: no question is set. Add one in the settings of the source.`, {
      source: key,
    })
  const answers: { question: BeaconQuestion; counts: BeaconCounts }[] = []
  for (const asked of questions) {
    const read = readBeaconAnswer(yield questionRequest(asked), `${name}, ${asked.name}`)
    if (!read.ok) return read
    const counts =
      asked.variant !== null && read.value.repeatsVariant === false ? withoutVariant(read.value) : read.value
    answers.push({ question: { id: questionCode(asked), label: asked.name }, counts })
  }
  return answered({ unchanged: false, ...beaconContent(answers, { key: table, release: today }) })
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
export function createBeacon(settings: BeaconSettings, hash: HashText): SourceConnector {
  const { key, name, base, questions } = settings
  const asked = questions.map(questionCode)
  const standard = standardQuestions.beacon.map(questionCode)
  const isStandard = asked.join('\n') === standard.join('\n')
  const offer: TableOffer = {
    key: questionKey(`${key}/individuals`, isStandard, asked, hash),
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
    oneQuestion: true,
    ...(questions.length === 0 ? { nothingToAsk: true as const } : {}),
    sync: (_, { today }) => syncBeacon(settings, offer.key, today),
    evidence: () => [],
  }
}
