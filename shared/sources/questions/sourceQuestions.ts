import * as v from 'valibot'
import { beaconQueries } from './beaconQuestions'
import { pxServer, wantedTable } from './pxQuestions'
import { conditions } from './trialQuestions'

/** What the sources are asked, where that is for a person to say. */
export const sourceQuestions = v.strictObject({
  servers: v.pipe(v.array(pxServer), v.maxLength(20)),
  tables: v.pipe(
    v.array(wantedTable),
    v.maxLength(200),
    v.check(
      (list) =>
        new Set(list.map(({ source, table }) => `${source}/${table}`.toLowerCase())).size === list.length,
      'A table stands there twice.',
    ),
  ),
  trials: v.strictObject({ clinicalTrials: conditions, ctis: conditions }),
  beacon: beaconQueries,
})
export type SourceQuestions = v.InferOutput<typeof sourceQuestions>

const everyone = { filters: [], variant: null }

/** Nothing added; trials of every condition; everybody in a beacon and its two widest terms of disease (NCI Thesaurus). */
export const standardQuestions: SourceQuestions = {
  servers: [],
  tables: [],
  trials: { clinicalTrials: [], ctis: [] },
  beacon: [
    { ...everyone, name: 'All individuals' },
    { ...everyone, name: 'Neoplasm', filters: [{ id: 'NCIT:C3262', operator: null, value: null }] },
    {
      ...everyone,
      name: 'Disease or disorder',
      filters: [{ id: 'NCIT:C2991', operator: null, value: null }],
    },
  ],
}

/** Makes a short name of a text, the same for the same text. */
export type HashText = (text: string) => string

/** Key of what one question brings: the plain key for the standard question, another for every other. */
export function questionKey(plain: string, isStandard: boolean, question: unknown, hash: HashText): string {
  return isStandard ? plain : `${plain}/${hash(JSON.stringify(question)).slice(0, 12)}`
}
