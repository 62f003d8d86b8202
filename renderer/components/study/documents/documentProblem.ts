import type { ProblemCount } from './documentKey'

export type ProblemSeverity = 'error' | 'warning' | 'note'

/** Something about a document, in the words of the page. */
export interface DocumentProblem {
  /** Unique among the problems of its document. */
  readonly key: string
  readonly severity: ProblemSeverity
  readonly title: string
  /** How it is mended; null where the title says all. */
  readonly remedy: string | null
  /** What Kohort calls the field; null where the title names it. */
  readonly field: string | null
  /** What the register calls the field; null where there is none. */
  readonly registerField: string | null
  /** Where it is in the document: a field of the form, a section of the report. Empty: the document as a whole. */
  readonly place: string
  /** What can safely be done about it at once. */
  readonly fix: { readonly label: string; readonly run: () => void } | null
}

export function countProblems(problems: readonly Pick<DocumentProblem, 'severity'>[]): ProblemCount {
  const count = (wanted: ProblemSeverity) => problems.filter(({ severity }) => severity === wanted).length
  return { errors: count('error'), warnings: count('warning') }
}

/** Words that a list of problems is copied with. */
export interface ProblemListWords {
  readonly heading: string
  readonly groups: Readonly<Record<ProblemSeverity, string>>
}

/** The problems as lines of text, for a message to whoever mends them. */
export function problemsAsText(problems: readonly DocumentProblem[], words: ProblemListWords): string {
  const severities = ['error', 'warning', 'note'] as const
  const groups = severities.flatMap((severity) => {
    const found = problems.filter((problem) => problem.severity === severity)
    if (found.length === 0) return []
    return ['', `${words.groups[severity]} (${found.length})`, ...found.map(lineOf)]
  })
  return [words.heading, ...groups].join('\n')
}

function lineOf({ title, remedy, registerField }: DocumentProblem): string {
  const place = registerField === null || registerField === '' ? '' : ` [${registerField}]`
  return `- ${title}${place}${remedy === null ? '' : ` ${remedy}`}`
}
