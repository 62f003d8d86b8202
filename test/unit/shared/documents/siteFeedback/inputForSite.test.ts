import { describe, expect, it } from 'vitest'
import { buildFeasibilityReport } from '#shared/documents/report/buildFeasibilityReport'
import { reportParts } from '#shared/documents/report/reportParts'
import { inputForSite } from '#shared/documents/siteFeedback/inputForSite'
import { plannedReport } from '../report/plannedReport'

describe('inputForSite', () => {
  const outline = { shape: 'site-feedback', parts: reportParts } as const
  const whole = plannedReport('en')

  it('makes the sheet that the site has among all of them', () => {
    const sheets = buildFeasibilityReport(whole, outline).sections
    const own = buildFeasibilityReport(inputForSite(whole, 'haukeland'), outline).sections
    expect(own).toHaveLength(1)
    expect(sheets.map(({ title }) => title)).toContain(own[0]?.title)
    const among = sheets.find(({ title }) => title === own[0]?.title)
    expect(own[0]?.blocks).toEqual(among?.blocks)
  })

  it('says nothing of the others, also not in the evidence', () => {
    const names = whole.protocol.sites?.sites.map(({ name }) => name) ?? []
    const text = JSON.stringify(buildFeasibilityReport(inputForSite(whole, 'haukeland'), outline))
    expect(names.length).toBeGreaterThan(2)
    expect(names.filter((name) => text.includes(name))).toEqual(['Haukeland universitetssjukehus'])
    for (const id of ['ous', 'unn', 'stolav']) expect(text).not.toContain(`\\"${id}\\"`)
  })
})
