import { describe, expect, it } from 'vitest'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { PlanSite } from '#shared/domain/studies/sitePlan'
import { translate } from '#renderer/composables/useMessages'
import { differenceMatrix } from '#renderer/components/study/scenarios/differenceMatrix'
import { outcomeRows, type OutcomeKey } from '#renderer/components/study/scenarios/outcomeRows'
import { costOf, tellsHiddenSite, type Scenario } from '#renderer/components/study/scenarios/scenario'
import {
  monthRows,
  scenarioPicture,
  withForecast,
} from '#renderer/components/study/scenarios/scenarioPicture'
import { scenarioText } from '#renderer/components/study/scenarios/scenarioText'
import { planSiteOf, sitePlanOf } from '#test/support/sitePlans'
import { diagnosis, group, names, protocolOf } from '../support/protocolFixture'
import { scenarioOf } from './scenarioFixture'

const naming = { language: 'en' as const, names, t: translate }
const spaces = (text: string | null | undefined) => text?.replaceAll('\u00A0', ' ') ?? null
const priced = { fixed: 100_000, perPatient: 1000 }

function planned(sites: readonly PlanSite[], base: Protocol = protocolOf([])): Protocol {
  return { ...base, sites: sitePlanOf({ sites: [...sites] }) }
}
const [a, b, c] = ['a', 'b', 'c'].map((id) => planSiteOf({ id, name: id.toUpperCase(), cost: priced }))
if (a === undefined || b === undefined || c === undefined) throw new Error('three sites')

const two = scenarioOf('A', planned([a, b]))
const three = scenarioOf('B', planned([a, b, c]), { estimate: 1500 })
const unplanned = scenarioOf('C', protocolOf([]))

function cell(scenarios: readonly Scenario[], key: OutcomeKey, index: number) {
  const found = outcomeRows(scenarios, naming).find((row) => row.key === key)?.cells[index]
  return {
    text: spaces(found?.text),
    lines: found?.lines.map((line) => spaces(line)),
    difference: spaces(found?.difference),
  }
}

describe('the numbers of scenarios', () => {
  it('stand beside what they are more or less than in the first', () => {
    const both = [two, three]
    expect(cell(both, 'eligible', 1)).toMatchObject({ text: '1 500', difference: '+500 (+50 %)' })
    expect(cell(both, 'eligible', 0).difference).toBeNull()
    expect(cell(both, 'chance', 1)).toMatchObject({
      text: '30 %',
      lines: ['worked out exactly'],
      difference: '+10 points',
    })
    expect(cell(both, 'sites', 1)).toMatchObject({ text: '3', difference: '+1' })
    expect(cell(both, 'siteNames', 1).lines).toEqual(['A, B, C'])
    expect(cell(both, 'reached', 1).difference).toBe('same time')
  })

  it('say why there is no forecast, and never a cost of 0 for what nobody stated', () => {
    expect(cell([two, unplanned], 'chance', 1)).toEqual({
      text: null,
      lines: ['no site plan'],
      difference: null,
    })
    const targetless = scenarioOf('B', planned([a]), { target: null })
    expect(cell([targetless], 'expected', 0).lines).toEqual(['no target'])
    const free = scenarioOf('B', planned([a, planSiteOf({ id: 'z', name: 'Zed' })]))
    expect(costOf(free)).toEqual({ kind: 'not-stated', sites: ['Zed'] })
    expect(cell([free], 'cost', 0)).toMatchObject({ text: null, lines: ['not stated for Zed'] })
    expect(costOf(two)).toMatchObject({ kind: 'known', currency: 'NOK' })
  })

  it('tell no cost and no difference from which a hidden number follows', () => {
    if (two.forecast === null || three.forecast === null) throw new Error('no forecast')
    const sites = three.forecast.sites.map((site) =>
      site.site === 'c' ? { ...site, expected: null, hidden: { reason: 'protects' as const } } : site,
    )
    const forecast = { ...three.forecast, sites }
    expect(tellsHiddenSite(forecast, two.forecast)).toBe(true)
    expect(tellsHiddenSite(three.forecast, two.forecast)).toBe(false)
    const hidden = { ...three, forecast }
    expect(costOf(hidden)).toEqual({ kind: 'hidden' })
    expect(cell([two, hidden], 'expected', 1).difference).toBe('hidden')
    expect(scenarioText([two, hidden], naming)).toContain('Expected by the deadline, difference\t\thidden')
  })
})

describe('what differs', () => {
  it('is worded for every scenario, by part', () => {
    const criterion = group('x', diagnosis('d', 'G35'))
    const other = planned([a, { ...b, included: false }, c], protocolOf([criterion]))
    const third = planned([a, { ...b, capabilities: ['pet-ct'] }], protocolOf([]))
    const matrix = differenceMatrix([two.protocol, other, third], naming)
    const rows = (part: string) =>
      matrix
        .find((one) => one.part === part)
        ?.rows.map(({ subject, cells }) => [subject, ...cells.map(({ mark }) => mark)])
    expect(rows('criteria')).toEqual([['1 Multiple sclerosis', 'reference', 'added', 'same']])
    expect(rows('sites')).toEqual([
      ['Site: B', 'reference', 'changed', 'changed'],
      ['Site: C', 'reference', 'added', 'same'],
    ])
    expect(rows('plan')).toEqual([])
    const site = matrix.find((one) => one.part === 'sites')?.rows[0]
    expect(site?.cells.map(({ otherwise }) => otherwise)).toEqual([false, false, true])
  })

  it('goes into the table for a spreadsheet, with plain numbers', () => {
    const lines = scenarioText([two, three], naming).split('\n')
    expect(lines[0]).toBe('What is compared\tScenario A\tScenario B')
    expect(lines[1]).toBe('Eligible\t1000\t1500')
    expect(lines).toContain('Eligible, difference\t\t500')
    expect(lines).toContain('Chance of the target in time, difference\t\t0.1')
    expect(lines.at(-1)).toMatch(/^Sites: Site: C\t–\tadded: included/)
  })
})

describe('the lines of scenarios', () => {
  it('begin where the first of them begins, and are in the table of months too', () => {
    const { sites } = three.protocol
    if (sites === undefined) throw new Error('no plan')
    const later = scenarioOf('B', { ...three.protocol, sites: { ...sites, start: '2027-07-01' } })
    const picture = scenarioPicture([later, two, unplanned], 'en', translate)
    expect(picture?.lines.map(({ letter }) => letter)).toEqual(['B', 'A'])
    expect(picture?.lines[0]?.points[0]?.x).toBeCloseTo(5.95, 1)
    expect(picture?.lines[1]?.points[0]).toEqual({ x: 0, y: 0 })
    expect(picture?.axis.deadline.month).toBeCloseTo(24, 1)
    const rows = monthRows(withForecast([two, later]))
    expect(rows[0]?.cells[1]).toBeNull()
    expect(rows[7]?.cells.map((month) => month?.p50)).toEqual([21, 3])
    expect(scenarioPicture([unplanned], 'en', translate)).toBeNull()
  })
})
