import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { betaQuantile } from '#shared/statistics/special/betaQuantile'
import { digamma } from '#shared/statistics/special/digamma'
import { gammaQuantile } from '#shared/statistics/special/gammaQuantile'
import { betaTails } from '#shared/statistics/special/incompleteBeta'
import { gammaTails } from '#shared/statistics/special/incompleteGamma'
import { logGamma } from '#shared/statistics/special/logGamma'
import { negativeBinomialDistribution } from '#shared/statistics/special/negativeBinomial'
import { noncentralTUpper } from '#shared/statistics/special/noncentralT'
import { normalDistribution, normalQuantile } from '#shared/statistics/special/normal'
import { studentTDistribution, studentTQuantile } from '#shared/statistics/special/studentT'
import { relativeError } from '#test/support/computedResults'
import { parseCsv } from '#test/support/csv'

/** Each function with the worst relative error that is allowed against arithmetic of 40 digits. */
const functions: Readonly<Record<string, readonly [(...values: number[]) => number, number]>> = {
  logGamma: [logGamma, 1e-15],
  digamma: [digamma, 2e-14],
  gammaLower: [(x, shape) => gammaTails(x, shape).lower, 2e-14],
  gammaUpper: [(x, shape) => gammaTails(x, shape).upper, 2e-14],
  gammaQuantile: [gammaQuantile, 1.8e-13],
  betaLower: [(x, a, b) => betaTails(x, a, b).lower, 6e-14],
  betaUpper: [(x, a, b) => betaTails(x, a, b).upper, 6e-14],
  betaQuantile: [betaQuantile, 1.6e-11],
  normal: [normalDistribution, 5e-14],
  normalQuantile: [normalQuantile, 5e-15],
  studentT: [studentTDistribution, 4e-13],
  studentTQuantile: [studentTQuantile, 4e-13],
  noncentralTUpper: [noncentralTUpper, 1e-13],
  negativeBinomial: [negativeBinomialDistribution, 1e-13],
}

const file = resolve('test/fixtures/statistics/specialFunctions.csv')
const rows = parseCsv(readFileSync(file, 'utf8'))

describe('special functions against arithmetic of 40 digits (mpmath 1.3.0)', () => {
  it.each(Object.entries(functions))('%s', (name, [compute, allowed]) => {
    const own = rows.filter((row) => row['function'] === name)
    expect(own.length).toBeGreaterThan(10)
    for (const row of own) {
      const values = (row['arguments'] ?? '').split(' ').map(Number)
      const wanted = Number(row['value'])
      const got = compute(...values)
      expect(
        relativeError(got, wanted),
        `${name}(${values.join(', ')}) = ${got}, not ${wanted}`,
      ).toBeLessThan(allowed)
    }
  })
})
