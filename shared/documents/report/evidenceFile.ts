import type { FeasibilityReportInput } from './reportInput'

/** The evidence attached to a report: the study, the protocol, the estimate and the sources it used, as indented JSON. */
export function evidenceFile(input: FeasibilityReportInput): { fileName: string; text: string } {
  const used = new Set(
    input.estimate.steps.flatMap((step) =>
      step.alternatives.flatMap((alternative) => alternative.evidence.map((evidence) => evidence.source)),
    ),
  )
  if (input.populationSource !== null) used.add(input.populationSource)
  const evidence = {
    format: 'kohort-evidence',
    formatVersion: 1,
    applicationVersion: input.applicationVersion,
    date: input.date,
    study: input.study,
    version: input.version,
    protocol: input.protocol,
    estimate: input.estimate,
    sources: input.sources.filter((source) => used.has(source.key)),
  }
  return { fileName: 'kohort-evidence.json', text: `${JSON.stringify(evidence, null, 2)}\n` }
}
