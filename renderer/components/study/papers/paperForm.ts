import type { PaperProblem } from '#shared/domain/papers/paperProblem'

/** The identifier of the element of a field, so that a problem can lead to it. */
export function fieldElementId(path: string): string {
  return `paper-${path.replace(/[^A-Za-z0-9_-]/g, '-')}`
}

/** Brings a field into sight and puts the cursor into it. False where it is not on the page. */
export function focusField(path: string): boolean {
  const element = document.getElementById(fieldElementId(path))
  if (element === null) return false
  element.scrollIntoView({ block: 'center' })
  const control = element.querySelector<HTMLElement>('input, textarea, button, select')
  control?.focus({ preventScroll: true })
  return true
}

/** The first error at a place, in the words of the page. */
export function errorAt(
  problems: readonly PaperProblem[],
  path: string,
  language: 'en' | 'nb',
): string | undefined {
  // What is missing is listed; a form that opens full of red would say nothing more.
  const found = problems.find(
    (problem) => problem.path === path && problem.severity === 'error' && problem.rule !== 'missing',
  )
  return found === undefined ? undefined : `${found.message[language]} ${found.remedy[language]}`
}
