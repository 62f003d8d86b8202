import type { QualificationInput } from '#shared/documents/qualification/qualificationInput'
import type { CheckedCase, CheckedMethod } from '#shared/statistics/validation/checkReferenceCases'

const tolerance = { relative: 1e-9, absolute: 0 }

export function checkedCase(id: string, got: number): CheckedCase {
  const passed = got === 2
  return {
    id,
    input: { x: 4 },
    expected: { output: { root: 2 } },
    got: { output: { root: got } },
    worst: { place: 'root', expected: 2, got, error: Math.abs(got - 2) / 2, tolerance, within: passed },
    passed,
  }
}

export const refusedCase: CheckedCase = {
  id: 'refuses-negative',
  input: { x: -1 },
  expected: { refusal: 'negative' },
  got: { refusal: 'negative', message: 'x is below 0.' },
  worst: null,
  passed: true,
}

export function checkedMethod(cases: readonly CheckedCase[]): CheckedMethod {
  return {
    method: 'root',
    citation: 'Heron of Alexandria',
    obtained: { en: 'by hand', nb: 'for hånd' },
    tolerance: { ...tolerance, keys: {} },
    cases,
    worstError: 0,
    passed: cases.length > 0 && cases.every(({ passed }) => passed),
  }
}

export function qualificationInput(
  methods: readonly CheckedMethod[],
  language: QualificationInput['language'] = 'en',
): QualificationInput {
  const file = { path: 'validation/root.json', bytes: 1234, sha256: 'ab'.repeat(32) }
  return {
    language,
    date: '2026-03-04T05:06:07.000Z',
    installation: {
      applicationVersion: '1.2.3',
      platform: 'Linux 6, x64',
      components: [
        { key: 'estimate', version: '4.5.6' },
        { key: 'node', version: 'v20.19.0' },
      ],
      groups: [{ key: 'resources', files: [file], sha256: 'cd'.repeat(32) }],
    },
    caseFilesHash: 'ef'.repeat(32),
    methods,
  }
}
