import type { Json } from '../../../contract/outcome'
import type { AgeLimit } from '../../../domain/registration/record/participants'
import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import { snomedAddress, unitAddress, unitCodes, words } from './codeSystems'
import { coding, concept, conditionConcept, part } from './fhirParts'

function quantity(limit: AgeLimit): Json | undefined {
  if (limit === null || limit === 'none') return undefined
  return { value: limit.value, unit: limit.unit, system: unitAddress, code: unitCodes.get(limit.unit) ?? 'a' }
}

function characteristics({ eligibility, conditions }: RegistrationRecord): readonly Json[] {
  const age = part({ low: quantity(eligibility.minimumAge), high: quantity(eligibility.maximumAge) })
  const { sex, healthyVolunteers } = eligibility
  return [
    ...(Object.keys(age).length === 0
      ? []
      : [{ code: concept([coding(snomedAddress, '397669002', 'Age')]), valueRange: age, exclude: false }]),
    ...(sex === null
      ? []
      : [
          {
            code: concept([coding(snomedAddress, '263495000', 'Gender')]),
            valueCodeableConcept:
              sex === 'all'
                ? concept([], words.allSexes)
                : concept([
                    coding(
                      'http://hl7.org/fhir/administrative-gender',
                      sex,
                      sex === 'male' ? 'Male' : 'Female',
                    ),
                  ]),
            exclude: false,
          },
        ]),
    ...conditions.flatMap((condition) =>
      condition.code === null || condition.code.value === ''
        ? []
        : [
            {
              code: concept([coding(snomedAddress, '64572001', 'Disease')]),
              valueCodeableConcept: conditionConcept(condition),
              exclude: false,
            },
          ],
    ),
    ...(healthyVolunteers === null
      ? []
      : [{ code: { text: words.healthyVolunteers }, valueBoolean: true, exclude: !healthyVolunteers }]),
    ...(['inclusion', 'exclusion'] as const).flatMap((role) =>
      eligibility[role]
        .filter(({ text }) => text.trim() !== '')
        .map(({ text }) => ({
          code: { text: words[role] },
          valueCodeableConcept: { text },
          exclude: role === 'exclusion',
        })),
    ),
  ]
}

/** Who is planned to take part: a description of people and not a list of them (`actual` false). */
export function planned(record: RegistrationRecord): Json {
  return part({
    resourceType: 'Group',
    type: 'person',
    actual: false,
    name: 'Planned participants',
    quantity: record.recruitment.enrolment.number ?? undefined,
    characteristic: characteristics(record),
  })
}
