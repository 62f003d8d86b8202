import { formatHidden } from '../../domain/counts/formatNumber'
import type { HiddenNumber } from '../../domain/disclosure/hiddenNumber'
import type { Language } from '../../domain/studies/protocol'
import { answersOf } from '../../estimate/answersOf'
import type { FeasibilityReportInput } from './reportInput'

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
 * The evidence attached to a report as indented JSON: the study, the protocol and its definition, the whole estimate with
 * draws, intervals, influences, availability and enrolment, and the sources it used. See `docs/evidence-file.md`.
 */
export function evidenceFile(input: FeasibilityReportInput): { fileName: string; text: string } {
  const used = new Set(
    input.estimate.steps.flatMap((step) =>
      answersOf(step).flatMap(({ evidence }) => evidence.map(({ source }) => source)),
    ),
  )
  if (input.populationSource !== null) used.add(input.populationSource)
  // Named one by one: other versions of the study are not what this report is about.
  const { name, question, targetParticipants } = input.study
  const evidence = {
    format: 'kohort-evidence',
    formatVersion: 1,
    applicationVersion: input.applicationVersion,
    language: input.language,
    date: input.date,
    study: { name, question, targetParticipants },
    version: { name: input.version.name, createdAt: input.version.createdAt },
    protocol: input.protocol,
    definition: input.definition,
    estimate: input.estimate,
    sources: input.sources.filter((source) => used.has(source.key)),
  }
  return {
    fileName: 'kohort-evidence.json',
    text: `${JSON.stringify(evidence, withShown(input.language), 2)}\n`,
  }
}
