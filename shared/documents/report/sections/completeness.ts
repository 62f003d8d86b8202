import { formatShare } from '../../../domain/counts/formatNumber'
import type { Block } from '../reportModel'
import { definitions, plain, subheading } from '../richText'
import { activeSteps, type ReportContext } from '../reportContext'

/** What of a criterion of codes a table answers. */
interface CodedAlternative {
  readonly system: 'icd-10' | 'atc'
  readonly codes: number
  readonly answered: boolean
  readonly equal: boolean
}

function codedAlternatives(context: ReportContext): readonly CodedAlternative[] {
  return activeSteps(context).flatMap(({ step, group }) =>
    (group?.anyOf ?? []).flatMap(({ id, condition }): readonly CodedAlternative[] => {
      if (condition.kind !== 'diagnosis' && condition.kind !== 'medication') return []
      const own = step.alternatives.find((alternative) => alternative.id === id)?.evidence ?? []
      const evidence = own.length > 0 ? own : (step.together?.evidence ?? [])
      return [
        {
          system: condition.system,
          codes: condition.codes.length,
          answered: evidence.length > 0,
          equal: evidence.some(({ match }) => match === 'equal'),
        },
      ]
    }),
  )
}

function sumOf(alternatives: readonly CodedAlternative[]): number {
  return alternatives.reduce((sum, { codes }) => sum + codes, 0)
}

/**
 * From the protocol to what can be counted: free text, terminologies, codes that tables answer, and what happens where nothing is
 * published. The items that the EHR4CR project asks feasibility reports to give (BMC Med Res Methodol 2017).
 */
export function completenessBlocks(context: ReportContext): readonly Block[] {
  const { words, input } = context
  const labels = words.completeness
  const groups = activeSteps(context).flatMap(({ group }) => group ?? [])
  const conditions = groups.flatMap(({ anyOf }) => anyOf.map(({ condition }) => condition))
  const ofKind = (kind: (typeof conditions)[number]['kind']) =>
    conditions.filter((condition) => condition.kind === kind).length
  const coded = codedAlternatives(context)
  const systems = (['icd-10', 'atc'] as const).flatMap((system) => {
    const number = sumOf(coded.filter((one) => one.system === system))
    return number === 0 ? [] : [labels.codes(words.words.codeSystems[system], number)]
  })
  const all = sumOf(coded)
  const mapped = sumOf(coded.filter(({ answered }) => answered))
  const equal = sumOf(coded.filter((one) => one.equal))
  const items = [
    ['in-use', labels.criteria, labels.criteriaValue(groups.length, conditions.length)],
    ['free-text', labels.freeText, labels.freeTextValue(ofKind('statement'), ofKind('measurement'))],
    ['terminology', labels.terminology, systems.length === 0 ? labels.noCodes : systems.join('; ')],
    ...(all === 0
      ? []
      : [
          [
            'mapped',
            labels.mapped,
            labels.mappedValue(formatShare(mapped / all, input.language), mapped, all, equal),
          ] as const,
        ]),
    ['missing', labels.missing, labels.missingValue],
  ] as const
  return [
    subheading('completeness-heading', labels.title),
    definitions(
      'completeness',
      items.map(([key, term, text]) => ({ key, term, text: plain(text) })),
    ),
  ]
}
