import { formatIsoDate } from '../../domain/counts/formatIsoDate'
import { assumptionWords } from '../../domain/vocabulary/assumptionWords'
import { evidenceFile } from '../report/evidenceFile'
import { createReportContext, namesOfSteps, type ReportContext } from '../report/reportContext'
import type { FeasibilityReportInput } from '../report/reportInput'
import type { ReportOutline } from '../report/reportParts'
import type { WorkbookModel, WorkbookSheet } from '../workbook/workbookModel'
import { cellRows, rounded } from './countedRows'
import { forecastSheet, sitesSheet } from './forecastSheets'
import { countCells, countHeads, number, sheet, text } from './sheet'
import { workbookWords } from './workbookWords'

function aboutSheet({ input }: ReportContext): WorkbookSheet {
  const words = workbookWords[input.language]
  const labels = words.about
  const facts = [
    [labels.study, input.study.name],
    [labels.version, input.version.name],
    [labels.date, formatIsoDate(input.date, input.language, 'short')],
    [labels.author, input.author],
    [labels.fingerprint, input.estimate.inputHash],
    [labels.madeBy, input.applicationVersion],
  ] as const
  return sheet(
    words.sheets.about,
    ['', ...countHeads(labels.eligible, input.language).slice(0, 1)],
    [
      [text(labels.eligible), ...countCells(input.estimate.eligible, input.language)],
      [text(labels.available), ...countCells(input.estimate.available, input.language)],
      ...facts.map(([label, value]) => [text(label), text(value)]),
      [text(words.reading)],
    ],
  )
}

function funnelSheet({ input, steps, vocabulary }: ReportContext): WorkbookSheet {
  const words = workbookWords[input.language]
  const labels = words.funnel
  const { language } = input
  const heads = [
    ...[labels.badge, labels.criterion, labels.role, labels.active, labels.basis],
    ...countHeads(labels.remaining, language),
    labels.kept,
    ...countHeads(labels.alone, language),
    ...countHeads(labels.without, language),
  ]
  return sheet(
    words.sheets.funnel,
    heads,
    steps.map(({ step, name }) => [
      text(step.badge),
      text(name),
      text(words.roles[step.role]),
      text(step.active ? words.yes : words.no),
      text(vocabulary.bases[step.basis].label),
      ...countCells(step.remaining, language),
      number(step.kept === null ? null : rounded(step.kept)),
      ...countCells(step.alone, language),
      ...countCells(step.withoutIt, language),
    ]),
  )
}

function areasSheet({ input, naming }: ReportContext): WorkbookSheet {
  const words = workbookWords[input.language]
  const labels = words.areas
  const levels = ['healthRegions', 'counties', 'referralAreas'] as const
  return sheet(
    words.sheets.areas,
    [labels.level, labels.key, labels.area, labels.residents, ...countHeads(labels.eligible, input.language)],
    levels.flatMap((level) =>
      input.estimate[level].map(({ area, population, eligible }) => [
        text(words.levels[level]),
        text(area),
        text(naming.areaName(area)),
        number(population),
        ...countCells(eligible, input.language),
      ]),
    ),
  )
}

function sourcesSheet({ input }: ReportContext): WorkbookSheet {
  const { language } = input
  const words = workbookWords[language]
  const labels = words.sources
  return sheet(
    words.sheets.sources,
    [labels.key, labels.name, labels.holder, labels.read, labels.licence, labels.rule, labels.address],
    input.sources.map(({ key, name, holder, retrievedAt, licence, suppressionRule, address }) =>
      [
        key,
        name[language],
        holder[language],
        retrievedAt.slice(0, 10),
        licence[language],
        suppressionRule?.[language] ?? '',
        address ?? '',
      ].map(text),
    ),
  )
}

function assumptionsSheet(context: ReportContext): WorkbookSheet {
  const { input, vocabulary } = context
  const words = workbookWords[input.language]
  const labels = words.assumptions
  return sheet(
    words.sheets.assumptions,
    [labels.assumption, labels.meaning, labels.touches],
    input.estimate.assumptions.map(({ key, steps }) => {
      const { title, explanation } = assumptionWords(vocabulary.assumptions[key], input.estimate)
      return [title, explanation, namesOfSteps(steps, context)].map(text)
    }),
  )
}

function cellsSheet(context: ReportContext): WorkbookSheet {
  const words = workbookWords[context.input.language]
  const labels = words.cells
  return sheet(
    words.sheets.cells,
    [
      ...[
        words.funnel.badge,
        words.funnel.criterion,
        labels.table,
        labels.title,
        labels.source,
        labels.period,
      ],
      ...[labels.measure, labels.areas, labels.printed, labels.number, labels.remarks, labels.hash],
    ],
    context.steps
      .flatMap((step) => cellRows(step, context))
      .map((row) => [
        ...[
          row.badge,
          row.criterion,
          row.table,
          row.title,
          row.source,
          row.period,
          row.measure,
          row.areas,
        ].map(text),
        text(row.published),
        number(row.publishedNumber),
        text(row.flags),
        text(row.hash),
      ]),
  )
}

/** The numbers of a report as a workbook, one sheet for each kind, with the evidence inside. */
export function reportWorkbook(input: FeasibilityReportInput, outline: ReportOutline): WorkbookModel {
  const context = createReportContext(input)
  return {
    sheets: [
      aboutSheet(context),
      funnelSheet(context),
      areasSheet(context),
      sitesSheet(context),
      forecastSheet(context),
      sourcesSheet(context),
      assumptionsSheet(context),
      cellsSheet(context),
    ],
    evidence: evidenceFile(input, outline),
  }
}
