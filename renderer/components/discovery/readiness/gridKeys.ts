import {
  scoreRange,
  type PrioritisationKey,
  type QualificationKey,
} from '#shared/domain/discovery/readiness/criteria'
import type { QualificationAnswer, ReadinessRow } from '#shared/domain/discovery/readiness/readinessSheet'

/** A cell of the sheet that a key fills in. */
export type SheetColumn =
  | { readonly kind: 'qualification'; readonly key: QualificationKey }
  | { readonly kind: 'score'; readonly key: PrioritisationKey }

const clearing = new Set([' ', 'Delete', 'Backspace', '0', '-'])

function answerOf(key: string): QualificationAnswer | null {
  if (/^[yj]$/i.test(key)) return 'yes'
  if (/^n$/i.test(key)) return 'no'
  return clearing.has(key) || key === '?' ? 'not-known' : null
}

export function withScore(row: ReadinessRow, key: PrioritisationKey, score: number | null): ReadinessRow {
  return { ...row, scores: { ...row.scores, [key]: { ...row.scores[key], score } } }
}

export function withAnswer(
  row: ReadinessRow,
  key: QualificationKey,
  answer: QualificationAnswer,
): ReadinessRow {
  return { ...row, qualification: { ...row.qualification, [key]: { ...row.qualification[key], answer } } }
}

/** The row as a key makes it: 1 to 5 score, Y (J) and N answer, space and Delete take back; null where the key means nothing here. */
export function rowAfterKey(row: ReadinessRow, column: SheetColumn, key: string): ReadinessRow | null {
  if (column.kind === 'qualification') {
    const answer = answerOf(key)
    return answer === null ? null : withAnswer(row, column.key, answer)
  }
  if (clearing.has(key)) return withScore(row, column.key, null)
  const score = /^\d$/.test(key) ? Number(key) : 0
  return score >= scoreRange.least && score <= scoreRange.most ? withScore(row, column.key, score) : null
}
