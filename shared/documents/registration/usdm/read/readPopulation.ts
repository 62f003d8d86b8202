import { registrationLimits } from '../../../../domain/registration/record/basics'
import type { AgeLimit, WrittenCriterion } from '../../../../domain/registration/record/participants'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import type { ReadCriterion } from '../../../../domain/registration/registrationFormat'
import { alpha2 } from '../document/countryCodes'
import { booleanOf, extensionNamespace, integerOf, isNotStated, textOf } from '../document/extensions'
import type { UsdmDesign, UsdmPopulation, UsdmQuantity, UsdmVersion } from '../document/usdmDocument'
import { ageUnitTerms, bothSexes, criterionTerms, keyOfTerm, sexTerms } from '../document/usdmTerms'
import { fromXhtml } from '../document/xhtml'
import { leftReasons, type Reading } from './reading'
import { countOrNull, identifierOrNull, within } from './readParties'
import type { Placeholders } from './placeholders'

type Eligibility = RegistrationRecord['eligibility']

function readAge(reading: Reading, age: UsdmQuantity, path: string): AgeLimit {
  const from = `Quantity ${age.id}`
  if (booleanOf(age.extensionAttributes, 'no-limit') === true) {
    reading.took(from, path)
    return 'none'
  }
  const unit = age.unit === null ? null : keyOfTerm(ageUnitTerms, age.unit.standardCode)
  if (unit === null || !Number.isInteger(age.value) || age.value < 0 || age.value > 2000) {
    reading.left(from, `${String(age.value)} ${age.unit?.standardCode.decode ?? ''}`, leftReasons.unknownTerm)
    return null
  }
  reading.took(from, path)
  return { value: age.value, unit }
}

function readSex(reading: Reading, { id, plannedSex }: UsdmPopulation): Eligibility['sex'] {
  if (plannedSex.length === 0) return null
  const from = `StudyDesignPopulation ${id}.plannedSex`
  const sexes = plannedSex.map((code) => (code.code === bothSexes ? 'both' : keyOfTerm(sexTerms, code)))
  if (sexes.includes(null)) {
    reading.left(from, plannedSex.map(({ decode }) => decode).join(', '), leftReasons.unknownTerm)
    return null
  }
  reading.took(from, 'eligibility.sex')
  const female = sexes.includes('both') || sexes.includes('female')
  const male = sexes.includes('both') || sexes.includes('male')
  return female && male ? 'all' : female ? 'female' : 'male'
}

interface ReadCriteria {
  readonly inclusion: WrittenCriterion[]
  readonly exclusion: WrittenCriterion[]
  readonly criteria: ReadCriterion[]
}

/** Criteria in the order of the file; placeholders in their texts are filled from the dictionaries. */
function readCriteria(
  reading: Reading,
  design: UsdmDesign,
  version: UsdmVersion,
  placeholders: Placeholders,
): ReadCriteria {
  const items = new Map(version.eligibilityCriterionItems.map((item) => [item.id, item]))
  const read: ReadCriteria = { inclusion: [], exclusion: [], criteria: [] }
  for (const criterion of design.eligibilityCriteria) {
    const from = `EligibilityCriterion ${criterion.id}`
    const role = keyOfTerm(criterionTerms, criterion.category)
    const item = items.get(criterion.criterionItemId)
    if (item === undefined) {
      reading.left(from, criterion.name, leftReasons.reference)
      continue
    }
    const words = fromXhtml(item.text, placeholders(item.dictionaryId))
    if (role === null) {
      reading.left(from, words, leftReasons.unknownTerm)
      continue
    }
    if (read[role].length >= registrationLimits.list) {
      reading.left(from, words, leftReasons.tooLong)
      continue
    }
    const text = reading.text(words, from, `eligibility.${role}.${String(read[role].length)}.text`)
    read.criteria.push({ role, text })
    read[role].push({
      id: reading.id(role, criterion.id, `EligibilityCriterion_${role}_`),
      text,
      group: identifierOrNull(textOf(criterion.extensionAttributes, 'study-criterion')),
    })
  }
  return read
}

/** Whom the study takes, and its criteria in the order of the file. */
export function readEligibility(
  reading: Reading,
  design: UsdmDesign,
  version: UsdmVersion,
  placeholders: Placeholders,
  empty: Eligibility,
): { readonly eligibility: Eligibility; readonly criteria: ReadCriterion[] } {
  const { population } = design
  const { inclusion, exclusion, criteria } = readCriteria(reading, design, version, placeholders)
  const healthy = isNotStated(population.extensionAttributes, 'includesHealthySubjects')
  if (!healthy)
    reading.took(
      `StudyDesignPopulation ${population.id}.includesHealthySubjects`,
      'eligibility.healthyVolunteers',
    )
  for (const cohort of population.cohorts)
    reading.left(`StudyCohort ${cohort.id}`, cohort.label ?? cohort.name, leftReasons.notKept)
  const age = population.plannedAge
  return {
    criteria,
    eligibility: {
      ...empty,
      inclusion,
      exclusion,
      sex: readSex(reading, population),
      minimumAge: age === null ? null : readAge(reading, age.minValue, 'eligibility.minimumAge'),
      maximumAge: age === null ? null : readAge(reading, age.maxValue, 'eligibility.maximumAge'),
      healthyVolunteers: healthy ? null : population.includesHealthySubjects,
    },
  }
}

/** How many participants are planned, in all and by country. A range has no place in a registration. */
export function readEnrolment(
  reading: Reading,
  { population }: UsdmDesign,
): Pick<RegistrationRecord['recruitment'], 'enrolment' | 'countries'> {
  const planned = population.plannedEnrollmentNumber
  const from = `StudyDesignPopulation ${population.id}.plannedEnrollmentNumber`
  const number =
    planned?.instanceType === 'Quantity' && planned.unit === null ? countOrNull(planned.value) : null
  if (planned !== null && number === null) reading.left(from, planned, leftReasons.notKept)
  if (number !== null) reading.took(from, 'recruitment.enrolment.number')
  const completion = population.plannedCompletionNumber
  if (completion !== null)
    reading.left(
      `StudyDesignPopulation ${population.id}.plannedCompletionNumber`,
      completion,
      leftReasons.notKept,
    )
  const countries = population.extensionAttributes
    .filter(({ url }) => url === `${extensionNamespace}planned-country`)
    .map(({ valueCode, extensionAttributes }) => ({
      country: alpha2(valueCode?.code ?? '') ?? '',
      participants: countOrNull(integerOf(extensionAttributes, 'planned-participants')),
    }))
  return {
    enrolment: {
      number,
      actual: number === null || planned === null ? null : booleanOf(planned.extensionAttributes, 'actual'),
    },
    countries: within(reading, countries, 250, 'StudyDesignPopulation.extensionAttributes'),
  }
}
