import type { ReadinessSource, ReadinessState } from '../../contract/readiness'
import { prioritisationKeys, qualificationCriteria } from '../../domain/discovery/readiness/criteria'
import { rankReadiness } from '../../domain/discovery/readiness/rankReadiness'
import { emptyReadinessRow, type ReadinessRow } from '../../domain/discovery/readiness/readinessSheet'
import type { Language } from '../../domain/studies/protocol'
import { csvText, type CsvField } from '../csv'

/** A row for every source, in the order of the sources: what was filled in, or an empty row. */
export function allReadinessRows({
  sources,
  rows,
}: Pick<ReadinessState, 'sources' | 'rows'>): readonly ReadinessRow[] {
  const filled = new Map(rows.map((row) => [row.entry, row]))
  return sources.map(({ entry }) => filled.get(entry) ?? emptyReadinessRow(entry))
}

const snakeCase = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const head = [
  'rank_best',
  'rank_worst',
  'entry',
  'name',
  'historical_phase',
  'qualification',
  ...qualificationCriteria.flatMap(({ key }) => [snakeCase(key), `${snakeCase(key)}_note`]),
  'score_lower',
  'score_upper',
  'not_scored',
  ...prioritisationKeys.flatMap((key) => [key, `${key}_weight`, `${key}_note`]),
]

const rounded = (value: number) => Math.round(value * 1000) / 1000

/**
 * The ranked table as CSV. Column names are the same in every language. Empty ranks: nothing is scored yet, or the source does
 * not qualify; an empty score was not given and counts as anything from 1 to 5 in the bounds.
 */
export function readinessTable(state: ReadinessState, language: Language): string {
  const sources = new Map<string, ReadinessSource>(state.sources.map((source) => [source.entry, source]))
  const rows = rankReadiness(allReadinessRows(state), state.weights).map(
    ({ entry, row, rank, qualification, score }): readonly CsvField[] => {
      const source = sources.get(entry)
      return [
        rank?.best ?? null,
        rank?.worst ?? null,
        entry,
        source?.name[language] ?? entry,
        source?.phase?.[language] ?? null,
        qualification,
        ...qualificationCriteria.flatMap(({ key }) => [
          row.qualification[key].answer,
          row.qualification[key].note,
        ]),
        score.begun ? rounded(score.lower) : null,
        score.begun ? rounded(score.upper) : null,
        score.missing.join(' '),
        ...prioritisationKeys.flatMap((key) => [
          row.scores[key].score,
          state.weights[key],
          row.scores[key].note,
        ]),
      ]
    },
  )
  return csvText([head, ...rows])
}
