import { expect, it } from 'vitest'
import { sha256 } from '#electron/node/sha256'
import type { Handlers } from '#shared/contract/handlers'
import { succeed } from '#shared/contract/outcome'
import { runForecastJob } from '#shared/forecast/jobs'
import { computeForecast } from '#shared/services/forecasts/computeForecast'
import { createExpectedOfSites } from '#shared/services/registration/expectedOfSites'
import { recruitableOfTest } from '#test/support/forecastInputs'
import { planSiteOf, sitePlanOf } from '#test/support/sitePlans'
import { protocolOf } from '#test/support/smallCountry'

it('asks for the forecast of a plan once, and takes no number that is hidden', async () => {
  let asked = 0
  const forecast: Handlers['forecasts.compute'] = ({ protocol, target, seed, detail }) => {
    asked += 1
    return computeForecast(
      {
        hash: sha256,
        forecasts: {
          run: async (_name, request, { onProgress }) =>
            succeed(await runForecastJob.forecast(request, onProgress)),
        },
      },
      {
        recruitable: () =>
          succeed({
            recruitable: recruitableOfTest({ availableShare: 0.1 }),
            estimateHash: 'estimate',
            rule: { threshold: 5, zeroShown: true },
          }),
      },
      { protocol, target, seed, detail },
      { onStart: () => undefined, onProgress: () => undefined },
    )
  }
  const expected = createExpectedOfSites(forecast)
  const county = planSiteOf({ id: 'a', area: 'county:02' })
  const few = planSiteOf({
    id: 'few',
    area: 'county:01',
    catchment: [{ area: 'referral-area:1', share: 0.03 }],
  })
  const plan = (sites: (typeof county)[]) => protocolOf({ sites: sitePlanOf({ sites }) })
  const alone = await expected.of(plan([county]), 30)
  expect(alone.get('a')).toBeGreaterThan(0)
  await expected.of(plan([county]), 30)
  expect(asked).toBe(1)
  expect((await expected.of(plan([county, few]), 30)).get('few')).toBeNull()
  expected.forget()
  expect(await expected.of(plan([county]), 30)).toEqual(alone)
  expect(asked).toBe(3)
  expect((await expected.of(plan([]), 30)).size + (await expected.of(plan([county]), null)).size).toBe(0)
  expect(asked).toBe(3)
})
