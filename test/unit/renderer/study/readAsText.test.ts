import { describe, expect, it } from 'vitest'
import { conditionName, groupName } from '#renderer/components/study/words/conditionWords'
import { readAsText } from '#renderer/components/study/words/readAsText'
import { shareRangeWords, shareWords } from '#renderer/components/study/words/shareWords'
import { diagnosis, group, names, protocolOf } from './support/protocolFixture'

const space = '\u00A0'
const protocol = protocolOf(
  [
    { ...group('a', diagnosis('x', 'G35')), defining: true },
    {
      ...group('b', {
        id: 'x',
        condition: { kind: 'measurement', analyte: 'EDSS', low: null, high: 6.5, unit: '' },
        evidence: {
          kind: 'stated',
          share: 0.87,
          lower: 0.75,
          upper: 0.95,
          conditioning: 'remaining',
          citation: 'HUNT4, table 3.',
        },
      }),
      name: { en: 'Able to walk', nb: 'Kan gå' },
    },
  ],
  [
    group('c', diagnosis('x', 'G40'), diagnosis('y', 'E10')),
    { ...group('d', diagnosis('x', 'J45')), active: false },
  ],
)

describe('a protocol read as text', () => {
  it('says in English who is meant, line by line', () => {
    expect(readAsText(protocol, 'en', names)).toBe(
      [
        'The study looks at women and men, 18–64 years, living in Norway.',
        '',
        'Included are those for whom all of this holds:',
        '1. Multiple sclerosis (defines the disease): a diagnosis of G35 Multiple sclerosis.',
        `2. Able to walk: EDSS at most 6.5; the share is stated as 87${space}% (75–95${space}%) of those who are left after the criteria before it, according to HUNT4, table 3.`,
        '',
        'Excluded is anyone for whom any of this holds:',
        'E1. Epilepsy or Type 1 diabetes: at least one of: a diagnosis of G40 Epilepsy; a diagnosis of E10 Type 1 diabetes.',
        '',
        'Switched off, so not used:',
        'E2. J45: a diagnosis of J45.',
      ].join('\n'),
    )
  })

  it('says the same in Bokmål', () => {
    const text = readAsText(protocol, 'nb', names)
    expect(text).toContain('Studien gjelder kvinner og menn, 18–64 år, bosatt i Norge.')
    expect(text).toContain(`2. Kan gå: EDSS høyst 6,5; andelen er oppgitt til 87${space}% (75–95${space}%)`)
    expect(text).toContain('E1. Epilepsy eller Type 1 diabetes: minst én av:')
  })

  it('names the areas and says that everyone is counted without criteria', () => {
    const empty = protocolOf([])
    const text = readAsText(
      {
        ...empty,
        population: { age: { from: 65, to: null }, sex: 'female', areas: ['county:55', 'county:56'] },
      },
      'en',
      names,
    )
    expect(text).toBe(
      'The study looks at women, 65 years and over, living in Troms and Finnmark.\n\nThere are no criteria: everyone in this population is counted.',
    )
  })

  it('names a criterion after its codes, or by the codes while their names are not known', () => {
    expect(groupName(group('a', diagnosis('x', 'I21-I22', 'I210')), 'en', names)).toBe('I21–I22 or I21.0')
    expect(conditionName(diagnosis('x', 'G35', 'G40', 'E10').condition, 'en', names)).toBe(
      'Multiple sclerosis and 2 more',
    )
    expect(conditionName({ kind: 'age', range: { from: 0, to: null } }, 'nb', names)).toBe('Alder alle aldre')
  })

  it('keeps one decimal of small shares only', () => {
    expect(shareWords(0.072, 'nb')).toBe(`7,2${space}%`)
    expect(shareWords(0.13, 'en')).toBe(`13${space}%`)
    expect(shareWords(0.05, 'en')).toBe(`5${space}%`)
    expect(shareRangeWords(0.005, 0.018, 'en')).toBe(`0.5–1.8${space}%`)
  })
})
