import type { Handlers } from '../../contract/handlers'
import { succeed } from '../../contract/outcome'
import { readReportChoices, writeReportChoices } from '../../database/reportChoices'
import { noSuchStudy, readStudy } from '../../database/studies'
import { durably } from '../durably'
import type { ServicePorts } from '../ports'

/** Keeps how a person wants the report of a study. */
export function createReportChoiceService(
  ports: Pick<ServicePorts, 'workspace'>,
): Pick<Handlers, 'reports.choices' | 'reports.choose'> {
  const { database } = ports.workspace
  return {
    'reports.choices': ({ study }) =>
      readStudy(database, study) === null ? noSuchStudy(study) : succeed(readReportChoices(database, study)),
    'reports.choose': ({ study, change }) => {
      if (readStudy(database, study) === null) return noSuchStudy(study)
      return durably(ports.workspace, () => {
        const { language, leftOut, decision, siteWeights, permits } = change
        const before = readReportChoices(database, study)
        const choices = {
          language: language === undefined ? before.language : language,
          leftOut: leftOut ?? before.leftOut,
          decision: decision ?? before.decision,
          siteWeights: siteWeights ?? before.siteWeights,
          permits: permits ?? before.permits,
        }
        writeReportChoices(database, study, choices)
        return succeed(choices)
      })
    },
  }
}
