import { describe, expect, it } from 'vitest'
import { createReportContext } from '#shared/documents/report/reportContext'
import { sitesSheet } from '#shared/documents/reportFiles/forecastSheets'
import { plannedReport } from '../report/plannedReport'

describe('the sheet of sites', () => {
  it('gives a pool its interval, and no bounds where none are known', () => {
    const input = plannedReport('en')
    const { rows } = sitesSheet(createReportContext(input))
    const heads = rows[0]?.map(({ value }) => value) ?? []
    const column = (name: string) => heads.indexOf(`Available in its catchment: ${name}`)
    const pools = input.forecast.kind === 'made' ? input.forecast.result.sites.map(({ pool }) => pool) : []
    expect(pools.some((pool) => pool !== null && pool.hidden === undefined)).toBe(true)
    pools.forEach((pool, index) => {
      const said = (name: string) => rows[index + 1]?.[column(name)]?.value ?? null
      if (pool === null || pool.hidden !== undefined) expect(said('estimate')).toBeNull()
      else {
        expect(said('P10')).not.toBeNull()
        expect([said('lower bound'), said('upper bound')]).toEqual([null, null])
      }
    })
  })
})
