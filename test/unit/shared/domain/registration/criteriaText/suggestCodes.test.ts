import { describe, expect, it } from 'vitest'
import { readAges, readSex } from '#shared/domain/registration/criteriaText/readLimits'
import { suggestForCriterion, type CodeRow } from '#shared/domain/registration/criteriaText/suggestCodes'
import { foldText } from '#shared/domain/terminology/foldText'

const rows: readonly CodeRow[] = (
  [
    ['G40', 'Epilepsy'],
    ['G35', 'Multiple sclerosis'],
    ['E11', 'Type 2 diabetes mellitus'],
    ['I64', 'Stroke, not specified as haemorrhage or infarction'],
    ['F03', 'Unspecified dementia'],
    ['K50', 'Regional enteritis'],
    ['K500', 'Crohn disease of small intestine'],
    ['Z33', 'Pregnancy'],
    ['I46', 'Cardiac arrest'],
    ['A69', 'Other spirochaetal infections'],
  ] as const
).map(([code, name]) => ({ code, display: code, kind: code.length > 3 ? 'code' : 'category', name }))

/** As the search of the application: every word of the query begins a word of the name, or it is the code. */
function search(text: string): readonly CodeRow[] {
  const asked = foldText(text).split(' ')
  return rows.filter(
    ({ code, name }) =>
      code === text ||
      asked.every((word) =>
        foldText(name)
          .split(' ')
          .some((part) => part.startsWith(word)),
      ),
  )
}

describe('suggested codes', () => {
  it.each([
    ['Patients with confirmed multiple sclerosis', ['G35 multiple sclerosis']],
    ['Diagnosis of epilepsy or stroke', ['G40 epilepsy', 'I64 stroke (partly)']],
    ['No dementia', ['F03 dementia (negated, partly)']],
    ['History of stroke within 6 months', ['I64 stroke (history, partly)']],
    ['Family history of multiple sclerosis', ['G35 multiple sclerosis (family)']],
    ['Mistanke om epilepsy', ['G40 epilepsy (suspected)']],
    ['Uten tidligere epilepsy', ['G40 epilepsy (negated, history)']],
    ['Known disease (ICD-10: G35)', ['G35 G35']],
    ['Sclerosis, multiple', ['G35 Sclerosis (partly)']],
    ['Crohn disease', ['K50 Crohn disease (partly)']],
    ['Negative pregnancy test at screening', ['Z33 pregnancy (negated, suspected)']],
    ['Pregnancy test must be negative', ['Z33 Pregnancy (negated, suspected)']],
    ['Pregnancy is ruled out', ['Z33 Pregnancy (negated)']],
    ['Negativt svar på pregnancy test', ['Z33 pregnancy (negated, suspected)']],
    ['Pregnancy', ['Z33 Pregnancy']],
    ['Cardiac disease or infection', []],
    ['Cardiac arrest', ['I46 Cardiac arrest']],
    ['Written informed consent', []],
    ['HbA1c above 53 mmol/mol', []],
  ])('reads "%s"', (text, expected) => {
    const { codes } = suggestForCriterion(text, search)
    expect(
      codes.map(
        ({ code, words, doubts }) =>
          `${code} ${words}${doubts.length === 0 ? '' : ` (${doubts.join(', ')})`}`,
      ),
    ).toEqual(expected)
  })

  it('names words that stand in the criterion, and asks only so often', () => {
    const text =
      'Epilepsy, migraine, asthma, psoriasis, gout, angina, sepsis, eczema, cholera, malaria, rabies and dementia'
    let asked = 0
    const { codes } = suggestForCriterion(text, (words) => {
      asked += 1
      return search(words)
    })
    expect(codes.every(({ words }) => text.includes(words))).toBe(true)
    expect(asked).toBeLessThanOrEqual(14)
  })
})

describe('ages', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Age 18 to 75 years', ['18-75']],
    ['Alder 18–55 år', ['18-55']],
    ['Aged between 18 and 65', ['18-65']],
    ['18 years or older', ['18-']],
    ['Age ≥ 18', ['18-']],
    ['Minst 16 år', ['16-']],
    ['Adults over 18 years', ['18- bound']],
    ['Under 18 år', ['-17']],
    ['Age ≤ 70 years', ['-70']],
    ['Treated for at least 2 years', []],
    ['Stroke within 5 years', []],
    ['HbA1c 53-75 mmol/mol', []],
  ])('reads "%s"', (text, expected) => {
    expect(
      readAges(text).map(
        ({ from, to, doubts }) => `${from ?? ''}-${to ?? ''}${doubts.map((doubt) => ` ${doubt}`).join('')}`,
      ),
    ).toEqual(expected)
  })
})

describe('sex', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Women with breast cancer', ['female']],
    ['Bare menn', ['male']],
    ['Men and women', []],
    ['Adults', []],
    ['Pregnant women', ['female some']],
  ])('reads "%s"', (text, expected) => {
    expect(readSex(text).map(({ sex, doubts }) => [sex, ...doubts].join(' '))).toEqual(expected)
  })
})
