import type { PlannedDate } from '../../../../domain/registration/record/basics'
import { emptyRegistration } from '../../../../domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { allocations, blindedRoles, maskedRoles, scopes, wordFor, type MaskedRole } from '../lists/choices'
import { ctisPhases, type CtisPhase } from '../lists/phases'
import type { SheetValues } from './sheetValues'

function phaseEntry(values: SheetValues): CtisPhase | null {
  const [code, text] = [values.code('CT03.02.01.04'), values.text('CT03.02.01.04').toLowerCase()]
  if (text === '') return null
  return ctisPhases.find((entry) => entry.code === code || entry.text.toLowerCase() === text) ?? null
}

export function readDesign(values: SheetValues): RegistrationRecord['design'] {
  const { design } = emptyRegistration()
  const masked = new Set(
    values
      .items('blinded-role')
      .map((of) => wordFor<MaskedRole>(blindedRoles, values.text('CT03.03.02.02.06', of))),
  )
  const given = (role: MaskedRole): true | null => (masked.has(role) ? true : null)
  const [participant, careProvider, investigator, outcomesAssessor] = maskedRoles
  return {
    ...design,
    phase: phaseEntry(values)?.phase ?? null,
    allocation: wordFor(allocations, values.text('CT03.03.02.02.04')),
    assignmentDescription: values.text('CT03.03.02.02.03'),
    masking: {
      open: values.text('CT03.03.02.02.05') === 'None' ? true : null,
      participant: given(participant),
      careProvider: given(careProvider),
      investigator: given(investigator),
      outcomesAssessor: given(outcomesAssessor),
      description: values.text('CT03.03.02.02.07'),
    },
    lowIntervention: values.yesOrNo('CT03.02.01.01'),
    lowInterventionReason: values.text('CT03.02.01.02'),
  }
}

export function readEurope(values: SheetValues): RegistrationRecord['europe'] {
  const first = phaseEntry(values)?.first ?? null
  return {
    ...emptyRegistration().europe,
    scopes: values.items('scope').flatMap((of) => {
      const code = Number(values.code('CT03.02.03.01', of) ?? Number.NaN)
      const named = wordFor(scopes, values.text('CT03.02.03.01', of))
      const scope = Number.isInteger(code) ? code : named
      return scope === null || scope < 1 || scope > 99 ? [] : [scope]
    }),
    therapeuticAreas: values.items('area').map((of) => values.line('CT03.02.02.04', of)),
    firstInHuman: first === null ? null : first === 'first-in-human',
  }
}

export function readStatus(values: SheetValues): RegistrationRecord['status'] {
  const { status } = emptyRegistration()
  const date = (key: string): PlannedDate => ({ ...status.start, date: values.text(key) })
  return { ...status, start: date('CT03.02.07.01'), completion: date('CT03.02.07.02') }
}
