import { describe, expect, it } from 'vitest'
import { buildFeasibilityReport } from '#shared/documents/report/buildFeasibilityReport'
import type { FeasibilityReportInput } from '#shared/documents/report/reportInput'
import type { PermitPlan } from '#shared/domain/permits/permitPlan'
import type { SitePlan } from '#shared/domain/studies/sitePlan'
import { permitPlanOfTest } from '#test/support/permitPlans'
import { sitePlanOf } from '#test/support/sitePlans'
import { reportInput } from './reportFixture'

function input(permits: PermitPlan, more: Partial<SitePlan> = {}, language: 'en' | 'nb' = 'en') {
  const base = reportInput({ language })
  const sites = sitePlanOf({ permits, ...more })
  return { ...base, protocol: { ...base.protocol, sites } }
}

function blocksOf(report: FeasibilityReportInput) {
  const { sections } = buildFeasibilityReport(report, { shape: 'full', parts: ['permits'] })
  return sections.find(({ key }) => key === 'permits')?.blocks ?? []
}

function tableOf(report: FeasibilityReportInput, wanted = 'permit-road') {
  const rows = blocksOf(report).flatMap((block) =>
    block.kind === 'table' && block.key === wanted ? block.rows : [],
  )
  return new Map(rows.map(({ key, cells }) => [key, cells]))
}

describe('the road in a report', () => {
  it('takes the place of the tracks of every study, with reasons, paragraphs and dates', () => {
    const rows = tableOf(input(permitPlanOfTest))
    expect([...rows.keys()]).toEqual([
      'controller',
      'impact',
      'ethics',
      'consent',
      'exemption',
      'aggregate-request@registry/npr',
      'register-data@registry/krg',
      'biobank-access@biobank/hunt',
    ])
    const access = rows.get('biobank-access@biobank/hunt')
    expect(access?.[0]).toMatchObject({
      text: 'Access to samples of a biobank: HUNT Biobank',
      tone: 'strong',
    })
    expect(access?.[1]?.detail).toContain('§ 15')
    expect(access?.[2]?.text).toBe('60–150 days')
    // Controller 10, REK 40, consent 5, biobank 60: 115 days after 1 January 2027 at the earliest.
    expect(access?.[3]?.text).toMatch(/26\sApr\s2027/)
    expect(tableOf(input(permitPlanOfTest), 'permit-path').size).toBe(0)
  })

  it.each(['en', 'nb'] as const)('draws it, says the end and what is left out (%s)', (language) => {
    const blocks = blocksOf(
      input(permitPlanOfTest, { notBefore: { days: { low: 115, high: 270 }, setBy: null } }, language),
    )
    const figure = blocks.flatMap((block) => (block.kind === 'figure' ? [block] : []))[0]
    expect(figure?.drawing.kind === 'intervals' ? figure.drawing.rows : []).toHaveLength(8)
    const text = JSON.stringify(blocks)
    expect(text).toContain('115–270')
    expect(text).toContain('The hospital has one already')
    expect(text).toContain(language === 'en' ? 'opens no site before' : 'åpner ingen studiesteder før')
  })

  it('gives no end where a time or an answer is missing, and never 0 days', () => {
    const plan = { ...permitPlanOfTest, linked: null, changes: permitPlanOfTest.changes.slice(1) }
    const report = input(plan, { notBefore: { days: null, setBy: null } })
    expect(
      tableOf(report)
        .get('controller')
        ?.map(({ text }) => text),
    ).toContain('no time known')
    const text = JSON.stringify(blocksOf(report))
    expect(text).toContain('When the road ends is not known')
    expect(text).toContain('Approval by the controller')
    expect(text).toContain('Are data of several sources linked')
    expect(text).toContain('does not count the permits')
    expect(text).not.toContain('not the end of the road above')
  })

  it('says where the forecast waits for another end than that of the road', () => {
    const stale = input(permitPlanOfTest, { notBefore: { days: { low: 1, high: 2 }, setBy: null } })
    expect(JSON.stringify(blocksOf(stale))).toContain('not the end of the road above')
  })

  it('reads the times that the report assumed before there was a road', () => {
    const plan = { ...permitPlanOfTest, changes: [] }
    const permits = [{ step: 'ethics' as const, low: 30, high: 60, citation: 'Earlier' }]
    const cells = tableOf({ ...input(plan), permits }).get('ethics')
    expect(cells?.[2]?.text).toBe('30–60 days')
    expect(cells?.[5]?.text).toContain('Earlier')
  })
})
