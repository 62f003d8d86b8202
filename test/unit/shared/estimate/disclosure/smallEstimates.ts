import type { Protocol } from '#shared/domain/studies/protocol'
import { estimateProtocol } from '#shared/estimate/estimateProtocol'
import type { EvidenceTable } from '#shared/estimate/evidence'
import type { SourceRules } from '#shared/estimate/disclosure/guardResult'
import type { EstimateResult } from '#shared/estimate/result'
import { evidenceOf, strataOf, type Resident } from '#test/support/smallCountry'

/** The estimate of a protocol in the small country, as the engine gives it. */
export function estimateOf(
  residents: readonly Resident[],
  protocol: Protocol,
  tables: readonly EvidenceTable[],
): EstimateResult {
  const result = estimateProtocol({
    protocol,
    strata: strataOf(residents),
    ...evidenceOf(tables),
    hash: (text) => String(text.length),
    detail: 'preview',
  })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** So many people with A in each of the three pieces of country, among `people` residents in each. */
export function residentsWith(numbers: readonly [number, number, number], people = 200): readonly Resident[] {
  return numbers.flatMap((ill, baseArea) =>
    Array.from({ length: people }, (_, index) => ({
      baseArea,
      sex: index % 2 === 0 ? ('male' as const) : ('female' as const),
      age: index % 60,
      diagnoses: index < ill ? ['A'] : [],
    })),
  )
}

export const rules: SourceRules = {
  of: (source) => ({ threshold: source === 'strict' ? 10 : 5, zeroShown: true }),
  population: { threshold: 3, zeroShown: true },
}
