import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { scopes, sharingPlans } from '../lists/choices'
import { phaseOf } from '../lists/phases'
import { isOutside } from './countries'
import { draft, indexed, itemised, joined, only, yesNo, type Drafts } from './draft'

/** Category, conditions, objectives, dates, support and sharing. */
export function trialDrafts(record: RegistrationRecord): Drafts {
  const { design, europe, status, sharing } = record
  const phase = phaseOf(record)
  const isLow = design.lowIntervention === true
  return joined(
    only([
      draft('CT03.02.01.01', yesNo(design.lowIntervention), 'design.lowIntervention'),
      draft('CT03.02.01.02', design.lowInterventionReason, 'design.lowInterventionReason', {
        need: isLow ? 'required' : 'not-applicable',
      }),
      draft('CT03.02.01.03', null, '', { need: isLow ? 'person' : 'not-applicable' }),
      draft('CT03.02.01.04', phase?.text ?? null, 'design.phase', { code: phase?.code ?? null }),
      draft('CT03.02.03.02', mainObjective(record), 'objectives'),
      draft('CT03.02.07.01', status.start.date, 'status.start.date'),
      draft('CT03.02.07.02', status.completion.date, 'status.completion.date'),
      record.recruitment.countries.some(isOutside)
        ? draft('CT03.02.07.03', status.completion.date, 'status.completion.date', { need: 'required' })
        : draft('CT03.02.07.03', null, '', { need: 'not-applicable' }),
      draft('CT03.02.11.01', sharingPlans.get(sharing.plan) ?? null, 'sharing.plan'),
      draft('CT03.02.11.02', sharing.description, 'sharing.description'),
    ]),
    conditionDrafts(record),
    itemised(
      'area',
      indexed(europe.therapeuticAreas),
      (area) => area,
      (area, index, of) => [draft('CT03.02.02.04', area, `europe.therapeuticAreas.${index}`, { of })],
      [draft('CT03.02.02.04', null, 'europe.therapeuticAreas')],
    ),
    itemised(
      'scope',
      indexed(europe.scopes),
      (scope) => scopes.get(scope) ?? String(scope),
      (scope, index, of) => [
        draft('CT03.02.03.01', scopes.get(scope) ?? String(scope), `europe.scopes.${index}`, {
          of,
          code: String(scope),
        }),
      ],
      [draft('CT03.02.03.01', null, 'europe.scopes')],
    ),
    itemised(
      'objective',
      indexed(record.objectives, ({ level }) => level === 'secondary'),
      ({ text }) => text,
      ({ text }, index, of) => [draft('CT03.02.04.02', text, `objectives.${index}.text`, { of })],
    ),
    itemised(
      'support',
      indexed(record.parties.support),
      (name) => name,
      (name, index, of) => [draft('CT03.02.08.01', name, `parties.support.${index}`, { of })],
    ),
  )
}

/** CTIS has one box: several primary objectives stand in it as paragraphs. */
function mainObjective({ objectives }: RegistrationRecord): string {
  return objectives
    .filter(({ level }) => level === 'primary')
    .map(({ text }) => text)
    .join('\n\n')
}

function conditionDrafts({ conditions }: RegistrationRecord): Drafts {
  return itemised(
    'condition',
    indexed(conditions),
    ({ name }) => name,
    ({ name, rare, code }, index, of) => [
      draft('CT03.02.02.01', name, `conditions.${index}.name`, { of }),
      draft('CT03.02.02.03', yesNo(rare), `conditions.${index}.rare`, { of }),
      ...(code?.system === 'meddra'
        ? [draft('CT03.02.02.05.03', code.value, `conditions.${index}.code`, { of })]
        : []),
    ],
    [draft('CT03.02.02.01', null, 'conditions'), draft('CT03.02.02.03', null, 'conditions')],
  )
}
