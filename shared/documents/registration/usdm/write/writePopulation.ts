import type { AgeLimit } from '../../../../domain/registration/record/participants'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import type {
  UsdmCode,
  UsdmExtension,
  UsdmPopulation,
  UsdmQuantity,
  UsdmRange,
} from '../document/usdmDocument'
import { ageUnitTerms, sexTerms } from '../document/usdmTerms'
import { criterionId } from './writeCriteria'
import { onlyIds } from './ids'
import type { UsdmMaker } from './usdmMaker'

/**
 * Upper end of an age range without one, in years: the schema demands a number, and nobody is older. The quantity carries the
 * extension `no-limit`, so that it is not taken for a limit.
 */
export const noUpperAge = 150

type StatedAge = NonNullable<AgeLimit>

function writeAge(make: UsdmMaker, age: StatedAge, end: 'minValue' | 'maxValue', path: string): UsdmQuantity {
  const id = make.id(`Quantity_${end}`, path)
  const none = age === 'none'
  const value = none ? (end === 'minValue' ? 0 : noUpperAge) : age.value
  return {
    id,
    extensionAttributes: none ? [make.extension('no-limit', { valueBoolean: true }, id)] : [],
    value,
    unit: make.aliasCode(ageUnitTerms[none ? 'years' : age.unit], id, path),
    instanceType: 'Quantity',
  }
}

/** The age range where both ends are stated (`none` is a statement); USDM has no range with one end. */
function writeAgeRange(
  make: UsdmMaker,
  { minimumAge, maximumAge }: RegistrationRecord['eligibility'],
): UsdmRange | null {
  if (minimumAge === null || maximumAge === null) return null
  return {
    id: make.id('Range_plannedAge', 'eligibility.minimumAge'),
    extensionAttributes: [],
    minValue: writeAge(make, minimumAge, 'minValue', 'eligibility.minimumAge'),
    maxValue: writeAge(make, maximumAge, 'maxValue', 'eligibility.maximumAge'),
    isApproximate: false,
    instanceType: 'Range',
  }
}

function writeEnrolment(
  make: UsdmMaker,
  { enrolment }: RegistrationRecord['recruitment'],
): UsdmQuantity | null {
  const { number, actual } = enrolment
  if (number === null) return null
  const id = make.id('Quantity_plannedEnrollmentNumber', 'recruitment.enrolment.number')
  return {
    id,
    extensionAttributes: actual === null ? [] : [make.extension('actual', { valueBoolean: actual }, id)],
    value: number,
    unit: null,
    instanceType: 'Quantity',
  }
}

function writeCountries(make: UsdmMaker, { countries }: RegistrationRecord['recruitment']): UsdmExtension[] {
  return countries.map(({ country, participants }, index) => {
    const owner = `Country_${String(index + 1)}`
    const path = `recruitment.countries.${String(index)}`
    return make.extension(
      'planned-country',
      { valueCode: make.country(country, owner, `${path}.country`) },
      owner,
      participants === null
        ? []
        : [make.extension('planned-participants', { valueInteger: participants }, owner)],
    )
  })
}

function writeSex(make: UsdmMaker, sex: RegistrationRecord['eligibility']['sex']): UsdmCode[] {
  const sexes = sex === 'all' ? (['female', 'male'] as const) : sex === null ? [] : [sex]
  return sexes.map((one) => make.code(sexTerms[one], `plannedSex_${one}`, 'eligibility.sex'))
}

/** Whom the study takes. Sex of all is two entries (DDF00188). */
export function writePopulation(make: UsdmMaker, record: RegistrationRecord): UsdmPopulation {
  const { eligibility, recruitment, design } = record
  const id = make.id(onlyIds.population, 'eligibility')
  for (const [attribute, path] of [
    ['plannedAge', eligibility.minimumAge === null ? 'eligibility.minimumAge' : 'eligibility.maximumAge'],
    ['plannedSex', 'eligibility.sex'],
    ['plannedEnrollmentNumber', 'recruitment.enrolment.number'],
    ['includesHealthySubjects', 'eligibility.healthyVolunteers'],
  ] as const)
    make.id(`${id}.${attribute}`, path)
  return {
    id,
    extensionAttributes: [
      ...(eligibility.healthyVolunteers === null ? [make.notStated('includesHealthySubjects', id)] : []),
      ...writeCountries(make, recruitment),
    ],
    name: 'Study population',
    label: 'Study population',
    description: design.studyPopulation === '' ? null : design.studyPopulation,
    includesHealthySubjects: eligibility.healthyVolunteers ?? false,
    plannedEnrollmentNumber: writeEnrolment(make, recruitment),
    plannedCompletionNumber: null,
    plannedSex: writeSex(make, eligibility.sex),
    criterionIds: (['inclusion', 'exclusion'] as const).flatMap((role) =>
      eligibility[role].map((criterion) => criterionId(role, criterion.id)),
    ),
    plannedAge: writeAgeRange(make, eligibility),
    cohorts: [],
    instanceType: 'StudyDesignPopulation',
  }
}
