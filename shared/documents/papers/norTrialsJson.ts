import { boardField } from '../../domain/papers/catalogue/norTrials'
import { fieldsOf } from '../../domain/papers/paperField'
import { papers } from '../../domain/papers/papers'
import { isEmptyValue } from '../../domain/papers/paperContent'
import type { PaperInput } from './paperInput'

export const norTrialsFormat = 'kohort-nortrials-request'

/**
 * The request as JSON, as `resources/schema/kohort-nortrials-request-1.schema.json` describes it: fields by their keys, null
 * where nothing is stated, and the hospitals with their answers.
 */
export function norTrialsJson(input: PaperInput): string {
  const { values, language, date, studyName, versionName, applicationVersion, answers, missing } = input
  const request = Object.fromEntries(
    fieldsOf(papers.nortrials)
      .filter(({ key }) => key !== boardField)
      .map(({ key }) => {
        const value = values.get(key)
        return [key, isEmptyValue(value) ? null : value]
      }),
  )
  const file = {
    format: norTrialsFormat,
    formatVersion: 1,
    application: { name: 'Kohort', version: applicationVersion },
    date,
    language,
    study: studyName,
    version: versionName,
    complete: missing === 0,
    request,
    hospitals: answers.map(({ id, ...answer }) => ({
      id,
      ...Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, value === '' ? null : value])),
    })),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
