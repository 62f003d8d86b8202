import type { CheckedCase, CheckedMethod } from '../../statistics/validation/checkReferenceCases'
import type { Tolerance } from '../../statistics/validation/compareAnswer'
import type { ReportMessages } from '../messages/en'

type Words = ReportMessages['qualification']

/** A value as JSON writes it; what has no short form is named by kind. */
export function valueText(value: unknown, words: Words): string {
  if (typeof value === 'object' && value !== null) return words.cases.list
  return value === undefined ? '—' : typeof value === 'string' ? value : String(value)
}

export function errorText(error: number | null): string {
  if (error === null) return '—'
  return error === 0 ? '0' : error.toExponential(1)
}

export function toleranceText({ relative, absolute }: Tolerance, { operation }: Words): string {
  const parts = [
    relative > 0 ? operation.relative(String(relative)) : '',
    absolute > 0 ? operation.absolute(String(absolute)) : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? operation.exact : parts.join(' + ')
}

/** The tolerance of a method, and of the keys that have another. */
export function methodToleranceText({ tolerance }: CheckedMethod, words: Words): string {
  if (tolerance === null) return '—'
  const { keys, ...general } = tolerance
  const others = Object.entries(keys).map(([key, own]) => `${key} ${toleranceText(own, words)}`)
  return [toleranceText(general, words), ...others].join('; ')
}

/** What a case expected and got in words: the value that tells most, or the refusal. */
export function caseTexts(checked: CheckedCase, words: Words) {
  const { expected, got, worst } = checked
  const isRefusal = 'refusal' in expected || 'refusal' in got
  if (isRefusal || worst === null) {
    const told = (side: CheckedCase['expected'] | CheckedCase['got']): string =>
      'refusal' in side ? words.cases.refusal(side.refusal) : words.cases.answer
    return { place: '', expected: told(expected), got: told(got), error: '—' }
  }
  return {
    place: worst.place,
    expected: valueText(worst.expected, words),
    got: valueText(worst.got, words),
    error: errorText(worst.error),
  }
}

export function resultText({ passed, cases }: CheckedMethod, { operation }: Words): string {
  if (cases.length === 0) return operation.noCases
  return passed ? operation.pass : operation.fail
}

/** One line for each case that failed, and one for methods that have none: `method/case value: expected …, got …`. */
export function failureLines(methods: readonly CheckedMethod[], words: Words): readonly string[] {
  const empty = methods.filter(({ cases }) => cases.length === 0).map(({ method }) => method)
  const failures = methods.flatMap(({ method, cases }) =>
    cases
      .filter(({ passed }) => !passed)
      .map((checked) => {
        const { place, expected, got } = caseTexts(checked, words)
        return words.operation.failure(`${method}/${checked.id} ${place}`.trim(), expected, got)
      }),
  )
  return [...failures, ...(empty.length === 0 ? [] : [words.withoutCases(empty.join(', '))])]
}
