import * as v from 'valibot'
import { fail, succeed, type Json, type Outcome } from '../../contract/outcome'
import { parseExpression } from '../circe/parseExpression'
import type { CirceExpression } from '../circe/expression'
import { readSource } from '../readSource'
import { countMasks } from './countMasks'
import { maskLimits, maskTable, type MaskMode, type MaskRow, type MaskTable } from './maskTable'
import { fieldsOf, readRows } from './readRows'
import { namesIn, totalsIn, whole } from './ruleTables'

export interface MaskFile {
  /** The table of counts: JSON or delimited. */
  readonly text: string
  /** The Circe expression that was counted, for the names and number of its rules; null where it is not at hand. */
  readonly definition: string | null
  /** The holder takes rows below this number away; null where it does not. */
  readonly removedBelow: number | null
  /** Which cohort, for a file with several; null for the only one. */
  readonly cohort: number | null
}

interface Place {
  readonly table: string
  /** From 1. */
  readonly row: number
}

function misfit({ table, row }: Place, message: string): Outcome<never> {
  return fail('unreadable-file', `${table}, row ${row}: ${message}`, { place: `${table}[${row - 1}]` })
}

function numberOf(fields: ReadonlyMap<string, Json>, name: string, place: Place): Outcome<number> {
  const parsed = v.safeParse(whole, fields.get(name))
  return parsed.success ? succeed(parsed.output) : misfit(place, `"${name}" has to be a whole number.`)
}

interface ParsedRow extends MaskRow {
  readonly cohort: number | null
}

function modeOf(fields: ReadonlyMap<string, Json>, place: Place): Outcome<MaskMode> {
  // Files of people alone leave the mode out.
  if (!fields.has('mode_id')) return succeed('people')
  const mode = numberOf(fields, 'mode_id', place)
  if (!mode.ok) return mode
  if (mode.value !== 0 && mode.value !== 1)
    return misfit(place, `"mode_id" is ${mode.value}; it is 0 for events or 1 for people.`)
  return succeed(mode.value === 0 ? 'events' : 'people')
}

function parseRow(row: Json, number: number): Outcome<ParsedRow> {
  const place = { table: 'cohort_inclusion_result', row: number }
  const fields = fieldsOf(row)
  if (fields === null) return misfit(place, 'it is no row with named fields.')
  const mask = numberOf(fields, 'inclusion_rule_mask', place)
  if (!mask.ok) return mask
  if (mask.value < 0 || mask.value >= 2 ** maskLimits.rules)
    return misfit(place, `the mask ${mask.value} lies outside of ${maskLimits.rules} rules.`)
  const count = numberOf(fields, 'person_count', place)
  if (!count.ok) return count
  const mode = modeOf(fields, place)
  if (!mode.ok) return mode
  const cohort = v.safeParse(whole, fields.get('cohort_definition_id'))
  return succeed({
    mode: mode.value,
    mask: mask.value,
    count: count.value,
    cohort: cohort.success ? cohort.output : null,
  })
}

function chooseCohort(rows: readonly ParsedRow[], wanted: number | null): Outcome<readonly ParsedRow[]> {
  const cohorts = [...new Set(rows.map(({ cohort }) => cohort))]
  const chosen = wanted ?? (cohorts.length === 1 ? cohorts[0] : undefined)
  const named = cohorts
    .filter((one) => one !== null)
    .slice(0, 20)
    .join(', ')
  if (chosen === undefined)
    return fail('unreadable-file', `The file holds several cohorts (${named}). Say which one is meant.`)
  const kept = rows.filter(({ cohort }) => cohort === chosen)
  return kept.length === 0
    ? fail('unreadable-file', `The file has no cohort ${String(chosen)}; it holds ${named}.`)
    : succeed(kept)
}

function readExpression(text: string): Outcome<CirceExpression> {
  const source = readSource(text)
  const parsed = source.ok ? parseExpression(source.value) : source
  return parsed.ok
    ? succeed(parsed.value.expression)
    : fail('unreadable-file', `The definition: ${parsed.refusal.text.en}`, { place: parsed.refusal.path })
}

function rulesNeeded(rows: readonly ParsedRow[]): number {
  const most = Math.max(...rows.map(({ mask }) => mask))
  let count = 1
  while (count < maskLimits.rules && most >= 2 ** count) count += 1
  return count
}

function isOneEntry({ PrimaryCriteria, AdditionalCriteria, QualifiedLimit }: CirceExpression): boolean {
  const one = (type: string | null) => type === 'First' || type === 'Last'
  return (
    one(PrimaryCriteria.PrimaryCriteriaLimit.Type) ||
    (AdditionalCriteria !== null && one(QualifiedLimit.Type))
  )
}

function faultOf(table: MaskTable): string | null {
  const seen = new Set<string>()
  const twice = table.rows.find(({ mode, mask }) => {
    const key = `${mode} ${mask}`
    if (seen.has(key)) return true
    seen.add(key)
    return false
  })
  if (twice !== undefined) return `The mask ${twice.mask} stands twice for ${twice.mode}.`
  for (const { mode, count } of table.totals) {
    const { lower, upper } = countMasks({ ...table, totals: [] }, mode, { met: [] })
    if (count < lower || (upper !== null && count > upper))
      return `The total of ${mode} is ${count}, but the rows add up to ${lower === upper ? lower : `${lower} to ${String(upper)}`}.`
  }
  return null
}

/** A table of counts by mask from the file of a holder, or what is wrong with it and where. */
export function readMasks({ text, definition, removedBelow, cohort }: MaskFile): Outcome<MaskTable> {
  const raw = readRows(text)
  if (!raw.ok) return raw
  const parsed: ParsedRow[] = []
  for (const [index, row] of raw.value.rows.entries()) {
    const one = parseRow(row, index + 1)
    if (!one.ok) return one
    parsed.push(one.value)
  }
  if (parsed.length === 0) return fail('unreadable-file', 'The table has no rows: nobody was counted.')
  const chosen = chooseCohort(parsed, cohort)
  if (!chosen.ok) return chosen
  const expression = definition === null ? null : readExpression(definition)
  if (expression !== null && !expression.ok) return expression
  const named =
    expression === null
      ? namesIn(raw.value.names, chosen.value[0]?.cohort ?? null)
      : expression.value.InclusionRules.map(({ name }) =>
          name === null || name === '' ? null : name.slice(0, maskLimits.name),
        )
  const needed = rulesNeeded(chosen.value)
  if (expression !== null && needed > named.length && chosen.value.some(({ mask }) => mask > 0))
    return fail(
      'unreadable-file',
      `A mask names rule ${needed}, but the definition has ${named.length} inclusion rules. These counts are of another definition.`,
    )
  if (removedBelow !== null && named.length === 0)
    return fail(
      'unreadable-file',
      'Rows with small numbers were removed, so a rule that few met may be in no mask. Give the definition that was counted, or a file with the table cohort_inclusion.',
    )
  const count = expression === null ? Math.max(needed, named.length) : Math.max(1, named.length)
  const table = v.safeParse(maskTable, {
    rules: Array.from({ length: count }, (_, index) => named[index] ?? null),
    rows: chosen.value.map(({ mode, mask, count: people }) => ({ mode, mask, count: people })),
    totals: totalsIn(raw.value.totals, chosen.value[0]?.cohort ?? null),
    oneEntry: expression !== null && isOneEntry(expression.value),
    removedBelow,
  })
  if (!table.success) {
    const [issue] = table.issues
    return fail(
      'unreadable-file',
      `The table does not fit (${v.getDotPath(issue) ?? 'as a whole'}): ${issue.message}`,
    )
  }
  const fault = faultOf(table.output)
  return fault === null ? succeed(table.output) : fail('unreadable-file', fault)
}
