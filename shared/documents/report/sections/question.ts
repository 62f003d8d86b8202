import { formatInteger } from '../../../domain/counts/formatNumber'
import { inLanguage, type CriterionGroup } from '../../../domain/studies/protocol'
import { conditionInWords, populationInWords, statedInWords } from '../criterionWords'
import type { Block, ListItem, ReportSection, RichText } from '../reportModel'
import { definitions, listItem, paragraph, plain, rich, styled, subheading } from '../richText'
import type { NamedStep, ReportContext } from '../reportContext'

function alternativesInWords(group: CriterionGroup, context: ReportContext): readonly RichText[] {
  const { naming, words } = context
  const lines = group.anyOf.flatMap((alternative) => {
    const stated = statedInWords(alternative.evidence, naming)
    const condition = conditionInWords(alternative.condition, naming)
    return [condition, ...(stated === null ? [] : [stated.value])]
  })
  return (group.anyOf.length > 1 ? [words.question.anyOf, ...lines] : lines).map(plain)
}

function marks({ step, group }: NamedStep, context: ReportContext): readonly string[] {
  const { words, vocabulary } = context
  return [
    ...(step.active ? [] : [words.question.off]),
    ...(group?.defining === true ? [words.question.defining] : []),
    ...(step.active && step.basis !== 'counted' ? [vocabulary.bases[step.basis].label.toLowerCase()] : []),
  ]
}

function criterionItem(named: NamedStep, context: ReportContext): ListItem {
  const { step, group, name } = named
  const added = marks(named, context)
  const tone = !step.active ? 'quiet' : step.role === 'exclusion' ? 'excluded' : 'counted'
  const details = group === null ? [] : alternativesInWords(group, context)
  const onlyName = details.length === 1 && details[0]?.[0]?.text === name
  return listItem(
    step.id,
    rich(styled(name, 'strong'), ...(added.length === 0 ? [] : [` · ${added.join(' · ')}`])),
    {
      badge: step.badge,
      tone: step.basis === 'not-countable' && step.active ? 'unknown' : tone,
      details: onlyName ? [] : details,
    },
  )
}

function criteria(role: 'inclusion' | 'exclusion', context: ReportContext): readonly Block[] {
  const { words } = context
  const steps = context.steps.filter(({ step }) => step.role === role)
  const isInclusion = role === 'inclusion'
  return [
    subheading(role, isInclusion ? words.question.included : words.question.excluded),
    steps.length === 0
      ? paragraph(
          `no-${role}`,
          isInclusion ? words.question.noInclusion : words.question.noExclusion,
          'quiet',
        )
      : { kind: 'list', key: `${role}-list`, items: steps.map((step) => criterionItem(step, context)) },
  ]
}

/** The question and the protocol in words, with codes and their names. */
export function buildQuestion(context: ReportContext): ReportSection {
  const { input, words, naming } = context
  const { question, targetParticipants } = input.study
  const target =
    targetParticipants === null
      ? words.cover.noTargetValue
      : words.question.participants(formatInteger(targetParticipants, input.language))
  return {
    key: 'question',
    title: words.question.title,
    blocks: [
      question === null
        ? paragraph('no-question', words.question.none, 'quiet')
        : paragraph('question', inLanguage(question, input.language), 'lead'),
      definitions('frame', [
        {
          key: 'population',
          term: words.question.population,
          text: plain(populationInWords(input.protocol.population, naming)),
        },
        { key: 'target', term: words.question.target, text: plain(target) },
      ]),
      ...criteria('inclusion', context),
      ...criteria('exclusion', context),
    ],
  }
}
