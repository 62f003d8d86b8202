import * as v from 'valibot'
import { entryId, readEntryId } from '../entryId'
import { prioritisationCriteria, qualificationCriteria, scoreRange } from './criteria'

const note = v.pipe(v.string(), v.maxLength(1000))

export const qualificationAnswers = ['yes', 'no', 'not-known'] as const
export type QualificationAnswer = (typeof qualificationAnswers)[number]

const qualification = v.strictObject({ answer: v.picklist(qualificationAnswers), note })

/** Null: not scored. */
const score = v.strictObject({
  score: v.nullable(
    v.pipe(v.number(), v.integer(), v.minValue(scoreRange.least), v.maxValue(scoreRange.most)),
  ),
  note,
})

/** What a person filled in of one registry or other data source. */
export const readinessRow = v.strictObject({
  entry: v.pipe(
    entryId,
    v.check((id) => readEntryId(id)?.kind === 'data-source', 'Only data sources are scored.'),
  ),
  qualification: v.strictObject({ legalBasis: qualification, metadata: qualification }),
  scores: v.strictObject({
    use: score,
    quality: score,
    linkability: score,
    policy: score,
    cost: score,
    risk: score,
  }),
})
export type ReadinessRow = v.InferOutput<typeof readinessRow>

/** Whole numbers, so that equal scores are equal and no rounding makes a rank. */
const weight = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))

/** How much each criterion counts beside the others; 0 leaves it out, and one has to count. */
export const readinessWeights = v.pipe(
  v.strictObject({
    use: weight,
    quality: weight,
    linkability: weight,
    policy: weight,
    cost: weight,
    risk: weight,
  }),
  v.check((weights) => Object.values(weights).some((value) => value > 0), 'One criterion has to count.'),
)
export type ReadinessWeights = v.InferOutput<typeof readinessWeights>

/** The programme published no weights, so all count the same until a person says otherwise. */
export const equalWeights: ReadinessWeights = {
  use: 1,
  quality: 1,
  linkability: 1,
  policy: 1,
  cost: 1,
  risk: 1,
}

/** A source of which nothing has been filled in. */
export function emptyReadinessRow(entry: string): ReadinessRow {
  const open = { answer: 'not-known', note: '' } as const
  const unscored = { score: null, note: '' }
  return {
    entry,
    qualification: { legalBasis: open, metadata: open },
    scores: {
      use: unscored,
      quality: unscored,
      linkability: unscored,
      policy: unscored,
      cost: unscored,
      risk: unscored,
    },
  }
}

/** Whether nothing of it has been filled in. */
export function isEmptyRow({ qualification: answers, scores }: ReadinessRow): boolean {
  return (
    qualificationCriteria.every(
      ({ key }) => answers[key].answer === 'not-known' && answers[key].note === '',
    ) && prioritisationCriteria.every(({ key }) => scores[key].score === null && scores[key].note === '')
  )
}
