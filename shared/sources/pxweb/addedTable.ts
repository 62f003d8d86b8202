import { normaliseCode } from '../../domain/terminology/normaliseCode'
import type { WantedTable } from '../questions/pxQuestions'
import type { PxTable } from './pxTable'
import { tableUse } from './tableUse'

/** Latest periods that are brought of a table of which nothing is known beforehand. */
const periods = 2

/** A table that a person asks for by its identifier: what it has is read from its own description. */
export function addedTable({ source, table, counts }: WantedTable, norwegian: boolean): PxTable {
  const title = { en: `Table ${table}`, nb: `Tabell ${table}` }
  return {
    key: `${source}/${table}`,
    table,
    title,
    purpose: {
      en: 'A table that you asked for by its identifier.',
      nb: 'En tabell som du har bedt om ved identifikatoren.',
    },
    byDefault: true,
    added: true,
    periods,
    choices: {},
    measures: {},
    evidence(cube) {
      const use = tableUse(cube, counts, norwegian)
      if (!use.used || counts === null) return null
      const codes = counts.codes.flatMap((code) => normaliseCode(counts.system, code) ?? [])
      const name = { en: cube.title, nb: cube.title }
      return {
        measures: Object.fromEntries([[use.contents ?? '', counts.measure]]),
        system: counts.system,
        ...(codes.length > 0 ? { codes } : {}),
        caseDefinition: name,
        title: name,
      }
    },
  }
}
