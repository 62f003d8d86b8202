import { formatHidden } from '../../domain/counts/formatNumber'
import type { HiddenNumber } from '../../domain/disclosure/hiddenNumber'
import type { Language } from '../../domain/studies/protocol'
import type { FeasibilityReportInput } from './reportInput'
import { wholeReport, type ReportOutline } from './reportParts'

export const evidenceFormat = 'kohort-evidence'
/** The first version held what the report says; from the second on the report can be made again from it. */
export const evidenceFormatVersion = 2

function isHidden(value: unknown): value is HiddenNumber {
  return typeof value === 'object' && value !== null && 'reason' in value
}

/** Puts beside every hidden number what stands in its place, so that a reader of the file need not know the rule. */
function withShown(language: Language): (key: string, value: unknown) => unknown {
  return (_, value) => {
    if (typeof value !== 'object' || value === null) return value
    const hidden: unknown = Reflect.get(value, 'hidden') ?? Reflect.get(value, 'publishedHidden')
    return isHidden(hidden) ? { ...value, shown: formatHidden(hidden, language) } : value
  }
}

/**
 * The evidence that travels inside a report, as indented JSON: all that the report is made of, with small numbers hidden as in
 * the report itself. `readEvidenceFile` reads it back; the same report then gives the same text. See `docs/evidence-file.md`.
 */
export function evidenceFile(
  input: FeasibilityReportInput,
  outline: ReportOutline = wholeReport,
): { fileName: string; text: string } {
  const { applicationVersion, language, date, study, version, ...rest } = input
  const evidence = {
    format: evidenceFormat,
    formatVersion: evidenceFormatVersion,
    applicationVersion,
    outline: { shape: outline.shape, parts: outline.parts },
    language,
    date,
    // Named one by one: other versions of the study are not what this report is about.
    study: { name: study.name, question: study.question, targetParticipants: study.targetParticipants },
    version: { name: version.name, createdAt: version.createdAt },
    ...rest,
  }
  return {
    fileName: 'kohort-evidence.json',
    text: `${JSON.stringify(evidence, withShown(language), 2)}\n`,
  }
}
