import type { CriterionGroup, Protocol } from '#shared/domain/studies/protocol'

function line(code: string): CriterionGroup {
  const condition = { kind: 'diagnosis' as const, system: 'icd-10' as const, codes: [code] }
  const anyOf = [{ id: 'a', condition, evidence: { kind: 'automatic' as const } }]
  return { id: code, name: null, active: true, defining: false, anyOf }
}

/** A protocol of 12 diagnoses that the starter dataset counts: by area, national, and of several measures. */
export const twelveCriteria: Protocol = {
  population: { age: { from: 18, to: 64 }, sex: 'any', areas: [] },
  inclusion: ['G40', 'G43', 'E10-E14'].map(line),
  exclusion: ['F20-F29', 'F32-F34', 'F42', 'F50', 'I48', 'E66', 'I21-I22', 'M05-M06', 'G20'].map(line),
}
