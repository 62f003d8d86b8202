import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import type { RegistrationContext, RegistrationFormat } from '../../../domain/registration/registrationFormat'
import type { RegistrationProblem } from '../../../domain/registration/registrationProblem'
import { checkUsdm, usdmRules } from './check/checkUsdm'
import { fixOf } from './usdmFixes'
import { usdmLosses } from './usdmLosses'
import { writeUsdmDocument } from './write/writeUsdmDocument'

/**
 * Fields that the schema wants as yes or no and the record leaves open. They are written as no and marked as not stated; a
 * program that does not know the mark reads no.
 */
function unstatedNotes(record: RegistrationRecord): RegistrationProblem[] {
  const fields = [
    ...(record.eligibility.healthyVolunteers === null
      ? [
          {
            path: 'eligibility.healthyVolunteers',
            registerField: 'StudyDesignPopulation.includesHealthySubjects',
          },
        ]
      : []),
    ...record.conditions
      .map(({ rare }, index) => ({
        rare,
        path: `conditions.${String(index)}.rare`,
        registerField: 'Indication.isRareDisease',
      }))
      .filter(({ rare }) => rare === null),
  ]
  return fields.map(({ path, registerField }) => ({
    format: 'usdm',
    severity: 'warning',
    rule: 'not-stated',
    path,
    registerField,
    message: {
      en: 'The schema demands yes or no here. It is written as "false" and marked as not stated.',
      nb: 'Skjemaet krever ja eller nei her. Det skrives som «false» og merkes som ikke oppgitt.',
    },
    remedy: { en: 'Say yes or no.', nb: 'Oppgi ja eller nei.' },
    fix: null,
  }))
}

function check(
  record: RegistrationRecord,
  { applicationVersion }: RegistrationContext,
): RegistrationProblem[] {
  const { document, origin } = writeUsdmDocument(record, applicationVersion)
  const found = checkUsdm(document).map(({ rule, place }): RegistrationProblem => {
    const attributePath = place.attribute === undefined ? null : origin(`${place.id}.${place.attribute}`)
    return {
      format: 'usdm',
      severity: rule.severity,
      rule: rule.id,
      path: attributePath ?? origin(place.id) ?? '',
      registerField: rule.field === 'All' ? (place.attribute ?? rule.field) : rule.field,
      message: rule.message,
      remedy: rule.remedy,
      fix: fixOf(rule.id, record),
    }
  })
  const problems = [...onePerPath(found), ...unstatedNotes(record)]
  return (['error', 'warning', 'note'] as const).flatMap((severity) =>
    problems.filter((problem) => problem.severity === severity),
  )
}

/** Instances that come from one field (a code and its holder) are one problem to the person. */
function onePerPath(problems: readonly RegistrationProblem[]): RegistrationProblem[] {
  const seen = new Set<string>()
  return problems.filter(({ rule, path }) => {
    const key = `${rule} ${path}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

/** CDISC USDM 4.0 as JSON: checked with the rules of CORE that a registration can break. */
export const usdmFormat: RegistrationFormat = {
  key: 'usdm',
  rules: usdmRules.length + 1,
  edition: {
    en: 'CDISC USDM 4.0 conformance rules, June 2025',
    nb: 'CDISC USDM 4.0, samsvarsregler fra juni 2025',
  },
  check,
  losses: usdmLosses,
  write: (record, { applicationVersion }) =>
    `${JSON.stringify(writeUsdmDocument(record, applicationVersion).document, null, 2)}\n`,
}
