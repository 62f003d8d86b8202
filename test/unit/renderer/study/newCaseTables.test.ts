import { describe, expect, it } from 'vitest'
import { starterDataset } from '#test/support/starterDataset'
import { newCaseTables } from '#renderer/components/study/enrolment/newCaseTables'
import { diagnosis, group, protocolOf } from './support/protocolFixture'

const { dataset } = starterDataset()

describe('tables of new cases for the enrolment window', () => {
  it('are those whose codes are the codes of an inclusion criterion, best fitting and newest first', () => {
    const lung = protocolOf(
      [
        group('age', { id: 'x', condition: { kind: 'sex', sex: 'male' }, evidence: { kind: 'automatic' } }),
        group('lung', diagnosis('x', 'C34')),
      ],
      [group('breast', diagnosis('x', 'C50'))],
    )
    const found = newCaseTables(lung, dataset.tables)
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found.map(({ criterion }) => criterion))).toEqual(new Set(['lung']))
    expect(new Set(found.map(({ table }) => table.measure))).toEqual(new Set(['incident']))
    expect(found[0]?.table.title.en).toMatch(/^Lung cancer/)
    const named = found.map(({ table }) => table.title.en)
    expect(named.lastIndexOf('Lung cancer, new cases per year')).toBeLessThan(
      named.findIndex((title) => title.startsWith('Cancer, all sites')),
    )
    const years = found
      .filter(({ table }) => table.title.en === found[0]?.table.title.en)
      .map(({ table }) => table.lastYear)
    expect(years).toEqual([...years].sort((a, b) => b - a))
  })

  it('are none where nothing counts new cases of the criteria', () => {
    expect(newCaseTables(protocolOf([group('down', diagnosis('x', 'Q90'))]), dataset.tables)).toEqual([])
    expect(newCaseTables(protocolOf([]), dataset.tables)).toEqual([])
  })
})
