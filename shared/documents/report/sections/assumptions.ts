import { assumptionWords } from '../../../domain/vocabulary/assumptionWords'
import { statedInWords } from '../criterionWords'
import type { Block, ReportSection } from '../reportModel'
import { definitions, listItem, paragraph, plain, rich, styled, subheading } from '../richText'
import { assumedValueBlocks } from './assumedValues'
import { activeSteps, namesOfSteps, type ReportContext } from '../reportContext'

function statedShares(context: ReportContext): readonly Block[] {
  const items = activeSteps(context).flatMap(({ step, group, name }) =>
    (group?.anyOf ?? []).flatMap((alternative) => {
      const stated = statedInWords(alternative.evidence, context.naming)
      return stated === null
        ? []
        : [
            listItem(`${step.id}/${alternative.id}`, rich(styled(name, 'strong'), `: ${stated.value}`), {
              badge: step.badge,
              tone: 'assumed',
              details: [plain(context.words.assumptions.citation(stated.citation))],
            }),
          ]
    }),
  )
  return items.length === 0
    ? []
    : [subheading('stated-heading', context.words.assumptions.stated), { kind: 'list', key: 'stated', items }]
}

/** Every assumption by name, what it means and which steps it touches; then the shares that somebody stated. */
export function buildAssumptions(context: ReportContext): ReportSection {
  const { words, vocabulary, input } = context
  const items = input.estimate.assumptions.map(({ key, steps }) => {
    const { title, explanation } = assumptionWords(vocabulary.assumptions[key], input.estimate)
    const touched = words.assumptions.touches(namesOfSteps(steps, context))
    return { key, term: title, text: plain(`${explanation} ${touched}`) }
  })
  return {
    key: 'assumptions',
    title: words.assumptions.title,
    blocks: [
      ...(items.length === 0
        ? [paragraph('none', words.assumptions.none, 'quiet')]
        : [paragraph('introduction', words.assumptions.introduction), definitions('assumptions', items)]),
      ...statedShares(context),
      ...assumedValueBlocks(context),
    ],
  }
}
