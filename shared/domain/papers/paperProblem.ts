import type { LocalisedName } from '../sources/localisedName'

/** What stands in the way of a paper. `error`: it would be sent back; `warning`: it may be asked about; `note`: good to know. */
export interface PaperProblem {
  readonly severity: 'error' | 'warning' | 'note'
  /** Which rule: `missing`, `too-long`, `last-before-first`. */
  readonly rule: string
  /** Field: `title`; in a list `variables.0.codes`. Empty: the paper as a whole. */
  readonly path: string
  readonly message: LocalisedName
  readonly remedy: LocalisedName
}

export function paperProblem(
  severity: PaperProblem['severity'],
  rule: string,
  path: string,
  message: LocalisedName,
  remedy: LocalisedName,
): PaperProblem {
  return { severity, rule, path, message, remedy }
}

/** Problems of one row of a list, and those that are of no row of it. */
export function problemsOfRow(
  problems: readonly PaperProblem[],
  list: string,
  index: number,
): readonly PaperProblem[] {
  return problems.filter(({ path }) => !path.startsWith(`${list}.`) || path.startsWith(`${list}.${index}.`))
}

export function countProblems(problems: readonly PaperProblem[]): {
  readonly errors: number
  readonly warnings: number
} {
  const of = (severity: PaperProblem['severity']) =>
    problems.filter((problem) => problem.severity === severity).length
  return { errors: of('error'), warnings: of('warning') }
}
