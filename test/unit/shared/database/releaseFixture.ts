import type { Release } from '#shared/database/releases'
import type { AnswerSet } from '#shared/estimate/disclosure/answerSet'

export const exampleSet: AnswerSet = {
  age: { from: 18, to: null },
  sex: 'any',
  areas: [],
  allOf: [[{ kind: 'counted', codes: ['G35'], tables: ['example/multiple-sclerosis/2023'] }]],
  noneOf: [],
}

/** A report with two answers, of the study of `databaseContent`. */
export function exampleRelease(changes: Partial<Release> = {}): Release {
  const inOslo: AnswerSet = { ...exampleSet, areas: ['county:03'] }
  return {
    id: 'release-1',
    study: 'study-1',
    version: 'version-1',
    versionName: 'Version 1',
    document: 'report',
    populationDate: '2024-01-01',
    at: '2024-05-02T10:00:00.000Z',
    answers: [
      { subject: { kind: 'remaining', key: 'ms' }, set: exampleSet, hash: 'a', lower: 120, upper: 120 },
      { subject: { kind: 'area', key: 'county:03' }, set: inOslo, hash: 'b', lower: 1, upper: 4 },
    ],
    ...changes,
  }
}
