import { activeSteps, type ReportContext } from './reportContext'

/** Every citation that people gave for a value in use, in the order in which a reader meets the values. */
export function statedCitations(context: ReportContext): readonly string[] {
  const { assumptions, availability, enrolment } = context.input.protocol
  const ofCriteria = activeSteps(context).flatMap(({ group }) =>
    (group?.anyOf ?? []).flatMap(({ evidence }) => {
      if (evidence.kind === 'stated' || evidence.kind === 'derived') return [evidence.citation]
      return evidence.kind === 'table' && evidence.survival !== undefined
        ? [evidence.survival.mortality.citation]
        : []
    }),
  )
  const ofTables = (assumptions?.tables ?? []).flatMap(({ completeness, trend }) =>
    [completeness, trend].flatMap((ranged) => (ranged === null ? [] : [ranged.citation])),
  )
  const inflow = enrolment?.newPerYear ?? null
  const leaving = enrolment?.leavingPerYear ?? null
  return [
    ...ofCriteria,
    ...(assumptions?.associations ?? []).map(({ citation }) => citation),
    ...ofTables,
    ...(availability ?? []).filter(({ active }) => active).map(({ citation }) => citation),
    ...(inflow?.kind === 'stated' ? [inflow.citation] : []),
    ...(leaving === null ? [] : [leaving.citation]),
  ].filter((citation) => citation.trim() !== '')
}
