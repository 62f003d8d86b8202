import * as v from 'valibot'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import { explainNotPlain } from '../../contract/plainJson'
import { readKohortFile } from '../../domain/studies/kohortFile'
import { evidenceFormat, evidenceFormatVersion } from '../report/evidenceFile'
import type { FeasibilityReportInput } from '../report/reportInput'
import type { ReportOutline } from '../report/reportParts'
import { evidenceForm, evidenceLimit } from './evidenceForm'

/** What a report was made of, as it stands in its evidence. */
export interface ReportEvidence {
  readonly input: FeasibilityReportInput
  readonly outline: ReportOutline
}

type EvidenceContent = FeasibilityReportInput & {
  readonly format: string
  readonly formatVersion: number
  readonly outline: ReportOutline
}

const head = v.looseObject({ formatVersion: v.number() })

/**
 * The content as it stands, so that keys keep their order and the same report gives the same bytes. The form says where it does
 * not fit; of what was added to the estimate it knows the outlines alone, so that making a report of a foreign file may throw.
 */
const content = v.pipe(
  v.custom<EvidenceContent>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const problem = explainNotPlain(dataset.value)
    if (problem !== null) {
      addIssue({ message: `${problem.path}: ${problem.reason}` })
      return
    }
    const [issue] = v.safeParse(evidenceForm, dataset.value, { abortEarly: true }).issues ?? []
    if (issue !== undefined)
      addIssue({ message: `${v.getDotPath(issue) ?? 'the file itself'}: ${issue.message}` })
  }),
)

/** Reads the evidence of a report. Says what is wrong and where; evidence of before version 2 cannot make a report again. */
export function readEvidenceFile(text: string): Outcome<ReportEvidence> {
  const file = {
    format: evidenceFormat,
    version: evidenceFormatVersion,
    limit: evidenceLimit,
    words: { notOne: 'This is no evidence of a report', itself: 'The evidence' },
  }
  const begun = readKohortFile(text, { ...file, schema: head })
  if (!begun.ok) return begun
  if (begun.value.formatVersion < evidenceFormatVersion)
    return fail(
      'unsupported-version',
      `The evidence has format version ${String(begun.value.formatVersion)}: it says what the report said, and a report cannot be made again from it. Make the report anew.`,
      { formatVersion: begun.value.formatVersion },
    )
  const read = readKohortFile(text, { ...file, schema: content })
  if (!read.ok) return read
  const { format: _, formatVersion: __, outline, ...input } = read.value
  return succeed({ input, outline })
}
