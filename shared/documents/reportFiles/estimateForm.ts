import * as v from 'valibot'
import { localisedText } from '../../domain/studies/protocol'
import { storedQuantity } from '../../estimate/frozen/resultSummary'

export const shortText = v.pipe(v.string(), v.maxLength(300))
export const longText = v.pipe(v.string(), v.maxLength(20_000))
export const localisedName = v.object({ en: longText, nb: longText })

/** A list that no report comes near. */
export function listOf<Item extends v.GenericSchema>(item: Item, most = 2000) {
  return v.pipe(v.array(item), v.maxLength(most))
}

const basis = v.picklist(['counted', 'approximated', 'stated', 'not-countable'])

const evidenceReference = v.object({
  table: shortText,
  title: localisedName,
  source: shortText,
  period: shortText,
  lastYear: v.number(),
  measure: shortText,
  areaLevel: shortText,
  caseDefinition: localisedName,
  match: v.picklist(['equal', 'criterion-within-table', 'table-within-criterion', 'overlapping']),
  flags: listOf(shortText),
  published: v.nullable(v.number()),
  hash: shortText,
})

const alternative = v.object({
  id: shortText,
  basis,
  alone: storedQuantity,
  evidence: listOf(evidenceReference),
  reason: v.nullable(shortText),
})

const step = v.object({
  id: shortText,
  role: v.picklist(['population', 'inclusion', 'exclusion']),
  badge: shortText,
  name: v.nullable(localisedText),
  basis,
  active: v.boolean(),
  defining: v.boolean(),
  alone: storedQuantity,
  remaining: storedQuantity,
  kept: v.nullable(v.number()),
  withoutIt: v.nullable(storedQuantity),
  alternatives: listOf(alternative),
  together: v.nullable(alternative),
})

const areas = listOf(v.object({ area: shortText, eligible: storedQuantity, population: v.number() }))

/** Form of the estimate in an evidence file; what later versions add is passed over. */
export const estimateForm = v.object({
  engineVersion: shortText,
  inputHash: shortText,
  populationDate: shortText,
  draws: v.object({ count: v.number(), seed: v.number(), detail: v.picklist(['preview', 'refined']) }),
  eligible: storedQuantity,
  available: storedQuantity,
  steps: listOf(step, 500),
  lossOrder: listOf(v.object({ id: shortText, remaining: v.nullable(v.number()) }), 500),
  availability: listOf(
    v.object({
      id: shortText,
      name: localisedText,
      active: v.boolean(),
      share: v.number(),
      lower: v.number(),
      upper: v.number(),
      remaining: storedQuantity,
    }),
    100,
  ),
  enrolment: v.nullable(
    v.object({
      months: v.number(),
      stock: storedQuantity,
      newCases: v.nullable(storedQuantity),
      everAvailable: storedQuantity,
      atEnd: v.nullable(storedQuantity),
    }),
  ),
  influences: listOf(
    v.object({
      kind: shortText,
      subject: shortText,
      steps: listOf(shortText),
      atLow: v.number(),
      atHigh: v.number(),
      value: v.number(),
      low: v.number(),
      high: v.number(),
      narrowing: v.number(),
    }),
  ),
  counties: areas,
  referralAreas: areas,
  healthRegions: areas,
  coverage: v.object({
    counted: v.number(),
    approximated: v.number(),
    stated: v.number(),
    notCountable: v.number(),
  }),
  assumptions: listOf(v.object({ key: shortText, steps: listOf(shortText) })),
})
