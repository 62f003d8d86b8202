import { describe, expect, it } from 'vitest'
import { messages } from '#shared/documents/messages/messages'
import { buildFeasibilityReport } from '#shared/documents/report/buildFeasibilityReport'
import { partTitles } from '#shared/documents/report/partTitles'
import type { FeasibilityReportInput } from '#shared/documents/report/reportInput'
import type { Block, ReportModel, TableBlock } from '#shared/documents/report/reportModel'
import { reportParts, type ReportPart } from '#shared/documents/report/reportParts'
import { hideQuantity } from '#shared/estimate/disclosure/guardQuantity'
import { plannedForecast, plannedReport } from './plannedReport'

const languages = ['en', 'nb'] as const

function full(input: FeasibilityReportInput, parts: readonly ReportPart[] = reportParts): ReportModel {
  return buildFeasibilityReport(input, { shape: 'full', parts })
}

function blocksOf(model: ReportModel, section: string): readonly Block[] {
  return model.sections.find(({ key }) => key === section)?.blocks ?? []
}

function tableOf(model: ReportModel, section: string, key: string): TableBlock {
  const found = blocksOf(model, section).find((block) => block.key === key)
  if (found?.kind !== 'table') throw new Error(`No table ${key}`)
  return found
}

function cellsOf(table: TableBlock, row: string): readonly string[] {
  return table.rows.find(({ key }) => key === row)?.cells.map(({ text }) => text) ?? []
}

describe.each(languages)('a report on a plan (%s)', (language) => {
  const model = full(plannedReport(language))

  it('has all its parts in their order, titled as they are listed', () => {
    const titles = partTitles(messages[language])
    const made = model.sections.map(({ key }) => key)
    expect(made).toEqual(reportParts.filter((part) => part !== 'availability'))
    expect(model.sections.map(({ title }) => title)).toEqual(
      reportParts.filter((part) => part !== 'availability').map((part) => titles[part]),
    )
  })

  it.each(reportParts)('goes without %s and says so where it would be there', (left) => {
    const without = full(
      plannedReport(language),
      reportParts.filter((part) => part !== left),
    )
    expect(without.sections.map(({ key }) => key)).toEqual(
      model.sections.map(({ key }) => key).filter((key) => key !== left),
    )
    const note = JSON.stringify(without.sections.at(-1)?.blocks.at(-1))
    expect(note.includes('"left-out"')).toBe(left !== 'availability')
  })

  it('decides nothing itself, and ticks what a person has decided', () => {
    expect(model.cover.statement.choices.filter(({ chosen }) => chosen)).toEqual([])
    const { probability } = plannedForecast().result
    expect(model.cover.statement.number.value).toContain(String(Math.round(probability.value * 100)))
    const decided = full(plannedReport(language, { decision: { statement: 'no-go', words: 'Too slow' } }))
    expect(decided.cover.statement.choices.find(({ chosen }) => chosen)?.key).toBe('no-go')
    expect(decided.cover.statement.words).toBe('Too slow')
  })

  it('draws the fan in the order of its percentiles, within its axes', () => {
    const fan = blocksOf(model, 'forecast').find(({ key }) => key === 'forecast-fan')
    if (fan?.kind !== 'figure' || fan.drawing.kind !== 'fan') throw new Error('No fan')
    expect(fan.drawing.points.length).toBeGreaterThan(5)
    for (const { at, p10, p25, p50, p75, p90 } of fan.drawing.points) {
      const places = [p10, p25, p50, p75, p90]
      expect([...places].sort((one, other) => one - other)).toEqual(places)
      expect([at, ...places].every((place) => place >= 0 && place <= 1)).toBe(true)
    }
    expect(fan.alternative).not.toBe('')
  })

  it('lets the sites add up to the whole, month by month', () => {
    const { result } = plannedForecast()
    const rows = tableOf(model, 'forecast', 'forecast-by-site').rows.filter(({ total }) => !total)
    expect(rows.map(({ key }) => key).sort()).toEqual(
      result.sites
        .filter(({ included }) => included)
        .map(({ site }) => site)
        .sort(),
    )
  })

  it('says months lost, and where a target is out of reach then', () => {
    const table = tableOf(model, 'forecast', 'forecast-moves-table')
    expect(cellsOf(table, 'consent consents')[2]).toMatch(/^\+8[.,]1$/)
    expect(cellsOf(table, 'start-up ')[3]).toBe(messages[language].feasibility.forecast.moves.never)
  })

  it('compares versions by people and months', () => {
    const cells = cellsOf(tableOf(model, 'variants', 'variants'), 'v2')
    expect(cells[3]).toMatch(/^\+6[0-9]0$/)
    expect(cells[5]).toMatch(/^−2[.,]5$/)
  })

  it('counts permits from the start of the plan and says what the author assumes', () => {
    const table = tableOf(model, 'permits', 'permit-path')
    const decision = cellsOf(table, 'ctr-decision')
    expect(decision[2]).toContain('2027')
    expect(cellsOf(table, 'ethics')[4]).toContain('Earlier decisions of the committee')
  })

  it('names what is new since the last report', () => {
    const changes = JSON.stringify(blocksOf(model, 'changes'))
    expect(changes).toContain('eGFR')
    expect(cellsOf(tableOf(model, 'changes', 'changes-numbers'), 'chance')[1]).toContain('30')
  })

  it('gives a sheet for each site, with room for answers', () => {
    const sheets = buildFeasibilityReport(plannedReport(language), { shape: 'site-feedback', parts: [] })
    expect(sheets.sections).toHaveLength(4)
    expect(cellsOf(tableOf(sheets, 'site-unn', 'needs-table-unn'), 'mri-3t')[1]).toBe(
      messages[language].short.feedback.notStated,
    )
    expect(cellsOf(tableOf(sheets, 'site-unn', 'answers-table-unn'), 'interest')[1]).toBe('')
  })

  it('says on one page what decides', () => {
    const page = buildFeasibilityReport(plannedReport(language), { shape: 'one-page', parts: [] })
    expect(page.sections.map(({ key }) => key)).toEqual(['summary'])
    expect(cellsOf(tableOf(page, 'summary', 'summary-numbers'), 'sites')[1]).toBe('3')
  })
})

describe('what is not stated or hidden', () => {
  it('stays not stated in the ranking, and gives no place where too little is known', () => {
    const table = tableOf(full(plannedReport()), 'sites', 'ranking')
    const [rank, , , , startUp] = cellsOf(table, 'stolav')
    expect([rank, startUp]).toEqual(['', 'not stated'])
  })

  it('is no number in the comparison of versions', () => {
    const input = plannedReport()
    const [variant] = input.variants.others
    if (variant === undefined) throw new Error('No variant')
    const hidden = { ...variant, eligible: hideQuantity(3_390_000) }
    const model = full({ ...input, variants: { ...input.variants, others: [hidden] } })
    expect(cellsOf(tableOf(model, 'variants', 'variants'), 'v2').slice(1, 4)).toEqual([
      'hidden',
      'hidden',
      'hidden',
    ])
  })

  it('is no number at a site whose people are few', () => {
    const input = plannedReport()
    const { result } = plannedForecast()
    const few = { expected: null, monthly: null, usedRate: null, dataRate: null, contribution: null } as const
    const sites = result.sites.map((site) => ({
      ...site,
      ...few,
      enrolsNobody: null,
      hidden: { reason: 'small' as const, from: 1, to: 4 },
    }))
    const model = full({ ...input, forecast: { kind: 'made', result: { ...result, sites } } })
    expect(cellsOf(tableOf(model, 'sites', 'enrolment-plan'), 'ous').slice(2, 5)).toEqual([
      '1–4',
      '1–4',
      '1–4',
    ])
    expect(JSON.stringify(blocksOf(model, 'limitations'))).toContain('hidden')
  })

  it('says why there is no forecast', () => {
    const model = full(
      plannedReport('en', { forecast: { kind: 'absent', reason: 'no-target', message: '' } }),
    )
    expect(JSON.stringify(blocksOf(model, 'forecast'))).toContain('how many participants it needs')
    expect(model.cover.statement.number.meaning).toContain('eligible people for each')
  })
})
