import { describe, expect, it } from 'vitest'
import { derivedEvidence } from '#shared/domain/studies/evidence/derivedEvidence'
import * as v from 'valibot'
import {
  derivedDraft,
  derivedOf,
  derivedProblem,
  emptyDerived,
} from '#renderer/components/study/editor/derivedDraft'
import {
  emptySearched,
  searchedCondition,
  searchedDraft,
  searchedProblem,
} from '#renderer/components/study/editor/searchedDraft'
import { emptyRanged } from '#renderer/components/study/assumptions/rangedValue'

const conditioning = 'remaining'
const certain = { value: 0.95, lower: 0.9, upper: 1 }
const number = { value: null, lower: 10, upper: 20 }

describe('the draft of worked-out evidence', () => {
  it.each([
    { method: 'donors', counts: [{ entry: 'biobank/hunt', counted: 'HUNT', number, asOf: '2019' }] },
    { method: 'linked', both: 20, listed: 80, sensitivity: certain, predictive: null, conditioning },
    { method: 'recaptured', first: 20, second: 30, both: 10, conditioning },
    {
      method: 'carriers',
      of: 'alleles',
      copies: 'two',
      frequency: 0.02,
      lower: 0.01,
      upper: 0.03,
      conditioning,
    },
    { method: 'prevalence', class: '1-9-in-100000', middle: true },
    {
      method: 'beacon',
      beacon: 'B',
      dataset: 'D',
      met: number,
      all: { value: 90, lower: 90, upper: 90 },
      conditioning,
    },
  ])('keeps $method as it was', (from) => {
    const evidence = v.parse(derivedEvidence, { kind: 'derived', from, citation: 'A report of 2024' })
    expect(derivedOf(derivedDraft(evidence))).toEqual(evidence)
  })

  it('says what is missing, what contradicts, and that a citation is', () => {
    const draft = { ...emptyDerived, method: 'linked' as const, citation: 'A report' }
    const linked = { both: 90, listed: 80, sensitivity: emptyRanged, predictive: emptyRanged }
    expect(derivedProblem(draft)).toBe('derived-incomplete')
    expect(derivedProblem({ ...draft, linked })).toBe('derived-contradicts')
    const right = { ...draft, linked: { ...linked, both: 20 } }
    expect(derivedProblem(right)).toBeNull()
    expect(derivedProblem({ ...right, citation: ' ' })).toBe('derived-citation-missing')
    expect(derivedOf({ ...right, citation: ' ' })).toBeNull()
  })
})

describe('the draft of a condition that no code list names', () => {
  it.each([
    { kind: 'biobank', name: { en: 'HUNT', nb: 'HUNT' }, entries: ['biobank/hunt'], materials: ['plasma'] },
    { kind: 'genomic', gene: 'BRCA1', variant: '17-43057062-T-TG', phenotypes: ['HP:0001250', 'ORPHA:558'] },
    { kind: 'rare-disease', code: 'ORPHA:558', name: { en: 'Marfan syndrome', nb: 'Marfans syndrom' } },
  ] as const)('keeps a $kind as it was', (stored) => {
    const condition = structuredClone<typeof stored>(stored)
    const copy =
      condition.kind === 'biobank'
        ? { ...condition, entries: [...condition.entries], materials: [...condition.materials] }
        : condition.kind === 'genomic'
          ? { ...condition, phenotypes: [...condition.phenotypes] }
          : { ...condition }
    const draft = searchedDraft(copy, 'nb')
    expect(searchedProblem(copy.kind, draft)).toBeNull()
    expect(searchedCondition(copy.kind, draft, copy, 'nb')).toEqual(stored)
  })

  it.each([
    ['biobank', {}, 'biobank-missing'],
    ['biobank', { biobank: { name: '', entries: ['biobank/hunt'], materials: [] } }, 'biobank-name-missing'],
    ['genomic', {}, 'genomic-missing'],
    ['genomic', { genomic: { gene: 'not a gene', variant: '', phenotypes: '' } }, 'gene-unreadable'],
    ['genomic', { genomic: { gene: '', variant: 'c.1', phenotypes: '' } }, 'variant-unreadable'],
    ['genomic', { genomic: { gene: '', variant: '', phenotypes: 'HP:1' } }, 'phenotype-unreadable'],
    ['rare-disease', { rareDisease: { code: 'Q87', name: 'Marfan' } }, 'orpha-unreadable'],
    ['rare-disease', { rareDisease: { code: '558', name: '' } }, 'disease-name-missing'],
  ] as const)('says what is wrong with a %s: %j', (kind, part, problem) => {
    expect(searchedProblem(kind, { ...emptySearched, ...part })).toBe(problem)
  })
})
