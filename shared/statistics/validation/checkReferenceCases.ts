import type { ComputeMethod, ComputeResult } from '../compute/computeMethod'
import { compareAnswer, worstOf, type ComparedValue, type ToleranceAt } from './compareAnswer'
import type { ReferenceCase, ReferenceFile } from './referenceCases'

/** One case with what the method answered. */
export interface CheckedCase {
  readonly id: string
  readonly input: unknown
  readonly expected: { readonly output: unknown } | { readonly refusal: string }
  readonly got: { readonly output: unknown } | { readonly refusal: string; readonly message: string }
  /** The value that tells most; null where a refusal was expected or given. */
  readonly worst: ComparedValue | null
  readonly passed: boolean
}

/** All cases of one method; a method without cases has not passed. */
export interface CheckedMethod {
  readonly method: string
  readonly citation: string
  readonly obtained: ReferenceFile['obtained'] | null
  readonly tolerance: ReferenceFile['tolerance'] | null
  readonly cases: readonly CheckedCase[]
  /** Largest error over all numbers of the cases; null where no numbers were compared. */
  readonly worstError: number | null
  readonly passed: boolean
}

function checkCase(reference: ReferenceCase, result: ComputeResult, toleranceAt: ToleranceAt): CheckedCase {
  const { id, input } = reference
  const got = result.ok
    ? { output: result.output }
    : { refusal: result.error.code, message: result.error.message }
  if ('refusal' in reference) {
    const { refusal } = reference
    return {
      id,
      input,
      expected: { refusal },
      got,
      worst: null,
      passed: !result.ok && result.error.code === refusal,
    }
  }
  const expected = { output: reference.expected }
  if (!result.ok) return { id, input, expected, got, worst: null, passed: false }
  const values = compareAnswer(result.output, reference.expected, toleranceAt)
  return { id, input, expected, got, worst: worstOf(values), passed: values.every(({ within }) => within) }
}

async function checkFile(file: ReferenceFile, method: ComputeMethod): Promise<CheckedMethod> {
  const { citation, obtained, tolerance } = file
  const keys = new Map(Object.entries(tolerance.keys))
  const toleranceAt: ToleranceAt = ([outermost = '']) => keys.get(outermost) ?? tolerance
  const cases: CheckedCase[] = []
  for (const reference of file.cases) {
    cases.push(checkCase(reference, await method.run(reference.input, reference.id), toleranceAt))
  }
  const errors = cases.flatMap(({ worst }) => worst?.error ?? [])
  return {
    method: method.name,
    citation,
    obtained,
    tolerance,
    cases,
    worstError: errors.length === 0 ? null : Math.max(...errors),
    passed: cases.every(({ passed }) => passed),
  }
}

/** Runs the reference cases of every method, in the order of the methods; waits for `afterMethod` after each. */
export async function checkReferenceCases(
  methods: readonly ComputeMethod[],
  files: readonly ReferenceFile[],
  afterMethod?: (done: number, total: number) => Promise<void>,
): Promise<readonly CheckedMethod[]> {
  const checked: CheckedMethod[] = []
  for (const method of methods) {
    const file = files.find((candidate) => candidate.method === method.name)
    checked.push(
      file === undefined
        ? {
            method: method.name,
            citation: method.citation,
            obtained: null,
            tolerance: null,
            cases: [],
            worstError: null,
            passed: false,
          }
        : await checkFile(file, method),
    )
    await afterMethod?.(checked.length, methods.length)
  }
  return checked
}
