import { describe, expect, it } from 'vitest'
import { buildFeasibilityReport } from '#shared/documents/report/buildFeasibilityReport'
import type { FeasibilityReportInput } from '#shared/documents/report/reportInput'
import type { ReportModel, TableBlock } from '#shared/documents/report/reportModel'
import { renderReportText } from '#shared/documents/text/renderText'
import { guardQuantity, hideQuantity } from '#shared/estimate/disclosure/guardQuantity'
import { hideShares } from '#shared/estimate/disclosure/guardResult'
import type { EstimateResult } from '#shared/estimate/result'
import { quantity, reportInput } from './reportFixture'

const rule = { threshold: 5, zeroShown: true }
const plain = (text: string) => text.replaceAll('\u00A0', ' ')

/** The example with an end of three people, one small county and one left out to protect it. */
function guardedInput(language: 'en' | 'nb' = 'en'): FeasibilityReportInput {
  const input = reportInput({ language })
  const few = guardQuantity(quantity(3, 0, 57), rule)
  const [first, second, ...others] = input.estimate.counties
  const last = input.estimate.steps.findLast(({ active }) => active)
  if (first === undefined || second === undefined || last === undefined)
    throw new Error('The example has areas.')
  const estimate: EstimateResult = hideShares({
    ...input.estimate,
    smallCounts: rule,
    areaProtection: { small: 1, hidden: 1 },
    eligible: few,
    steps: input.estimate.steps.map((step) => (step.id === last.id ? { ...step, remaining: few } : step)),
    counties: [
      { ...first, eligible: guardQuantity(quantity(3, 2, 57), rule) },
      { ...second, eligible: hideQuantity(second.population) },
      ...others,
    ],
  })
  return { ...input, estimate }
}

function tableOf(report: ReportModel, section: string, key: string): TableBlock {
  const found = report.sections
    .find((candidate) => candidate.key === section)
    ?.blocks.find((block) => block.key === key)
  if (found?.kind !== 'table') throw new Error(`There is no table ${key}`)
  return found
}

const textsOf = (table: TableBlock, key: string) =>
  table.rows.find((row) => row.key === key)?.cells.map(({ text }) => plain(text)) ?? []

describe('a report with hidden numbers', () => {
  const input = guardedInput()
  const report = buildFeasibilityReport(input)
  const [small, protecting] = input.estimate.counties

  it('gives the range of small numbers on the cover', () => {
    expect(report.cover.decision.number).toBe('1–4')
    expect(plain(report.cover.decision.bounds)).toBe('hard bounds 0–57')
    expect(report.cover.decision.figure.alternative).toContain('1–4 (hard bounds 0–57)')
  })

  it('hides the number, its bounds and its rate in the table of areas, and puts hidden areas last', () => {
    const table = tableOf(report, 'areas', 'county')
    expect(textsOf(table, small?.area ?? '').slice(2, 6)).toEqual(['1–4', '', '1–57', 'hidden'])
    expect(textsOf(table, protecting?.area ?? '').slice(2)).toEqual([
      'hidden',
      'hidden',
      'hidden',
      'hidden',
      '',
    ])
    const order = table.rows.map(({ key }) => key)
    expect(new Set(order.slice(-2))).toEqual(new Set([small?.area, protecting?.area]))
    expect(table.rows.at(-1)?.cells.every(({ number }) => number === null || number.estimate === null)).toBe(
      true,
    )
  })

  it('says how many numbers are hidden, and why', () => {
    const section = report.sections.find(({ key }) => key === 'areas')
    const block = section?.blocks.find(({ key }) => key === 'protection')
    const text = block?.kind === 'paragraph' ? block.text.map((span) => span.text).join('') : ''
    expect(text).toBe(
      'Fewer than 5 people are never told: 1 number is shown as a range. 1 further number is marked “hidden”, because a small one could be worked out from it.',
    )
  })

  it('hides the share and the cost that would tell the number at the end', () => {
    const funnel = tableOf(report, 'funnel', 'funnel-table')
    const ending = funnel.rows.find(({ cells }) => cells[2]?.text === '1–4')
    expect(ending?.cells[5]?.text).toBe('hidden')
    const costs = tableOf(report, 'cost', 'cost-table')
    expect(costs.rows.length).toBeGreaterThan(0)
    for (const { cells } of costs.rows) expect(cells.slice(4).map(({ text }) => text)).toEqual(['hidden', ''])
  })

  it('leaves no small number in the attached evidence, and marks what is hidden', () => {
    const { estimate } = JSON.parse(report.evidence.text) as { estimate: EstimateResult }
    expect(estimate.eligible).toMatchObject({
      estimate: null,
      lower: 0,
      hidden: { reason: 'small', from: 1, to: 4 },
    })
    expect(estimate.counties[0]?.eligible).toMatchObject({ estimate: null, lower: 1 })
    expect(estimate.counties[1]?.eligible.hidden).toEqual({ reason: 'protects' })
    expect(estimate.eligible).toMatchObject({ shown: '1–4' })
    expect(estimate.counties[1]?.eligible).toMatchObject({ shown: 'hidden' })
    expect(estimate.counties[2]?.eligible).not.toHaveProperty('shown')
  })

  it('says the same in Norwegian and in plain text', () => {
    const norwegian = buildFeasibilityReport(guardedInput('nb'))
    const text = plain(renderReportText(norwegian, ['areas'], 100))
    expect(text).toContain('skjult')
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'Færre enn 5 personer oppgis aldri: 1 tall er vist som et spenn. 1 tall til er merket «skjult»',
    )
  })
})
