import { describe, expect, it } from 'vitest'
import { estimateProtocol } from '#shared/estimate/estimateProtocol'
import type { EvidenceTable } from '#shared/estimate/evidence'
import {
  criterion,
  diagnosis,
  evidenceOf,
  group,
  protocolOf,
  publish,
  strataOf,
  type Resident,
} from '#test/support/smallCountry'

/** 300 people: 60 have A, 60 have B, and 50 of them have both. */
const residents: readonly Resident[] = Array.from({ length: 300 }, (_, index) => ({
  baseArea: index % 3,
  sex: index % 2 === 0 ? ('male' as const) : ('female' as const),
  age: 40,
  diagnoses: [...(index < 60 ? ['A'] : []), ...(index >= 10 && index < 70 ? ['B'] : [])],
}))
const either = residents.map((person) => ({
  ...person,
  diagnoses: person.diagnoses.length > 0 ? ['either'] : [],
}))
const parent: EvidenceTable = {
  ...publish(either, { code: 'either' }),
  key: 'test/parent',
  concept: { system: 'icd-10', codes: ['A', 'B'] },
}
const protocol = protocolOf({
  inclusion: [
    group('one', [criterion(diagnosis('A')), criterion(diagnosis('B'), { kind: 'automatic' }, 'b')]),
  ],
})

function estimate(tables: readonly EvidenceTable[], asked = protocol) {
  const outcome = estimateProtocol({
    protocol: asked,
    strata: strataOf(residents),
    ...evidenceOf(tables),
    hash: (text) => text,
    detail: 'preview',
  })
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}
const [a, b] = [publish(residents, { code: 'A' }), publish(residents, { code: 'B' })]

describe('alternatives of one line', () => {
  it('are joined as if independent where no table counts them together', () => {
    const { eligible, steps } = estimate([a, b])
    expect(eligible.estimate).toBeGreaterThan(100)
    expect(eligible).toMatchObject({ lower: 60, upper: 120 })
    expect(steps[1]?.together).toBeNull()
  })

  it('are counted once each person by a table of their parent code', () => {
    const { eligible, steps, assumptions, inputHash } = estimate([a, b, parent])
    expect(eligible).toMatchObject({ estimate: 70, lower: 70, upper: 70, kind: 'exact' })
    expect(steps[1]?.together?.evidence.map(({ table }) => table)).toEqual(['test/parent'])
    expect(steps[1]?.alternatives.map(({ alone }) => alone.estimate)).toEqual([60, 60])
    expect(assumptions.map(({ key }) => key)).toContain('parent-code-counted')
    expect(inputHash).toContain('test/parent')
  })

  it('are counted together also where one has no table of its own', () => {
    const { eligible, coverage } = estimate([a, parent])
    expect(eligible).toMatchObject({ estimate: 70, kind: 'exact' })
    expect(coverage).toMatchObject({ counted: 1, notCountable: 0 })
  })

  it('are not counted by a table of another measure', () => {
    const { steps } = estimate([a, b, { ...parent, measure: 'treated' }])
    expect(steps[1]?.together).toBeNull()
  })
})
