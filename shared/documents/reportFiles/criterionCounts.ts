import type { Quantity } from '../../estimate/result'
import { csvText, type CsvField } from '../csv'
import { createReportContext } from '../report/reportContext'
import type { FeasibilityReportInput } from '../report/reportInput'
import { countColumns, rounded } from './countedRows'

const measures = ['alone', 'remaining', 'without_it'] as const
const columns = ['shown', 'estimate', 'p10', 'p90', 'lower', 'upper'] as const

const head = [
  'badge',
  'role',
  'criterion',
  'active',
  'basis',
  'kept',
  ...measures.flatMap((measure) => columns.map((column) => `${measure}_${column}`)),
  'tables',
]

/**
 * The counts of each criterion as CSV, for tables of other programs, with at most six digits. Empty: not known, or hidden; `…_shown` then says which. Column names are the same in every language.
 */
export function criterionCounts(input: FeasibilityReportInput): string {
  const context = createReportContext(input)
  const counts = (quantity: Quantity | null): readonly CsvField[] => {
    const { shown, estimate, intervalLower, intervalUpper, lower, upper } = countColumns(
      quantity,
      input.language,
    )
    return [shown, estimate, intervalLower, intervalUpper, lower, upper]
  }
  const rows = context.steps.map(({ step, name }): readonly CsvField[] => [
    step.badge,
    step.role,
    name,
    step.active ? 'yes' : 'no',
    step.basis,
    step.kept === null ? null : rounded(step.kept),
    ...counts(step.alone),
    ...counts(step.remaining),
    ...counts(step.withoutIt),
    [...step.alternatives, ...(step.together === null ? [] : [step.together])]
      .flatMap(({ evidence }) => evidence.map(({ table }) => table))
      .join(' '),
  ])
  return csvText([head, ...rows])
}
