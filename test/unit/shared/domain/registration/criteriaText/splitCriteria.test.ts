import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitCriteria } from '#shared/domain/registration/criteriaText/splitCriteria'
import { writeCriteria } from '#shared/domain/registration/criteriaText/writeCriteria'

/** Criteria as `+ text` for inclusion and `- text` for exclusion. */
function split(text: string): readonly string[] {
  return splitCriteria(text).criteria.map(
    ({ role, text: said }) => `${role === 'inclusion' ? '+' : '-'} ${said}`,
  )
}

const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  [
    'headings and bullets',
    'Inclusion Criteria:\n\n* Epilepsy\n* Age 18 or older\n\nExclusion Criteria:\n\n* Pregnancy',
    ['+ Epilepsy', '+ Age 18 or older', '- Pregnancy'],
  ],
  [
    'numbers, also with brackets',
    'Key inclusion criteria\n1. Epilepsy\n2. HbA1c above 53\nKey exclusion criteria\n(1) Stroke\n(2) Dementia',
    ['+ Epilepsy', '+ HbA1c above 53', '- Stroke', '- Dementia'],
  ],
  [
    'levels below a criterion',
    'Inclusion Criteria:\n- One of:\n  - Epilepsy\n  - Migraine\n- Consent',
    ['+ One of:\n- Epilepsy\n- Migraine', '+ Consent'],
  ],
  [
    'letters below numbers without indentation',
    'Inclusion criteria:\n1. Diabetes with\na) HbA1c above 53\nb) BMI above 27\n2. Consent',
    ['+ Diabetes with\na) HbA1c above 53\nb) BMI above 27', '+ Consent'],
  ],
  [
    'Norwegian headings',
    'Viktigste inklusjonskriterier:\n• Alder 18–75 år\n• Diabetes\n\nEksklusjonskriterier\n• Gravid',
    ['+ Alder 18–75 år', '+ Diabetes', '- Gravid'],
  ],
  ['no headings', '- Epilepsy\n- Consent', ['+ Epilepsy', '+ Consent']],
  ['no marks', 'Inclusion Criteria:\nEpilepsy\nConsent', ['+ Epilepsy', '+ Consent']],
  [
    'both in one paragraph',
    'Inclusion criteria: Age 18 or older. Epilepsy, e.g. G40. Exclusion criteria: stroke; dementia',
    ['+ Age 18 or older.', '+ Epilepsy, e.g. G40.', '- stroke', '- dementia'],
  ],
  [
    'both under one heading',
    'Inclusion and exclusion criteria:\n- Epilepsy\n- No stroke',
    ['+ Epilepsy', '+ No stroke'],
  ],
  [
    'numbers within a paragraph',
    'Inclusion Criteria: 1) epilepsy 2) consent Exclusion Criteria: 1) stroke 2) dementia',
    ['+ epilepsy', '+ consent', '- stroke', '- dementia'],
  ],
  [
    'lines wrapped by a program',
    'Inclusion Criteria:\n- Confirmed diagnosis of epilepsy for more than two years\n  before the day of screening\n- Consent',
    ['+ Confirmed diagnosis of epilepsy for more than two years before the day of screening', '+ Consent'],
  ],
  [
    'headings that say nothing of the role',
    'Inclusion Criteria:\nDISEASE CHARACTERISTICS:\n* Epilepsy\nPATIENT CHARACTERISTICS:\n* Consent',
    ['+ Epilepsy', '+ Consent'],
  ],
  [
    'a decimal number at the start',
    'Inclusion Criteria:\n- 1.5 mg or more\n- Consent',
    ['+ 1.5 mg or more', '+ Consent'],
  ],
  ['a sentence about exclusion', 'Exclusion criteria include stroke.', ['- stroke.']],
  ['nothing', ' \n ', []],
]

describe('splitCriteria', () => {
  it.each(cases)('reads %s', (_name, text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  it('says where no heading states the role', () => {
    expect(splitCriteria('- Epilepsy').pieces.map(({ roleStated }) => roleStated)).toEqual([false])
    const both = splitCriteria('Inclusion/exclusion criteria:\n- Epilepsy').pieces
    expect(both.map(({ roleStated }) => roleStated)).toEqual([false, false])
    expect(splitCriteria('Exclusion Criteria:\n- Stroke').pieces.every(({ roleStated }) => roleStated)).toBe(
      true,
    )
  })

  it('keeps headings among the criteria as pieces of their own', () => {
    const kinds = splitCriteria('DISEASE CHARACTERISTICS:\n* Epilepsy').pieces.map(({ kind, text }) => [
      kind,
      text,
    ])
    expect(kinds).toEqual([
      ['part', 'DISEASE CHARACTERISTICS:'],
      ['criterion', 'Epilepsy'],
    ])
  })

  const fragment = fc.constantFrom(
    ...[
      'Inclusion Criteria:',
      'Exclusion criteria',
      'Eksklusjonskriterier: ',
      'Inclusion/Exclusion Criteria:',
    ],
    ...[
      '\n',
      '\n\n',
      ' ',
      '\t',
      '\n  ',
      '\n      ',
      '\r\n',
      '- ',
      '* ',
      '• ',
      '1. ',
      '2) ',
      '(a) ',
      'iv. ',
      'o ',
    ],
    ...[
      'epilepsy',
      'Age ≥18',
      'e.g. stroke;',
      'HbA1c > 53.',
      'One of the following:',
      'DISEASE CHARACTERISTICS',
      '1.5',
      ':',
    ],
  )
  const words = (text: string) => text.replaceAll(/\s+/gu, '')

  it('loses no word and keeps their order, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 9, arbitrary: fragment }, fc.string()), { maxLength: 60 }),
        (parts) => {
          const text = parts.join('')
          const { pieces, criteria } = splitCriteria(text)
          expect(words(pieces.map(({ source }) => source).join('\n'))).toBe(words(text))
          expect(criteria.every((one) => one.text.trim() !== '')).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('reads back the criteria that it is given in the form of registers', () => {
    const criterion = fc
      .array(
        fc.constantFrom('Adults', 'with', 'epilepsy,', 'not', 'stroke', '(18-75', 'years)', '≥', '1.5'),
        {
          minLength: 1,
          maxLength: 8,
        },
      )
      .map((parts) => ({ text: parts.join(' ') }))
    fc.assert(
      fc.property(
        fc.array(criterion, { maxLength: 6 }),
        fc.array(criterion, { maxLength: 6 }),
        (inclusion, exclusion) => {
          const read = splitCriteria(writeCriteria({ inclusion, exclusion })).criteria
          expect(read).toEqual([
            ...inclusion.map(({ text }) => ({ role: 'inclusion', text })),
            ...exclusion.map(({ text }) => ({ role: 'exclusion', text })),
          ])
        },
      ),
      { numRuns: 60 },
    )
  })
})
