import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { populationGroups, trialGroups } from '../lists/choices'
import { ageGroupsOf } from './ages'
import { draft, indexed, itemised, joined, only, yesNo, type Drafts } from './draft'

/** Who takes part: ages, sex, group and vulnerable groups. */
export function populationDrafts(record: RegistrationRecord): Drafts {
  const { eligibility } = record
  const { sex, healthyVolunteers, vulnerable } = eligibility
  const group =
    healthyVolunteers === null ? null : healthyVolunteers ? trialGroups.healthy : trialGroups.patients
  const isVulnerable = vulnerable.length === 0 ? null : !vulnerable.includes('none')
  return joined(
    itemised(
      'age-group',
      indexed(ageGroupsOf(record) ?? []),
      ({ text }) => text,
      ({ text, code }, _index, of) => [draft('CT03.02.09.01', text, 'eligibility.minimumAge', { of, code })],
      [draft('CT03.02.09.01', null, 'eligibility.minimumAge')],
    ),
    only([
      draft('CT03.02.09.03', yesNo(sex === null ? null : sex !== 'female'), 'eligibility.sex'),
      draft('CT03.02.09.04', yesNo(sex === null ? null : sex !== 'male'), 'eligibility.sex'),
      draft('CT03.02.09.05', group?.text ?? null, 'eligibility.healthyVolunteers', {
        code: group?.code ?? null,
      }),
      draft('CT03.02.09.06', yesNo(isVulnerable), 'eligibility.vulnerable'),
      draft('CT03.02.09.08', null, '', { need: personWhere(vulnerable.includes('incapacitated')) }),
      draft('CT03.02.09.09', null, '', { need: personWhere(vulnerable.includes('emergency')) }),
      draft('CT03.02.09.10', null, '', { need: personWhere(vulnerable.includes('other')) }),
    ]),
    itemised(
      'population-group',
      indexed(vulnerable, (word) => word !== 'none'),
      (word) => populationGroups.get(word) ?? word,
      (word, index, of) => [
        draft('CT03.02.09.07', populationGroups.get(word) ?? word, `eligibility.vulnerable.${index}`, { of }),
      ],
      [
        draft('CT03.02.09.07', null, 'eligibility.vulnerable', {
          need: isVulnerable === true ? 'required' : 'not-applicable',
        }),
      ],
    ),
  )
}

function personWhere(applies: boolean): 'person' | 'not-applicable' {
  return applies ? 'person' : 'not-applicable'
}
