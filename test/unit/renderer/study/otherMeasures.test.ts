import { describe, expect, it } from 'vitest'
import { otherMeasures } from '#renderer/components/study/editor/otherMeasures'
import { estimateProtocol } from '#shared/estimate/estimateProtocol'
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

const residents: readonly Resident[] = Array.from({ length: 90 }, (_, index) => ({
  baseArea: index % 3,
  sex: 'female',
  age: 30,
  diagnoses: index % 9 === 0 ? ['A', 'B', 'C'] : [],
}))

function resultOf(active: boolean) {
  const line = (code: string) => group(code, [criterion(diagnosis(code))])
  const outcome = estimateProtocol({
    protocol: protocolOf({ inclusion: [line('A'), line('B'), { ...line('C'), active }] }),
    strata: strataOf(residents),
    ...evidenceOf([
      publish(residents, { code: 'A' }),
      publish(residents, { code: 'B', measure: 'treated' }),
      publish(residents, { code: 'C', measure: 'dispensed' }),
    ]),
    hash: (text) => text,
    detail: 'preview',
  })
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

describe('otherMeasures', () => {
  it('names the criteria that count another kind of people', () => {
    expect(otherMeasures(resultOf(true), 'A', 'prevalent')).toEqual([
      { step: 'B', measure: 'treated' },
      { step: 'C', measure: 'dispensed' },
    ])
  })

  it('says nothing of the same measure, of itself, or of what is switched off', () => {
    expect(otherMeasures(resultOf(false), 'A', 'treated')).toEqual([])
    expect(otherMeasures(resultOf(false), 'B', 'prevalent')).toEqual([])
  })
})
