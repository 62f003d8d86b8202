import { formatIsoDate } from '../../../domain/counts/formatIsoDate'
import { formatHidden, formatInteger } from '../../../domain/counts/formatNumber'
import type { SourceRecord } from '../../../domain/sources/sourceRecord'
import type { EvidenceFlag, EvidenceReference } from '../../../estimate/result'
import { ageOfNumber } from '../ageOfNumber'
import { column, row, textCell } from '../cells'
import type { Block, ReportSection, TableCell, TableRow } from '../reportModel'
import { listItem, paragraph, rich, styled, subheading } from '../richText'
import type { ReportContext, UsedTable } from '../reportContext'

function detailOf(evidence: EvidenceReference, context: ReportContext): string {
  return evidence.areaLevel === 'nation'
    ? context.words.sources.wholeCountry
    : context.words.sources.by(context.vocabulary.areaLevels[evidence.areaLevel].one)
}

function publishedCell({ published, publishedHidden }: EvidenceReference, context: ReportContext): TableCell {
  const { input, words } = context
  if (publishedHidden !== undefined) return textCell(formatHidden(publishedHidden, input.language))
  return published === null
    ? textCell(words.sources.notPublished, { tone: 'unknown' })
    : textCell(formatInteger(published, input.language))
}

function tableRow({ evidence, badges }: UsedTable, context: ReportContext): TableRow {
  const { input, words, vocabulary } = context
  const source = input.sources.find((candidate) => candidate.key === evidence.source)
  return row(evidence.table, [
    textCell(evidence.title[input.language], { detail: source?.name[input.language] ?? evidence.source }),
    textCell(badges.join(', ')),
    textCell(evidence.period),
    textCell(words.sources.years(ageOfNumber(evidence.lastYear, input.date)), {
      tone: evidence.flags.includes('old') ? 'strong' : 'plain',
    }),
    textCell(vocabulary.measures[evidence.measure].label, { detail: detailOf(evidence, context) }),
    publishedCell(evidence, context),
  ])
}

function populationRow(context: ReportContext): TableRow {
  const { input, words, vocabulary } = context
  const source = input.sources.find((candidate) => candidate.key === input.populationSource)
  const nation = input.areas.find((area) => area.level === 'nation')
  return row('population', [
    textCell(words.sources.residents, { detail: source?.name[input.language] ?? null }),
    textCell(words.sources.allSteps),
    textCell(formatIsoDate(input.estimate.populationDate, input.language, 'short')),
    textCell(words.sources.years(ageOfNumber(input.estimate.populationDate, input.date))),
    textCell(vocabulary.measures['resident-population'].label, {
      detail: words.sources.by(vocabulary.areaLevels.county.one),
    }),
    nation === undefined
      ? textCell(words.sources.notPublished, { tone: 'unknown' })
      : textCell(formatInteger(nation.population, input.language)),
  ])
}

function sourceRow(key: string, source: SourceRecord | undefined, context: ReportContext): TableRow {
  const { words, input } = context
  if (source === undefined)
    return row(key, [
      textCell(key, { detail: words.sources.unknownSource, tone: 'unknown' }),
      ...['', '', '', ''].map((text) => textCell(text)),
    ])
  return row(key, [
    textCell(source.name[input.language], { detail: source.address }),
    textCell(source.holder[input.language]),
    textCell(source.licence[input.language]),
    source.suppressionRule === null
      ? textCell(words.sources.noRule, { tone: 'quiet' })
      : textCell(source.suppressionRule[input.language]),
    textCell(formatIsoDate(source.retrievedAt, input.language, 'month')),
  ])
}

/** Flags of the tables in use, each with the badges of the steps that it touches. */
export function flagsInUse(context: ReportContext): ReadonlyMap<EvidenceFlag, readonly string[]> {
  const flags = new Map<EvidenceFlag, string[]>()
  for (const { evidence, badges } of context.tables)
    for (const flag of evidence.flags) flags.set(flag, [...new Set([...(flags.get(flag) ?? []), ...badges])])
  return flags
}

function marks(context: ReportContext): Block {
  const flags = [...flagsInUse(context)]
  if (flags.length === 0) return paragraph('no-marks', context.words.sources.noMarks, 'quiet')
  return {
    kind: 'list',
    key: 'marks',
    items: flags.map(([flag, badges]) => {
      const { label, explanation } = context.vocabulary.flags[flag]
      return listItem(flag, rich(styled(label, 'strong'), ` (${badges.join(', ')}). ${explanation}`))
    }),
  }
}

/** Which tables were used, how old they are, who keeps them, under what terms, and what to know about them. */
export function buildDataSources(context: ReportContext): ReportSection {
  const { input, words } = context
  const labels = words.sources
  const population = input.populationSource === null ? [] : [input.populationSource]
  const keys = new Set([...population, ...context.tables.map(({ evidence }) => evidence.source)])
  return {
    key: 'sources',
    title: labels.title,
    blocks: [
      paragraph('introduction', labels.introduction(formatIsoDate(input.date, input.language, 'short'))),
      {
        kind: 'table',
        key: 'tables',
        caption: labels.tables,
        columns: [
          column('table', labels.table, 'start', 5),
          column('step', labels.step, 'start', 1.3),
          column('period', labels.period, 'start', 1.7),
          column('age', labels.age, 'start', 1.3),
          column('measure', labels.measure, 'start', 2.6),
          column('published', labels.published, 'end', 1.6),
        ],
        rows: [populationRow(context), ...context.tables.map((table) => tableRow(table, context))],
      },
      {
        kind: 'table',
        key: 'holders',
        caption: labels.holders,
        columns: [
          column('source', labels.source, 'start', 3),
          column('holder', labels.holder, 'start', 2.2),
          column('licence', labels.licence, 'start', 2.4),
          column('suppression', labels.suppression, 'start', 2.3),
          column('retrieved', labels.retrieved, 'start', 1.3),
        ],
        rows: [...keys].map((key) =>
          sourceRow(
            key,
            input.sources.find((source) => source.key === key),
            context,
          ),
        ),
      },
      subheading('marks-heading', labels.marks),
      marks(context),
    ],
  }
}
