import type { WrittenCriterion } from '../../../../domain/registration/record/participants'
import { emptyRegistration } from '../../../../domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { populationGroups, trialGroups, wordFor } from '../lists/choices'
import { criterionFields, endPointFields, readEndPoint } from '../map/criteria'
import type { SheetValues } from './sheetValues'

export function readConditions(values: SheetValues): RegistrationRecord['conditions'] {
  return values.items('condition').map((of) => {
    const code = values.line('CT03.02.02.05.03', of)
    return {
      id: of,
      name: values.line('CT03.02.02.01', of),
      code: code === '' ? null : { system: 'meddra' as const, value: code },
      rare: values.yesOrNo('CT03.02.02.03', of),
    }
  })
}

export function readObjectives(values: SheetValues): RegistrationRecord['objectives'] {
  const main = values.text('CT03.02.03.02')
  return [
    ...(main === '' ? [] : [{ id: 'objective-main', level: 'primary' as const, text: main }]),
    ...values.items('objective').map((of) => ({
      id: of,
      level: 'secondary' as const,
      text: values.text('CT03.02.04.02', of),
    })),
  ]
}

export function readOutcomes(values: SheetValues): RegistrationRecord['outcomes'] {
  return (['primary', 'secondary'] as const).flatMap((level) => {
    const { kind, text } = endPointFields[level]
    return values.items(kind).map((of) => ({
      id: of,
      level,
      ...readEndPoint(values.text(text, of)),
      objective: null,
    }))
  })
}

export function readEligibility(values: SheetValues): RegistrationRecord['eligibility'] {
  const criteria = (role: 'inclusion' | 'exclusion'): WrittenCriterion[] =>
    values
      .items(role)
      .map((of) => ({ id: of, text: values.text(criterionFields[role].text, of), group: null }))
  const [male, female] = [values.yesOrNo('CT03.02.09.03'), values.yesOrNo('CT03.02.09.04')]
  const group = values.text('CT03.02.09.05')
  const isVulnerable = values.yesOrNo('CT03.02.09.06')
  const groups = values
    .items('population-group')
    .flatMap((of) => wordFor(populationGroups, values.text('CT03.02.09.07', of)) ?? [])
  return {
    ...emptyRegistration().eligibility,
    inclusion: criteria('inclusion'),
    exclusion: criteria('exclusion'),
    sex: male === true ? (female === true ? 'all' : 'male') : female === true ? 'female' : null,
    healthyVolunteers:
      group === trialGroups.healthy.text ? true : group === trialGroups.patients.text ? false : null,
    vulnerable: isVulnerable === false ? ['none'] : groups.slice(0, 7),
  }
}
