import { describe, expect, it } from 'vitest'
import * as codelists from '#shared/documents/registration/usdm/check/codelists'
import * as terms from '#shared/documents/registration/usdm/document/usdmTerms'

const lists = Object.values(codelists).filter((value) => typeof value === 'object')

describe('code lists of USDM', () => {
  it.each(lists.map((list) => [list.code, list] as const))(
    '%s holds concept codes and terms',
    (_code, { entries }) => {
      expect(entries.size).toBeGreaterThan(1)
      for (const [code, term] of entries) {
        expect(code).toMatch(/^C\d{2,6}$/)
        expect(term.trim()).not.toBe('')
      }
    },
  )

  it('hold every term that is written in an attribute whose list takes no others', () => {
    const closed = [
      [codelists.studyTypes, terms.studyTypeTerms],
      [codelists.objectiveLevels, terms.objectiveTerms],
      [codelists.endpointLevels, terms.endpointTerms],
      [codelists.criterionCategories, terms.criterionTerms],
      [codelists.sexes, terms.sexTerms],
      [codelists.titleTypes, terms.titleTerms],
      [codelists.interventionTypes, terms.interventionTypeTerms],
    ] as const
    for (const [list, written] of closed)
      for (const { code } of Object.values(written)) expect(list.entries.has(code), code).toBe(true)
  })
})
