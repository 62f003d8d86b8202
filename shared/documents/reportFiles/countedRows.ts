import { formatBounds, formatEstimate, formatHidden } from '../../domain/counts/formatNumber'
import type { Language } from '../../domain/studies/protocol'
import type { Quantity } from '../../estimate/result'
import { tableTitle, type NamedStep, type ReportContext } from '../report/reportContext'

/**
 * A number of people in columns: what stands for it in words, then plain numbers. `estimate` and the interval are empty where
 * the number is hidden or not known; `lower` and `upper` hold whatever is hidden, and none of them is a small number.
 */
export interface CountColumns {
  readonly shown: string
  readonly estimate: number | null
  readonly intervalLower: number | null
  readonly intervalUpper: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** Six digits are more than any of the sources carries. */
export function rounded(value: number): number {
  return Number(value.toPrecision(6))
}

function orNull(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : rounded(value)
}

/** The whole population of an area is no bound of a number that is left out to protect others. */
export function countColumns(quantity: Quantity | null, language: Language): CountColumns {
  if (quantity === null)
    return { shown: '', estimate: null, intervalLower: null, intervalUpper: null, lower: null, upper: null }
  const { estimate, lower, upper, interval, hidden } = quantity
  const protects = hidden?.reason === 'protects'
  return {
    shown: formatEstimate(quantity, language) ?? formatBounds(quantity, language),
    estimate: hidden === undefined ? orNull(estimate) : null,
    intervalLower: hidden === undefined ? orNull(interval?.lower) : null,
    intervalUpper: hidden === undefined ? orNull(interval?.upper) : null,
    lower: protects ? null : orNull(lower),
    upper: protects ? null : orNull(upper),
  }
}

/** A published figure that a step rests on. */
export interface CellRow {
  readonly badge: string
  readonly criterion: string
  readonly table: string
  readonly title: string
  readonly source: string
  readonly period: string
  readonly measure: string
  readonly areas: string
  readonly published: string
  readonly publishedNumber: number | null
  readonly flags: string
  readonly hash: string
}

/** What was read of the tables, step by step, with what the source prints in the place of small numbers. */
export function cellRows({ step, name }: NamedStep, context: ReportContext): readonly CellRow[] {
  const { input, vocabulary } = context
  const answers = [...step.alternatives, ...(step.together === null ? [] : [step.together])]
  return answers.flatMap(({ evidence }) =>
    evidence.map(
      ({ table, source, period, measure, areaLevel, published, publishedHidden, flags, hash }) => ({
        badge: step.badge,
        criterion: name,
        table,
        title: tableTitle(table, context),
        source,
        period,
        measure: vocabulary.measures[measure].label,
        areas: vocabulary.areaLevels[areaLevel].one,
        published:
          publishedHidden === undefined
            ? published === null
              ? ''
              : String(published)
            : formatHidden(publishedHidden, input.language),
        publishedNumber: publishedHidden === undefined ? published : null,
        flags: flags.map((flag) => vocabulary.flags[flag].label).join('; '),
        hash,
      }),
    ),
  )
}
