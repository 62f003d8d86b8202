import { formatIsoDate } from '../../../domain/counts/formatIsoDate'
import { formatHidden, formatInteger, formatStatedShare } from '../../../domain/counts/formatNumber'
import { citizenRights, citizenUse, publishedOptOuts } from '../../../domain/permits/citizenRights'
import { inLanguage } from '../../../domain/studies/protocol'
import type { AvailabilityResult } from '../../../estimate/result'
import { column, estimateCell, row, textCell } from '../cells'
import type { ReportContext } from '../reportContext'
import type { Block, ReportSection, TableBlock } from '../reportModel'
import { paragraph, subheading } from '../richText'

/** How many have said no, as far as anybody has published it. */
function optOutWords({ words, input }: ReportContext): string {
  const { persons, openedOn, about, citation } = publishedOptOuts
  return words.path.rights.optOut({
    persons: formatInteger(persons, input.language),
    opened: formatIsoDate(openedOn, input.language, 'short'),
    when: about[input.language],
    source: citation,
  })
}

/** What a step leaves out: the model takes a share for granted, and nobody has counted it. */
function countTable(steps: readonly AvailabilityResult[], context: ReportContext): TableBlock {
  const { words, input } = context
  const { language } = input
  const labels = words.path.rights
  return {
    kind: 'table',
    key: 'rights-counts',
    caption: labels.countsCaption,
    columns: [
      column('step', labels.step, 'start', 1.4),
      column('left', labels.left, 'end', 0.8),
      column('remaining', labels.remaining, 'end', 0.8),
      column('assumption', labels.assumption, 'start', 1.4),
    ],
    rows: steps.map(({ id, name, share, lower, upper, remaining }) => {
      const out = [1 - share, 1 - upper, 1 - lower].map((part) => formatStatedShare(part, language))
      const citation = input.protocol.availability?.find((step) => step.id === id)?.citation ?? ''
      const words =
        remaining.hidden === undefined ? labels.notKnown : formatHidden(remaining.hidden, language)
      return row(id, [
        textCell(inLanguage(name, language)),
        textCell(out[0] ?? '', { tone: 'assumed', detail: labels.between(out[1] ?? '', out[2] ?? '') }),
        estimateCell(remaining, words, language),
        textCell(citation),
      ])
    }),
  }
}

function countBlocks(context: ReportContext): readonly Block[] {
  const labels = context.words.path.rights
  const steps = context.input.estimate.availability.filter(({ active }) => active)
  return steps.length === 0
    ? [paragraph('rights-no-steps', labels.noSteps)]
    : [paragraph('rights-counts-words', labels.counts), countTable(steps, context)]
}

/** Consent, reservation and rights in the open: how many said no, what that does to the counts, what the study has to offer. */
export function buildRights(context: ReportContext): readonly ReportSection[] {
  const { words, input } = context
  const labels = words.path.rights
  const use = citizenUse(input.protocol.sites?.permits)
  return [
    {
      key: 'rights',
      title: labels.title,
      blocks: [
        subheading('rights-opt-out-head', labels.optOutHead),
        paragraph('rights-opt-out', optOutWords(context)),
        subheading('rights-counts-head', labels.countsHead),
        ...countBlocks(context),
        subheading('rights-offer-head', labels.offerHead),
        {
          kind: 'table',
          key: 'rights-offer',
          caption: labels.offerCaption,
          columns: [column('duty', labels.duty, 'start', 2.2), column('law', labels.law, 'start', 1)],
          rows: citizenRights
            .filter(({ holds }) => holds(use))
            .map(({ key, duty, law }) =>
              row(key, [textCell(duty[input.language]), textCell(law[input.language], { tone: 'quiet' })]),
            ),
        },
        paragraph('rights-note', labels.note, 'quiet'),
      ],
    },
  ]
}
