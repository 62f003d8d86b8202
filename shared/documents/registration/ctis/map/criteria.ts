import type { TrialOutcome } from '../../../../domain/registration/record/design'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { draft, indexed, itemised, joined, type Drafts } from './draft'

/** Field of each role and level; numbers that CTIS gives itself stand beside them. */
export const criterionFields = {
  inclusion: { text: 'CT03.02.05.01.02', number: 'CT03.02.05.01.01' },
  exclusion: { text: 'CT03.02.05.01.02/exclusion', number: 'CT03.02.05.01.01/exclusion' },
} as const

export const endPointFields = {
  primary: { text: 'CT03.02.06.01.02', number: 'CT03.02.06.01.01', kind: 'primary-end-point' },
  secondary: { text: 'CT03.02.06.02.02', number: 'CT03.02.06.02.01', kind: 'secondary-end-point' },
} as const

/** An end point in one text: what is measured, what it means, and when. `readEndPoint` takes it apart again. */
export function endPointText({ title, description, timeFrame }: TrialOutcome): string {
  return [
    title,
    ...(description === '' ? [] : [`\n${description}`]),
    ...(timeFrame === '' ? [] : [` [Time frame: ${timeFrame}]`]),
  ].join('')
}

export function readEndPoint(text: string): Pick<TrialOutcome, 'title' | 'description' | 'timeFrame'> {
  const [, before = text, timeFrame = ''] = /^([\s\S]*) \[Time frame: ([^\]]*)\]$/.exec(text) ?? []
  const cut = before.indexOf('\n')
  return cut < 0
    ? { title: before, description: '', timeFrame }
    : { title: before.slice(0, cut), description: before.slice(cut + 1), timeFrame }
}

function criterionDrafts({ eligibility }: RegistrationRecord, role: 'inclusion' | 'exclusion'): Drafts {
  const fields = criterionFields[role]
  return itemised(
    role,
    indexed(eligibility[role]),
    ({ text }) => text,
    ({ text }, index, of) => [
      draft(fields.number, Number(of.replace(/^.*-/, '')), '', { of }),
      draft(fields.text, text, `eligibility.${role}.${index}.text`, { of }),
    ],
    [draft(fields.text, null, `eligibility.${role}`)],
  )
}

function endPointDrafts({ outcomes }: RegistrationRecord, level: 'primary' | 'secondary'): Drafts {
  const fields = endPointFields[level]
  return itemised(
    fields.kind,
    indexed(outcomes, (outcome) => outcome.level === level),
    ({ title }) => title,
    (outcome, index, of) => [
      draft(fields.number, Number(of.replace(/^.*-/, '')), '', { of }),
      draft(fields.text, endPointText(outcome), `outcomes.${index}`, { of }),
    ],
    [draft(fields.text, null, 'outcomes')],
  )
}

/** Criteria and end points. */
export function criteriaDrafts(record: RegistrationRecord): Drafts {
  return joined(
    criterionDrafts(record, 'inclusion'),
    criterionDrafts(record, 'exclusion'),
    endPointDrafts(record, 'primary'),
    endPointDrafts(record, 'secondary'),
  )
}
