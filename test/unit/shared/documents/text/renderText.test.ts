import { describe, expect, it } from 'vitest'
import { buildFeasibilityReport } from '#shared/documents/report/buildFeasibilityReport'
import { column, row, textCell } from '#shared/documents/report/cells'
import { renderReportText } from '#shared/documents/text/renderText'
import { renderTextTable } from '#shared/documents/text/renderTextTable'
import { textWidth } from '#shared/documents/text/wrapText'
import { reportInput } from '../report/reportFixture'

const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

describe('renderTextTable', () => {
  const table = {
    kind: 'table' as const,
    key: 'x',
    caption: 'X',
    columns: [column('a', 'Step', 'start', 1), column('b', 'Left', 'end', 0), column('c', '', 'start', 1)],
    rows: [
      row('1', [textCell('Epilepsy', { badge: '1' }), textCell('15 200'), textCell('')]),
      row('2', [
        textCell('A criterion with a long name', { detail: 'and more' }),
        textCell('90'),
        textCell(''),
      ]),
    ],
  }

  it('aligns names to the left and numbers to the right, and leaves out empty columns', () => {
    expect(renderTextTable(table, 60)).toEqual([
      'Step                            Left',
      '────────────────────────────  ──────',
      '1 Epilepsy                    15 200',
      'A criterion with a long name      90',
      'and more',
    ])
  })

  it('wraps names, never numbers, when the width is short', () => {
    expect(renderTextTable(table, 24)).toEqual([
      'Step                Left',
      '────────────────  ──────',
      '1 Epilepsy        15 200',
      'A criterion with      90',
      'a long name',
      'and more',
    ])
  })
})

describe('a table whose numbers do not fit', () => {
  it('becomes a paragraph for each row, with the head of each column', () => {
    const report = buildFeasibilityReport(reportInput())
    const text = spaced(renderReportText(report, ['funnel'], 60))
    expect(text).toContain(
      [
        '1 Epilepsy',
        '    On its own: 15 200; Left: 15 200; 80 % interval:',
        '    13 400–17 100; Bounds: 12 800–22 500; Kept: 0.4 %;',
        '    Basis: Counted',
      ].join('\n'),
    )
  })
})

describe('renderReportText', () => {
  it('prints the decision, then the sections that are asked for', () => {
    const text = spaced(renderReportText(buildFeasibilityReport(reportInput()), ['funnel'], 100))
    expect(text).toContain('Eligible population: 2 900 (80 % interval 1 900–4 200; hard bounds 410–21 000)')
    expect(text).toContain('The target of 120 is 4.2 % of the estimate.')
    expect(text).toMatch(/^1 Epilepsy +15 200 +15 200 +13 400–17 100 +12 800–22 500 +0\.4 % +Counted$/m)
    expect(text).toMatch(/^3 eGFR at least 45 +not known +unchanged +not countable$/m)
    expect(text).not.toContain('Data sources')
  })

  it.each([72, 100])('stays within %s columns in both languages', (width) => {
    for (const language of ['en', 'nb'] as const) {
      const model = buildFeasibilityReport(reportInput({ language }))
      const sections = model.sections.map(({ key }) => key)
      const longest = Math.max(...renderReportText(model, sections, width).split('\n').map(textWidth))
      expect(longest).toBeLessThanOrEqual(width)
    }
  })
})
