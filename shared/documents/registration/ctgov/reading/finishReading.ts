import * as v from 'valibot'
import { succeed, type Outcome } from '../../../../contract/outcome'
import {
  registrationLimit,
  registrationRecord,
} from '../../../../domain/registration/record/registrationRecord'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import type { ReadTrial } from '../../../../domain/registration/registrationFormat'
import { unreadable } from './sourceNode'
import type { TrialReading } from './trialReading'

/** The trial that was read, when its record is one: within the limits that every record keeps. */
export function finishReading(
  format: ReadTrial['format'],
  record: RegistrationRecord,
  criteria: ReadTrial['criteria'],
  reading: TrialReading,
): Outcome<ReadTrial> {
  const parsed = v.safeParse(registrationRecord, record)
  if (!parsed.success) {
    const [issue] = parsed.issues
    return unreadable(v.getDotPath(issue) ?? format, issue.message)
  }
  if (JSON.stringify(parsed.output).length > registrationLimit) {
    return unreadable(
      'the study',
      `its record would have more than ${registrationLimit} characters. Shorten it before it is read.`,
    )
  }
  const { understood, notUnderstood } = reading
  return succeed({ format, record: parsed.output, criteria, understood, notUnderstood })
}
