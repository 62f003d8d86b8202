import { emptyRegistration } from '../../../domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import type { RegistrationFormat } from '../../../domain/registration/registrationFormat'
import type { RegistrationProblem } from '../../../domain/registration/registrationProblem'
import { lossesByReading } from '../lossesByReading'
import { contactRules } from './check/contactRules'
import { countryRules } from './check/countryRules'
import { findings, type CrossRule } from './check/crossRule'
import { designRules } from './check/designRules'
import { fieldProblems } from './check/fieldRules'
import { populationRules } from './check/populationRules'
import { wordingRules } from './check/wordingRules'
import { ctisLossReasons, otherCtisLoss } from './ctisLosses'
import { ctisEdition } from './fields/ctisFields'
import { readCtisSheet } from './readSheet/readCtisSheet'
import { fillSheet } from './sheet/fillSheet'
import { writeSheetFile } from './sheet/sheetFile'

export const ctisCrossRules: readonly CrossRule[] = [
  ...countryRules,
  ...designRules,
  ...populationRules,
  ...contactRules,
  ...wordingRules,
]

/** Fields that a record fills in and that CTIS limits or asks for: each is a rule, and one more where both holds. */
function countFieldRules(): number {
  return fillSheet(emptyRegistration()).fields.reduce((sum, { field, entries }) => {
    const isAsked = entries.some(({ state }) => state === 'missing')
    return sum + (isAsked ? 1 : 0) + (field.limit === null || field.conformance === 'read-only' ? 0 : 1)
  }, 0)
}

/** Problems of a record in CTIS, errors first, in the order of its fields. */
export function checkForCtis(record: RegistrationRecord): readonly RegistrationProblem[] {
  const all = [
    ...fieldProblems(fillSheet(record)),
    ...ctisCrossRules.flatMap((rule) => findings(rule, record)),
  ]
  return (['error', 'warning', 'note'] as const).flatMap((severity) =>
    all.filter((problem) => problem.severity === severity),
  )
}

/** The sheet that a person fills in CTIS from: every field by its number, with what the record has for it. */
export const ctisFormat: RegistrationFormat = {
  key: 'ctis',
  rules: countFieldRules() + ctisCrossRules.length,
  edition: ctisEdition,
  check: checkForCtis,
  losses: (record) => {
    const read = readCtisSheet(writeSheetFile(fillSheet(record), { now: '', applicationVersion: '' }))
    if (!read.ok) throw new Error(`A sheet that was just written cannot be read: ${read.error.message}`)
    return lossesByReading(record, read.value, ctisLossReasons, otherCtisLoss)
  },
  write: (record, context) => writeSheetFile(fillSheet(record), context),
}
