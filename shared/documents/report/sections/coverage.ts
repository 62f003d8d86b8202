import { formatShare } from '../../../domain/counts/formatNumber'
import type { AlternativeResult, Basis } from '../../../estimate/result'
import { column, row, textCell } from '../cells'
import { conditionName, statedInWords } from '../criterionWords'
import type { ReportSection, TableRow, Tone } from '../reportModel'
import { definitions, paragraph, plain, subheading } from '../richText'
import { activeSteps, type NamedStep, type ReportContext } from '../reportContext'
import { completenessBlocks } from './completeness'

const tones: Readonly<Record<Basis, Tone>> = {
  counted: 'counted',
  approximated: 'counted',
  stated: 'assumed',
  'not-countable': 'unknown',
}

function reasonInWords(result: AlternativeResult, { vocabulary }: ReportContext): readonly string[] {
  return result.reason === null ? [] : [vocabulary.notCountableReasons[result.reason]]
}

function evidenceInWords(result: AlternativeResult, context: ReportContext): string {
  const { vocabulary, input, words } = context
  const reason = reasonInWords(result, context)
  const tables = result.evidence.map((evidence) => {
    const title = `${evidence.title[input.language]}, ${evidence.period}`
    return evidence.match === 'equal' ? title : `${title} (${vocabulary.codeMatches[evidence.match].label})`
  })
  const parts = [...tables, ...reason]
  return parts.length === 0 && (result.basis === 'counted' || result.basis === 'approximated')
    ? words.coverage.fixed
    : parts.join('. ')
}

function answerLines({ step, group }: NamedStep, context: ReportContext): readonly string[] {
  if (!step.active) return [context.words.coverage.off]
  const { together } = step
  const all =
    together === null ? [] : [`${context.words.coverage.together}: ${evidenceInWords(together, context)}`]
  const each = step.alternatives.map((result) => {
    const alternative = group?.anyOf.find(({ id }) => id === result.id)
    const stated = alternative === undefined ? null : statedInWords(alternative.evidence, context.naming)
    const answer =
      stated !== null && (result.basis === 'stated' || alternative?.evidence.kind === 'derived')
        ? [`${stated.value}. ${stated.citation}`, ...reasonInWords(result, context)].join('. ')
        : evidenceInWords(result, context)
    return step.alternatives.length > 1 && alternative !== undefined
      ? `${conditionName(alternative.condition, context.naming)}: ${answer}`
      : answer
  })
  return [...all, ...each]
}

function coverageRow(named: NamedStep, context: ReportContext): TableRow {
  const { step, name } = named
  const [first = '', ...others] = answerLines(named, context)
  return row(step.id, [
    textCell(name, { badge: step.badge, tone: step.active ? 'plain' : 'quiet' }),
    step.active
      ? textCell(context.vocabulary.bases[step.basis].label, { tone: tones[step.basis] })
      : textCell(context.words.question.off, { tone: 'quiet' }),
    textCell(first, { detail: others.length === 0 ? null : others.join('\n') }),
  ])
}

/** `3 counted, 1 stated`: the bases in use with the number of criteria on each. */
export function coverageInWords({ words, input }: ReportContext): string {
  const { coverage } = input.estimate
  return (['counted', 'approximated', 'stated', 'notCountable'] as const)
    .filter((basis) => coverage[basis] > 0)
    .map((basis) => words.coverage.counts[basis](coverage[basis]))
    .join(', ')
}

/** What was counted, approximated, stated or not countable, criterion by criterion, and why. */
export function buildCoverage(context: ReportContext): ReportSection {
  const { words, vocabulary, input } = context
  const { counted, approximated, stated, notCountable } = input.estimate.coverage
  const total = counted + approximated + stated + notCountable
  const criteria = context.steps.filter(({ step }) => step.role !== 'population')
  const usedBases = (['counted', 'approximated', 'stated', 'not-countable'] as const).filter((basis) =>
    activeSteps(context).some(({ step }) => step.basis === basis),
  )
  return {
    key: 'coverage',
    title: words.coverage.title,
    blocks:
      criteria.length === 0
        ? [paragraph('none', words.cover.noCriteria)]
        : [
            ...(total === 0
              ? [paragraph('none', words.cover.noCriteria)]
              : [
                  paragraph(
                    'share',
                    `${words.coverage.share(formatShare((counted + approximated) / total, input.language), counted + approximated, total)} ${coverageInWords(context)}.`,
                  ),
                ]),
            {
              kind: 'table',
              key: 'coverage-table',
              caption: words.coverage.caption,
              columns: [
                column('criterion', words.coverage.criterion, 'start', 2),
                column('basis', words.coverage.basis, 'start', 1.1),
                column('answer', words.coverage.answer, 'start', 4),
              ],
              rows: criteria.map((named) => coverageRow(named, context)),
            },
            ...completenessBlocks(context),
            ...(usedBases.length === 0
              ? []
              : [
                  subheading('bases-heading', words.coverage.bases),
                  definitions(
                    'bases',
                    usedBases.map((basis) => ({
                      key: basis,
                      term: vocabulary.bases[basis].label,
                      text: plain(vocabulary.bases[basis].explanation),
                    })),
                  ),
                ]),
          ],
  }
}
