import type { Outcome } from '#shared/contract/outcome'
import type { EvidenceChoice, Protocol } from '#shared/domain/studies/protocol'
import { estimateProtocol } from '#shared/estimate/estimateProtocol'
import type { Draws, EstimateResult } from '#shared/estimate/result'
import { evidenceOf, publish, strataOf, type Resident } from '#test/support/smallCountry'

/** 6 000 residents of all ages: a third has A, more of them the older they are; a tenth has B, a twentieth C. */
export const residents: readonly Resident[] = [0, 1, 2].flatMap((baseArea) =>
  Array.from({ length: 2000 }, (_, index) => {
    const age = index % 95
    return {
      baseArea,
      sex: index % 2 === 0 ? ('male' as const) : ('female' as const),
      age,
      diagnoses: [
        ...((index * 7919) % 95 < 15 + age / 3 ? ['A'] : []),
        ...((index * 104_729) % 10 === 0 ? ['B'] : []),
        ...((index * 1299) % 20 === 7 ? ['C'] : []),
      ],
    }
  }),
)
const strata = strataOf(residents)
const evidence = evidenceOf(['A', 'B', 'C'].map((code) => publish(residents, { code })))

export function estimate(protocol: Protocol, detail: Draws['detail'] = 'preview'): Outcome<EstimateResult> {
  return estimateProtocol({ protocol, strata, ...evidence, hash: (text) => String(text.length), detail })
}

export function eligible(protocol: Protocol): number {
  const result = estimate(protocol)
  if (!result.ok) throw new Error(result.error.message)
  if (result.value.eligible.estimate === null) throw new Error('No estimate')
  return result.value.eligible.estimate
}

export function stated(share: number, lower: number, upper: number): EvidenceChoice {
  return { kind: 'stated', share, lower, upper, conditioning: 'population', citation: 'A study, 2024' }
}
