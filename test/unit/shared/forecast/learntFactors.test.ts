import { describe, expect, it } from 'vitest'
import { evaluate } from '#shared/forecast/evaluate'
import { finish } from '#shared/forecast/evaluation'
import { latticeCount } from '#shared/forecast/latticeLevels'
import { learntFactors } from '#shared/forecast/learntFactors'
import { buildModel } from '#shared/forecast/model'
import { quantileOfSample, sampleOf } from '#shared/forecast/samples'
import { inputOf, recruitableOfTest } from '#test/support/forecastInputs'
import { known, planSiteOf } from '#test/support/sitePlans'

/** Eight sites whose people are known to half or twice, six months after the start. */
function seenModel(enrolled: number, months = 5) {
  const recruitable = recruitableOfTest({
    relativeOfAll: { lower: 0.5, upper: 2 },
    relative: {},
    availableShare: 0.4,
  })
  const sites = Array.from({ length: 8 }, (_, index) =>
    planSiteOf({
      id: `s${String(index)}`,
      area: 'county:01',
      catchment: [{ area: 'county:01', share: 0.12 }],
      interim: { enrolled, months },
    }),
  )
  const plan = { interim: { date: '2027-07-01' }, betweenSiteVariation: known(0.3) }
  return buildModel(inputOf(sites, { recruitable, plan, target: 400 })).model
}

const meanPeople = (model: ReturnType<typeof seenModel>): number => {
  const factors = learntFactors(model, latticeCount(40))
  return factors.reduce((sum, { people }) => sum + people, 0) / factors.length
}

describe('what sites share after an interim look', () => {
  it('was less than thought where fewer were enrolled everywhere, and more where more were', () => {
    const found = [3, 15, 45].map((enrolled) => meanPeople(seenModel(enrolled)))
    expect(found).toEqual(found.toSorted((one, other) => one - other))
    expect(found[0]).toBeLessThan(0.7)
    expect(found[2]).toBeGreaterThan(1.4)
  })

  it('stays as unsure as it was where next to nothing was seen', () => {
    const spread = (model: ReturnType<typeof seenModel>): number => {
      const wish = { grid: [12], horizon: 12, replicates: 2000, seed: 5, times: false }
      const sample = finish(evaluate({ ...model, time: 12 }, wish)).counts[0]?.sample ?? sampleOf([])
      return quantileOfSample(sample, 0.9) / quantileOfSample(sample, 0.1)
    }
    expect(spread(seenModel(0, 0.05))).toBeGreaterThan(2.5)
    expect(spread(seenModel(15))).toBeLessThan(2)
  })

  it('is what was thought where no site was open', () => {
    expect(meanPeople(seenModel(0, 0))).toBeCloseTo(1, 10)
  })
})
