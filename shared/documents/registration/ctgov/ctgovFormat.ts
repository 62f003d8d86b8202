import type { RegistrationFormat } from '../../../domain/registration/registrationFormat'
import { ctgovLosses } from './ctgovLosses'
import { ctgovRules } from './rules/ctgovRules'
import { writePrs } from './writePrs'

/** Upload files of the Protocol Registration System of ClinicalTrials.gov. */
export const ctgovFormat: RegistrationFormat = {
  key: 'ctgov',
  rules: ctgovRules.length,
  edition: {
    en: 'PRS upload schema 2018.05.08 as of 2025, data element definitions of ClinicalTrials.gov',
    nb: 'PRS-skjema for opplasting 2018.05.08 slik det var i 2025, definisjoner av dataelementer hos ClinicalTrials.gov',
  },
  check: (record, context) =>
    ctgovRules.flatMap(({ rule, severity, field, find }) =>
      find(record, context).map(({ path, message, remedy, item, fix }) => ({
        format: 'ctgov' as const,
        severity,
        rule,
        path,
        registerField: item === undefined ? field.register : `${field.register} ${item}`,
        message,
        remedy,
        fix: fix ?? null,
      })),
    ),
  losses: ctgovLosses,
  write: (record) => writePrs([record]),
}
