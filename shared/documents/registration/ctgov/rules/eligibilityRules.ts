import { writeCriteria } from '../../../../domain/registration/criteriaText/writeCriteria'
import { agesContradict } from '../../../../domain/registration/ages'
import type { AgeLimit } from '../../../../domain/registration/record/participants'
import { ageUnitWords, sexes } from '../registerWords'
import {
  at,
  commonly,
  each,
  field,
  finding,
  isInterventional,
  limit,
  rule,
  stated,
  when,
  words,
  type CtgovRule,
} from './rule'

const criteria = field('criteria', 'eligibility criteria', 'kriterier')
const sex = field('gender', 'sex', 'kjønn')
const youngest = field('minimum_age', 'minimum age', 'laveste alder')
const oldest = field('maximum_age', 'maximum age', 'høyeste alder')
const gender = field('gender_description', 'gender eligibility description', 'beskrivelse av kjønnsidentitet')

function unit(limitOfAge: AgeLimit): string | null {
  return limitOfAge === null || limitOfAge === 'none' ? null : limitOfAge.unit
}

function shown(limitOfAge: AgeLimit): string {
  return limitOfAge === null || limitOfAge === 'none'
    ? 'N/A'
    : `${limitOfAge.value} ${ageUnitWords.word(limitOfAge.unit)}`
}

export const eligibilityRules: readonly CtgovRule[] = [
  rule('inclusion-criteria-required', criteria, ({ eligibility }) =>
    when(
      eligibility.inclusion.every(({ text }) => text.trim() === ''),
      finding(
        'eligibility.inclusion',
        {
          en: 'Inclusion criteria: 0 of at least 1. The text has to begin with "Inclusion Criteria:".',
          nb: 'Inklusjonskriterier: 0 av minst 1. Teksten må begynne med «Inclusion Criteria:».',
        },
        { en: 'State who can take part.', nb: 'Oppgi hvem som kan delta.' },
      ),
    ),
  ),
  rule(
    'exclusion-criteria-stated',
    criteria,
    ({ eligibility }) =>
      when(
        eligibility.exclusion.every(({ text }) => text.trim() === ''),
        finding(
          'eligibility.exclusion',
          {
            en: 'There are 0 exclusion criteria: the text has no part "Exclusion Criteria:".',
            nb: 'Det er 0 eksklusjonskriterier: Teksten har ingen del «Exclusion Criteria:».',
          },
          {
            en: 'State who cannot take part, or that nobody is excluded.',
            nb: 'Oppgi hvem som ikke kan delta, eller at ingen utelukkes.',
          },
        ),
      ),
    'warning',
  ),
  stated('criterion-text-required', field('criteria', 'criterion', 'kriterium'), ({ eligibility }) => [
    ...each('eligibility.inclusion', eligibility.inclusion, 'text', ({ text }) => text),
    ...each('eligibility.exclusion', eligibility.exclusion, 'text', ({ text }) => text),
  ]),
  limit('criteria-length', criteria, 20_000, ({ eligibility }) => [
    at('eligibility', writeCriteria(eligibility)),
  ]),
  stated('sex-required', sex, ({ eligibility }) => [at('eligibility.sex', eligibility.sex)]),
  words('sex-words', sex, sexes, ({ eligibility }) => [at('eligibility.sex', eligibility.sex)]),
  limit('gender-description-length', gender, 1000, ({ eligibility }) => [
    at('eligibility.genderDescription', eligibility.genderDescription),
  ]),
  commonly(
    rule('gender-description-unasked', gender, ({ eligibility }) =>
      when(
        eligibility.genderDescription !== '' && eligibility.genderBased !== true,
        finding(
          'eligibility.genderBased',
          {
            en: 'Gender eligibility is described, but not said to decide.',
            nb: 'Kjønnsidentitet er beskrevet, men det er ikke sagt at den avgjør.',
          },
          {
            en: 'Say whether eligibility is based on gender.',
            nb: 'Si om deltakelse avhenger av kjønnsidentitet.',
          },
        ),
      ),
    ),
  ),
  stated('minimum-age-required', youngest, ({ eligibility }) => [
    at('eligibility.minimumAge', eligibility.minimumAge),
  ]),
  stated('maximum-age-required', oldest, ({ eligibility }) => [
    at('eligibility.maximumAge', eligibility.maximumAge),
  ]),
  words('minimum-age-unit-words', youngest, ageUnitWords, ({ eligibility }) => [
    at('eligibility.minimumAge.unit', unit(eligibility.minimumAge)),
  ]),
  words('maximum-age-unit-words', oldest, ageUnitWords, ({ eligibility }) => [
    at('eligibility.maximumAge.unit', unit(eligibility.maximumAge)),
  ]),
  rule('minimum-age-below-maximum', oldest, ({ eligibility }) =>
    when(
      agesContradict(eligibility),
      finding(
        'eligibility.maximumAge',
        {
          en: `Maximum age (${shown(eligibility.maximumAge)}) lies below the minimum age (${shown(eligibility.minimumAge)}).`,
          nb: `Høyeste alder (${shown(eligibility.maximumAge)}) er lavere enn laveste alder (${shown(eligibility.minimumAge)}).`,
        },
        { en: 'Correct one of the two.', nb: 'Rett en av dem.' },
      ),
    ),
  ),
  stated(
    'healthy-volunteers-required',
    field(
      'healthy_volunteers',
      'acceptance of healthy volunteers (yes or no)',
      'opplysning om friske frivillige (ja eller nei)',
    ),
    (record) =>
      isInterventional(record)
        ? [at('eligibility.healthyVolunteers', record.eligibility.healthyVolunteers)]
        : [],
  ),
]
