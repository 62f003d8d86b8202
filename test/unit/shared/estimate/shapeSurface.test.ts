import { describe, expect, it } from 'vitest'
import type { TableCell } from '#shared/domain/sources/countTable'
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

/** Old people have A four times as often as young ones, in every area; referral area 2 twice as often as area 1. */
const residents: readonly Resident[] = [0, 1, 2].flatMap((baseArea) =>
  Array.from({ length: 400 }, (_, index): Resident => {
    const old = index % 2 === 1
    const share = (old ? 40 : 10) * (baseArea === 0 ? 1 : 2)
    const diagnoses = Math.floor(index / 2) % 100 < share ? ['A'] : []
    return { baseArea, sex: index % 4 < 2 ? 'male' : 'female', age: old ? 70 : 30, diagnoses }
  }),
)
const byArea = publish(residents, { code: 'A' })

function nationalByAge(
  people: readonly Resident[],
  limits: readonly (readonly [number, number | null])[],
): EvidenceTable {
  const cells = limits.flatMap(([ageFrom, ageTo]): TableCell[] => [
    ...publish(people, { code: 'A', level: 'nation', ageFrom, ageTo }).cells,
  ])
  return { ...publish(people, { code: 'A', level: 'nation' }), key: 'test/A/by-age', hash: 'by-age', cells }
}
const byAge = nationalByAge(residents, [
  [0, 49],
  [50, null],
])
const old = protocolOf({
  population: { age: { from: 50, to: null }, sex: 'any', areas: [] },
  inclusion: [group('one', [criterion(diagnosis('A'))])],
})
const truth = (area: number) =>
  residents.filter(({ age, diagnoses, baseArea }) => age >= 50 && diagnoses.length > 0 && baseArea === area)
    .length

function estimate(tables: readonly EvidenceTable[]) {
  const outcome = estimateProtocol({
    protocol: old,
    strata: strataOf(residents),
    ...evidenceOf(tables),
    hash: (text) => String(text.length),
    detail: 'preview',
  })
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

describe('a table by area beside a national one by age', () => {
  it('is spread evenly over the ages where there is no other', () => {
    const { eligible, assumptions } = estimate([byArea])
    expect(eligible.estimate).toBeCloseTo((truth(0) + truth(1) + truth(2)) * (50 / 80), 6)
    expect(assumptions.map(({ key }) => key)).toContain('even-within-source-ages')
  })

  it('takes its ages from the national one, and keeps the number of every area', () => {
    const result = estimate([byArea, byAge])
    expect(result.eligible.estimate).toBeCloseTo(truth(0) + truth(1) + truth(2), 6)
    expect(
      result.referralAreas.map(({ eligible }) => Math.round((eligible.estimate ?? 0) * 1e3) / 1e3),
    ).toEqual([truth(0), truth(1) + truth(2)])
    expect(result.assumptions.map(({ key }) => key)).toContain('ages-from-national-table')
    expect(result.assumptions.map(({ key }) => key)).not.toContain('even-within-source-ages')
    expect(
      result.steps[1]?.alternatives[0]?.evidence.map(({ table, flags }) => [table, flags]),
    ).toContainEqual(['test/A/by-age', ['ages-and-sexes-only']])
  })

  it('stays even where the national table leaves ages out', () => {
    const { assumptions } = estimate([
      byArea,
      nationalByAge(residents, [
        [50, 69],
        [70, null],
      ]),
    ])
    expect(assumptions.map(({ key }) => key)).toContain('even-within-source-ages')
  })
})
