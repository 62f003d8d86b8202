import type { EstimateResult, Quantity } from '#shared/estimate/result'

/** The parts of an estimate that draws fill in, for fixtures that are about something else. */
export function withoutDraws(
  eligible: Quantity,
): Pick<EstimateResult, 'draws' | 'lossOrder' | 'availability' | 'available' | 'enrolment' | 'influences'> {
  return {
    draws: { count: 400, seed: 1, detail: 'preview' },
    lossOrder: [],
    availability: [],
    available: eligible,
    enrolment: null,
    influences: [],
  }
}
