import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finish } from '#shared/forecast/evaluation'
import { forecast } from '#shared/forecast/forecast'
import { headlineOf, readForecastSummary, summariseForecast } from '#shared/forecast/frozen/forecastSummary'
import { canonicalForecast, freezeForecast } from '#shared/forecast/frozen/frozenForecast'
import { guardForecast } from '#shared/forecast/guardForecast'
import type { ForecastResult } from '#shared/forecast/result'
import { inputOf, recruitableOfTest } from '#test/support/forecastInputs'
import { planSiteOf } from '#test/support/sitePlans'

const rule = { threshold: 5, zeroShown: true }
const relative = { lower: 0.5, upper: 2 }

/** Sixty people are available in county 2: a share of 0.05 is three of them. */
function forecastOf(parts: readonly number[], detail: ForecastResult['detail'] = 'preview'): ForecastResult {
  const sites = parts.map((share, index) =>
    planSiteOf({ id: `s${String(index)}`, area: 'county:02', catchment: [{ area: 'county:02', share }] }),
  )
  const input = inputOf(sites, { recruitable: recruitableOfTest(), target: 5 })
  const guarded = guardForecast(finish(forecast(input, detail)), rule, relative)
  return { ...guarded, estimateHash: 'e'.repeat(64), inputHash: 'f'.repeat(64) }
}

/** Every number that stands anywhere in a value but under the keys that tell how it is hidden. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'hidden' ? [] : numbersIn(inner)))
}

describe('freezeForecast', () => {
  it('keeps what was asked, and the same text whatever the order of keys', () => {
    const result = forecastOf([0.2, 0.5])
    const frozen = freezeForecast(result)
    expect(frozen).toMatchObject({
      request: { target: 5, seed: 7, detail: 'preview', replicates: result.simulation.replicates },
      forecastVersion: result.forecastVersion,
      inputHash: 'f'.repeat(64),
    })
    const turned = Object.fromEntries(Object.entries(result).reverse())
    expect(canonicalForecast(turned)).toBe(frozen.result)
    expect(JSON.parse(frozen.result)).toEqual(result)
  })

  it('is read as the summary that its result gives', () => {
    for (const parts of [[0.2, 0.5], [0.05, 0.2, 0.5], [0.6]]) {
      const result = forecastOf(parts, 'refined')
      const summary = readForecastSummary(freezeForecast(result).result)
      expect(summary).toEqual(summariseForecast(result))
      expect(summary === null ? null : Object.keys(headlineOf(summary))).not.toContain('months')
    }
  })

  it.each(['none', '{}', '[]', '{"forecastVersion":"1.0.0"}'])('is no summary: %s', (text) => {
    expect(readForecastSummary(text)).toBeNull()
  })

  it('never holds a hidden number of a site', () => {
    const share = fc.double({ min: 0.01, max: 0.6, noNaN: true })
    fc.assert(
      fc.property(fc.array(share, { minLength: 2, maxLength: 4 }), (parts) => {
        const raw = parts.map(
          (part) =>
            (60 * part) /
            Math.max(
              1,
              parts.reduce((sum, one) => sum + one, 0),
            ),
        )
        fc.pre(raw.reduce((sum, people) => sum + people, 0) >= 5)
        const stored = JSON.parse(freezeForecast(forecastOf(parts)).result) as ForecastResult
        raw.forEach((people, index) => {
          const site = stored.sites[index]
          // Fewer than half a person are nobody, and this rule shows that nobody is there.
          if (people > 0.51 && people < 4.5) expect(site?.hidden).toBeDefined()
          if (site?.hidden === undefined) return
          const { pool, opening, most, ...rest } = site
          expect(numbersIn(rest)).toEqual([])
          expect(pool).toMatchObject({ estimate: null, interval: null })
          // An order of magnitude: nothing of it follows the hidden number.
          expect([50, 100]).toContain(pool?.upper)
          expect([opening.stated, most]).toEqual([false, null])
        })
      }),
      { numRuns: 12 },
    )
  })
})
