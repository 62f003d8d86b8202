import { fieldAt } from '#shared/domain/registration/fields/fields'
import type { RegistrationProblem } from '#shared/domain/registration/registrationProblem'
import { inLanguage, type Language } from '#shared/domain/studies/protocol'
import type { DocumentProblem } from '../documentProblem'
import type { RecordChange } from '../../../../stores/recordPaths'

/** What a register has to say, in the words of the page; `mend` makes the changes of a fix. */
export function registrationProblems(
  problems: readonly RegistrationProblem[],
  language: Language,
  mend: (changes: readonly RecordChange[]) => void,
): readonly DocumentProblem[] {
  const seen = new Map<string, number>()
  return problems.map((problem) => {
    const field = fieldAt(problem.path)
    const name = `${problem.rule}/${problem.path}`
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    const { fix } = problem
    return {
      key: before === 0 ? name : `${name}/${before}`,
      severity: problem.severity,
      title: inLanguage(problem.message, language),
      remedy: inLanguage(problem.remedy, language),
      field: field === null ? null : inLanguage(field.label, language),
      registerField: problem.registerField,
      place: problem.path,
      fix: fix === null ? null : { label: inLanguage(fix.label, language), run: () => mend(fix.changes) },
    }
  })
}

/** The paths around a path, from itself to the outermost: `arms.0.label`, `arms.0`, `arms`. */
export function pathsAround(path: string): readonly string[] {
  const parts = path.split('.')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'))
}
