import type { CheckedCase } from '../../statistics/validation/checkReferenceCases'
import { componentVersion, type QualificationInput } from './qualificationInput'

function recordCase({ id, input, expected, got, worst, passed }: CheckedCase) {
  return {
    case: id,
    passed,
    input,
    expected,
    got,
    ...(worst === null
      ? {}
      : {
          worst: { place: worst.place, error: worst.error, tolerance: worst.tolerance, within: worst.within },
        }),
  }
}

/** The qualification as JSON text, for machines and the attachment of the document: nothing of it depends on the language. */
export function qualificationRecord({
  date,
  installation,
  caseFilesHash,
  methods,
}: QualificationInput): string {
  const cases = methods.flatMap((method) => method.cases)
  const record = {
    format: 'kohort-qualification-1',
    passed: methods.every(({ passed }) => passed),
    date,
    applicationVersion: installation.applicationVersion,
    engineVersion: componentVersion(installation, 'estimate'),
    nodeVersion: componentVersion(installation, 'node'),
    platform: installation.platform,
    caseFilesSha256: caseFilesHash,
    cases: { total: cases.length, failed: cases.filter(({ passed }) => !passed).length },
    installation: { components: installation.components, groups: installation.groups },
    methods: methods.map(({ method, citation, obtained, tolerance, worstError, passed, cases: checked }) => ({
      method,
      passed,
      citation,
      obtained: obtained?.en ?? null,
      tolerance,
      worstError,
      cases: checked.map(recordCase),
    })),
  }
  return `${JSON.stringify(record, null, 2)}\n`
}
