import { describe, expect, it } from 'vitest'
import { findAnalyte } from '#shared/domain/studies/lint/analytes'
import { applyMend } from '#shared/domain/studies/lint/mend'
import { findUnit } from '#shared/domain/studies/lint/units'
import { conditions, line, lint, only, protocolOf } from './support/lintFixture'

const { measured } = conditions

function rulesOf(analyte: string, low: number | null, high: number | null, unit: string): readonly string[] {
  return lint(protocolOf([line('i', measured(analyte, low, high, unit))]))
    .map(({ rule }) => rule)
    .filter((rule) => rule !== 'not-counted')
}

describe('measurements', () => {
  it.each([
    ['HbA1c', 48, null, 'mmol/mol', []],
    ['eGFR', 25, 75, 'ml/min/1,73 m²', []],
    ['Trombocytter', 100, null, '×10^9/L', []],
    ['ALT', null, 3, 'x ULN', []],
    ['Kreatinin', null, 150, 'µmol/l', []],
    ['EDSS', null, 6.5, '', []],
    ['BMI', 18, 35, 'kg/m2', []],
    ['Systolic blood pressure', null, 160, 'mm Hg', []],
    ['Some new marker', 3, null, '', []],
    ['HbA1c', 80, 40, 'mmol/mol', ['empty-range']],
    ['HbA1c', null, null, 'mmol/mol', ['no-limits']],
    ['HbA1c', 48, null, '', ['missing-unit']],
    ['HbA1c', 48, null, 'mmHg', ['wrong-unit']],
    ['Some new marker', 48, null, 'furlong', ['unknown-unit']],
    ['HbA1c', 48, null, '%', ['implausible-limit']],
    ['Haemoglobin', 90, null, 'g/dL', ['implausible-limit']],
    ['EDSS', null, 65, '', ['implausible-limit']],
  ])('%s from %s to %s %s', (analyte, low, high, unit, expected) => {
    expect(rulesOf(analyte, low, high, unit)).toEqual(expected)
  })

  it('offers the only unit in which the limits make sense, with what the present one allows', () => {
    const protocol = protocolOf([line('i', measured('HbA1c', 48, 80, '%'))])
    const { values, mend } = only(protocol, 'implausible-limit')
    expect(values).toEqual({
      analyte: 'HbA1c',
      limit: 48,
      unit: '%',
      from: 2.9,
      to: 22.5,
      otherUnit: 'mmol/mol',
    })
    const after = mend === null ? protocol : applyMend(protocol, mend)
    expect(after.inclusion[0]?.anyOf[0]?.condition).toEqual(measured('HbA1c', 48, 80, 'mmol/mol'))
  })

  it('swaps limits that run backwards, unless that makes a contradiction', () => {
    const backwards = line('i', measured('HbA1c', 80, 48, 'mmol/mol'))
    expect(only(protocolOf([backwards]), 'empty-range').mend).toMatchObject({ kind: 'swap-limits' })
    const excluded = line('e', measured('HbA1c', 40, 90, 'mmol/mol'))
    expect(only(protocolOf([backwards], [excluded]), 'empty-range').mend).toBeNull()
  })

  it('questions two ranges that no one value meets', () => {
    const protocol = protocolOf([
      line('a', measured('BMI', 30, null, 'kg/m2')),
      line('b', measured('Kroppsmasseindeks', null, 25, 'kg/m²')),
    ])
    expect(only(protocol, 'measurements-contradict').places.map(({ group }) => group)).toEqual(['b', 'a'])
  })
})

describe('the table of units', () => {
  it.each([
    ['µmol/L', 'umol/L'],
    ['μmol/l', 'umol/L'],
    ['10⁹/L', '10*9/L'],
    ['10^9/l', '10*9/L'],
    ['x 10E9/L', '10*9/L'],
    ['kg/m²', 'kg/m2'],
    ['kg/m^2', 'kg/m2'],
    ['mL/min/1.73 m2', 'mL/min/{1.73_m2}'],
    ['prosent', '%'],
    ['celler/µL', '/uL'],
    ['mm[Hg]', 'mm[Hg]'],
    ['mIE/L', 'm[IU]/L'],
    ['g per liter', 'g/L'],
  ])('reads %s as %s', (text, code) => {
    expect(findUnit(text)?.code).toBe(code)
  })

  it('knows every unit that an analyte is given in, and gives each a range', () => {
    for (const name of [
      'kreatinin',
      'LDL-kolesterol',
      'Hemoglobin',
      'ASAT',
      'bilirubin',
      'nøytrofile',
      'BMI',
    ]) {
      const units = [...(findAnalyte(name)?.units ?? [])]
      expect(units.length).toBeGreaterThan(0)
      for (const [code, { from, to }] of units) {
        expect(findUnit(code)?.code).toBe(code)
        expect(from).toBeLessThan(to)
      }
    }
  })
})
