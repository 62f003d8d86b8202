import { describe, expect, it } from 'vitest'
import type { Condition, EvidenceChoice } from '#shared/domain/studies/protocol'
import { conditions, line, lint, protocolOf, told } from './support/lintFixture'

const biobank = (entries: string[], materials: ('plasma' | 'dna')[] = []): Condition => ({
  kind: 'biobank',
  name: 'Biobanks',
  entries,
  materials,
})
const genomic = (gene: string, variant: string | null, ...phenotypes: string[]): Condition => ({
  kind: 'genomic',
  gene,
  variant,
  phenotypes,
})
const rare = (code: string): Condition => ({ kind: 'rare-disease', code, name: 'Disease' })
const [hunt, tromso] = ['biobank/hunt', 'biobank/tromso']
const variant = '17-43057062-T-TG'

describe('criteria that no code list names', () => {
  it.each([
    ['more biobanks', biobank([hunt, tromso]), biobank([hunt]), true],
    ['any material', biobank([hunt]), biobank([hunt], ['plasma']), true],
    ['another material', biobank([hunt], ['dna']), biobank([hunt], ['plasma']), false],
    ['one material of any', biobank([hunt], ['dna']), biobank([hunt]), false],
    ['any variant of the gene', genomic('BRCA1', null), genomic('BRCA1', variant, 'HP:0001250'), true],
    ['another gene', genomic('BRCA2', null), genomic('BRCA1', variant), false],
    ['one disease', rare('ORPHA:558'), rare('ORPHA:558'), true],
    ['two diseases', rare('ORPHA:558'), rare('ORPHA:98896'), false],
  ])('sees that nobody is left who is excluded by %s', (_, wide, narrow, holds) => {
    const protocol = protocolOf([line('i', conditions.icd('G35')), line('n', narrow)], [line('e', wide)])
    expect(told(protocol).some((finding) => finding.startsWith('refused'))).toBe(holds)
  })

  it('asks for a citation that can be looked up, and counts a worked-out share', () => {
    const derived = (both: number, citation: string): EvidenceChoice => ({
      kind: 'derived',
      from: { method: 'recaptured', first: 100, second: 100, both, conditioning: 'remaining' },
      citation,
    })
    const rulesOf = (evidence: EvidenceChoice) =>
      lint(protocolOf([line('i', conditions.icd('G35')), line('b', biobank([hunt]), { evidence })])).map(
        ({ rule }) => rule,
      )
    expect(rulesOf(derived(20, 'tbd'))).toEqual(['weak-citation'])
    expect(rulesOf(derived(20, 'Annual report of the registry 2024'))).toEqual([])
    expect(rulesOf(derived(0, 'Annual report of the registry 2024'))).toEqual(['not-counted'])
  })
})
