import type { Block, ReportModel, ReportSection, RichText } from '../report/reportModel'
import { renderTextTable } from './renderTextTable'
import { textWidth, wrapText } from './wrapText'

function textOf(text: RichText): string {
  return text.map((span) => span.text).join('')
}

/** A hanging mark, then the text wrapped beside it. */
function hanging(mark: string, texts: readonly string[], width: number): readonly string[] {
  const indent = ' '.repeat(textWidth(mark))
  return texts
    .flatMap((text) => wrapText(text, width - indent.length))
    .map((line, index) => `${index === 0 ? mark : indent}${line}`)
}

function renderBlock(block: Block, width: number): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'formula':
      return wrapText(textOf(block.text), width)
    case 'subheading':
      return wrapText(block.text, width)
    case 'list':
      return block.items.flatMap((item) =>
        hanging(
          `  ${(item.badge ?? '•').padEnd(3)} `,
          [textOf(item.text), ...item.details.map(textOf)],
          width,
        ),
      )
    case 'definitions':
      return block.items.flatMap((item) => hanging('  ', [`${item.term}: ${textOf(item.text)}`], width))
    case 'references':
      return block.items.flatMap((item) => hanging(`  [${item.number}] `, [item.text], width))
    case 'table':
      return [block.caption, ...renderTextTable(block, width)]
    case 'figure':
      return wrapText(block.alternative, width)
  }
}

function renderSection(section: ReportSection, width: number): readonly string[] {
  const blocks = section.blocks.filter((block) => block.kind !== 'figure')
  return [
    '',
    section.title,
    '═'.repeat(textWidth(section.title)),
    ...blocks.flatMap((block) => ['', ...renderBlock(block, width)]),
  ]
}

/**
 * The decision and the named sections of a report as plain text. Figures are left out: their numbers stand in tables.
 * @param width characters in a line
 */
export function renderReportText(report: ReportModel, sections: readonly string[], width: number): string {
  const { cover } = report
  const lines = [
    ...wrapText(`${cover.title} · ${report.versionName}`, width),
    ...(cover.question === null ? [] : wrapText(cover.question, width)),
    '',
    ...wrapText(
      `${cover.decision.label}: ${cover.decision.number} (${[cover.decision.interval, cover.decision.bounds].filter((text) => text !== null).join('; ')})`,
      width,
    ),
    ...cover.decision.sentences.flatMap((sentence) => wrapText(sentence, width)),
    ...wrapText(`${cover.coverage.figure.caption}: ${cover.coverage.sentence}`, width),
    ...sections.flatMap((key) =>
      report.sections
        .filter((section) => section.key === key)
        .flatMap((section) => renderSection(section, width)),
    ),
  ]
  return `${lines.join('\n')}\n`
}
