import { paragraph, subheading } from '../report/richText'
import type { Block, ReportCover, ReportModel, ReportSection } from '../report/reportModel'
import type { TextDocument } from '../textDocument/textDocument'

/** The decision as boxes of which one may be ticked, and the number that decides it. */
function statement({ statement: box }: ReportCover): readonly Block[] {
  const choices = box.choices.map(({ label, chosen }) => `${chosen ? '☒' : '☐'}\u00a0${label}`).join('\u2003')
  return [
    subheading('statement-heading', box.label),
    paragraph('statement', choices),
    ...(box.words === '' ? [] : [paragraph('statement-words', box.words)]),
    paragraph('statement-number', `${box.number.value}: ${box.number.meaning}`),
    paragraph('statement-note', box.note, 'quiet'),
  ]
}

/** What stands on the first page, as a section of its own: the number that the decision rests on, and what bounds it. */
function summary({ cover, shape }: ReportModel): readonly ReportSection[] {
  if (shape === 'site-feedback') return []
  const { decision, coverage } = cover
  const numbers = [decision.number, decision.interval, decision.bounds].filter((words) => words !== null)
  const blocks: readonly Block[] = [
    ...(cover.question === null ? [] : [paragraph('question', cover.question, 'quiet')]),
    paragraph('decision', numbers.join(' · '), 'lead'),
    decision.figure,
    ...decision.sentences.map((sentence, index) => paragraph(`sentence-${String(index)}`, sentence)),
    ...statement(cover),
    subheading('coverage-heading', coverage.figure.caption),
    paragraph('coverage', coverage.sentence),
  ]
  return [{ key: 'summary', title: decision.label, blocks }]
}

/** The report as a document for Word: the first page as a first section, then the sections as they are. */
export function reportTextDocument(report: ReportModel): TextDocument {
  const { cover, labels } = report
  const first = summary(report)
  return {
    language: report.language,
    title: report.shape === 'site-feedback' ? report.title : cover.title,
    kicker: cover.kicker,
    facts: cover.facts,
    author: report.author,
    date: report.date,
    branding: {
      organisation: report.branding?.organisation ?? report.organisation,
      logo: report.branding?.logo ?? null,
      colour: report.branding?.colour ?? null,
      footer: report.branding?.footer ?? '',
      confidentiality: report.confidentiality,
    },
    contents: report.shape === 'full',
    sections: [...first, ...report.sections],
    unnumbered: first.length,
    labels: {
      figure: labels.figure,
      table: labels.table,
      pageOfPages: labels.pageOfPages,
      contents: labels.contents,
    },
    evidence: report.evidence,
  }
}
