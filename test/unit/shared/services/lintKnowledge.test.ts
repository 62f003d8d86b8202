import { describe, expect, it } from 'vitest'
import { condition } from '#shared/domain/studies/protocol'
import { buildTerminology } from '#shared/domain/terminology/terminology'
import { createLintKnowledge } from '#shared/services/lintKnowledge'
import { fixedPopulation } from '#test/support/fixedPopulation'
import { strataOf } from '#test/support/smallCountry'

const terminology = buildTerminology({
  icd10: {
    system: 'icd-10',
    edition: '2026',
    source: 'test',
    entries: [
      ['chapter', 'G00-G99', null, 'Nervesystemet', null],
      ['chapter', 'I00-I99', null, 'Hjerte og blodårer', null],
      ['block', 'G35-G37', 'G00-G99', 'Demyelinisering', null],
      ['category', 'G35', 'G35-G37', 'Multippel sklerose', null],
      ['category', 'G36', 'G35-G37', 'Nevromyelitt', null],
      ['code', 'G360', 'G36', 'Devic', null],
      ['category', 'I21', 'I00-I99', 'Hjerteinfarkt', null],
    ],
  },
  atc: {
    system: 'atc',
    edition: '1',
    source: 'test',
    entries: [
      ['chapter', 'C', null, 'Hjerte', null],
      ['chapter', 'N', null, 'Nervesystemet', null],
    ],
  },
})
const knowledge = createLintKnowledge({ terminology, population: fixedPopulation(strataOf([])) })

describe('what the code lists tell lint', () => {
  it.each([
    ['icd-10', 'G35', true, false],
    ['icd-10', 'G360', true, false],
    ['icd-10', 'G35-G37', true, false],
    ['icd-10', 'G35-G36', true, false],
    ['icd-10', 'G3', true, false],
    ['icd-10', 'G00-G99', true, true],
    ['icd-10', 'G', true, true],
    ['icd-10', 'G00-I99', true, true],
    ['icd-10', 'G38', false, false],
    ['icd-10', 'G359', false, false],
    ['icd-10', 'H1', false, false],
    ['icd-10', 'H', false, false],
    ['atc', 'C', true, true],
    ['atc', 'C-N', true, true],
    ['atc', 'C09AA02', true, false],
    ['atc', 'V03AB', false, false],
  ] as const)('%s %s: listed %s, a chapter %s', (system, code, listed, chapterWide) => {
    expect(knowledge.code(system, code)).toEqual({ listed, chapterWide })
  })

  it('has an answer for every kind of condition', () => {
    const kinds = condition.options.map((option) => option.entries.kind.literal)
    expect(kinds.filter((kind) => knowledge.isCountable(kind))).toEqual(['age', 'sex', 'area', 'diagnosis'])
  })
})
