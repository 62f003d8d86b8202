import * as v from 'valibot'
import { fail, succeed, type Outcome } from '../../../../contract/outcome'
import { emptyRegistration } from '../../../../domain/registration/record/emptyRecord'
import {
  registrationRecord,
  type RegistrationRecord,
} from '../../../../domain/registration/record/registrationRecord'
import { readSheetFile } from '../sheet/sheetFile'
import { readDesign, readEurope, readStatus } from './readDesign'
import { readConditions, readObjectives, readOutcomes, readEligibility } from './readMedicine'
import { readContact, readIdentifiers, readSponsor, readTitles } from './readNames'
import { readInterventions, readRecruitment } from './readPlaces'
import { sheetValues } from './sheetValues'

/**
 * A record from a sheet that Kohort wrote as JSON, also after a person has filled in more. What the sheet does not hold
 * is not stated. Fails with `unreadable-file` where it is no such sheet, or holds what no record can.
 */
export function readCtisSheet(file: string): Outcome<RegistrationRecord> {
  const sheet = readSheetFile(file)
  if (!sheet.ok) return sheet
  const values = sheetValues(sheet.value)
  const empty = emptyRegistration()
  const record: RegistrationRecord = {
    ...empty,
    titles: readTitles(values),
    identifiers: readIdentifiers(values),
    parties: {
      ...empty.parties,
      sponsor: readSponsor(values),
      support: values.items('support').map((of) => values.line('CT03.02.08.01', of)),
      publicContact: readContact(values, 'publicContact'),
      scientificContact: readContact(values, 'scientificContact'),
    },
    status: readStatus(values),
    design: readDesign(values),
    arms: values.items('arm').map((of) => ({
      id: of,
      label: values.line('CT03.03.02.02.08.01', of),
      kind: null,
      description: values.text('CT03.03.02.02.08.02', of),
      participants: null,
    })),
    interventions: readInterventions(values),
    objectives: readObjectives(values),
    outcomes: readOutcomes(values),
    conditions: readConditions(values),
    eligibility: readEligibility(values),
    recruitment: readRecruitment(values),
    europe: readEurope(values),
    sharing: {
      ...empty.sharing,
      plan: values.text('CT03.02.11.01') === '' ? null : sharingPlan(values.text('CT03.02.11.01')),
      description: values.text('CT03.02.11.02'),
    },
    references: values.items('reference').map((of) => ({
      id: of,
      pubmed: values.line('CT03.06.01.01', of),
      citation: '',
      ofResults: null,
    })),
  }
  const parsed = v.safeParse(registrationRecord, record)
  if (parsed.success) return succeed(parsed.output)
  const [issue] = parsed.issues
  return fail(
    'unreadable-file',
    `The sheet holds something that cannot be kept at ${v.getDotPath(issue) ?? 'its start'}: ${issue.message}`,
  )
}

function sharingPlan(text: string): RegistrationRecord['sharing']['plan'] {
  const word = text.toLowerCase()
  return word === 'yes' || word === 'no' || word === 'undecided' ? word : null
}
