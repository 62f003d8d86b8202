import type { Measure } from '#shared/domain/sources/countTable'
import { countedBy } from '#shared/estimate/answersOf'
import type { EstimateResult } from '#shared/estimate/result'

/** A criterion that is counted by another measure. */
export interface OtherMeasure {
  readonly step: string
  readonly measure: Measure
}

/** The other criteria in use that are counted by another measure than this one, each measure of them once. */
export function otherMeasures(
  result: Pick<EstimateResult, 'steps'>,
  group: string,
  measure: Measure,
): readonly OtherMeasure[] {
  return result.steps
    .filter(({ id, active }) => active && id !== group)
    .flatMap((step) => {
      const { id } = step
      const measures = countedBy(step).flatMap(({ basis, evidence }) =>
        basis === 'not-countable' ? [] : evidence.map((table) => table.measure),
      )
      return [...new Set(measures)]
        .filter((other) => other !== measure)
        .map((other) => ({ step: id, measure: other }))
    })
}
