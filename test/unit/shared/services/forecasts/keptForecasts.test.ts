import { expect, it } from 'vitest'
import { sha256 } from '#electron/node/sha256'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'
import type { ForecastNumbers } from '#shared/forecast/forecast'
import { runForecastJob, type ForecastJobs } from '#shared/forecast/jobs'
import { keepForecasts } from '#shared/services/forecasts/keptForecasts'
import type { ForecastJobOptions, ForecastPorts } from '#shared/services/forecasts/ports'
import { statedSite } from '#test/support/forecastInputs'
import { sitePlanOf } from '#test/support/sitePlans'

type Request = ForecastJobs['forecast']['request']

function wish(target: number): Request {
  const plan = sitePlanOf({ sites: [statedSite('a', 2)] })
  return { input: { plan, target, recruitable: null, seed: 1 }, detail: 'preview' }
}

const numbers = (request: Request) => runForecastJob.forecast(request, () => undefined)

/** Computations that answer when they are told to, or cancelled when they are stopped. */
function slowRunner() {
  const under: { answer(): void; stopped: boolean }[] = []
  const forecasts: Pick<ForecastPorts, 'run'> = {
    run: ((_name: 'forecast', request: Request, { onStart, onProgress }: ForecastJobOptions) =>
      new Promise<Outcome<ForecastNumbers>>((settle) => {
        const computation = {
          answer() {
            onProgress(1)
            settle(succeed(numbers(request)))
          },
          stopped: false,
        }
        under.push(computation)
        onStart(() => {
          computation.stopped = true
          settle(fail('cancelled', 'Cancelled.'))
        })
      })) as ForecastPorts['run'],
  }
  return { under, runner: keepForecasts({ forecasts, hash: sha256 }) }
}

function asking() {
  const shares: number[] = []
  const asked = { shares, stop: () => undefined as void }
  const options: ForecastJobOptions = {
    onStart: (stop) => {
      asked.stop = stop
    },
    onProgress: (share) => shares.push(share),
  }
  return { asked, options }
}

it('works out a forecast once for all who ask for it, and another one for other numbers', async () => {
  const { under, runner } = slowRunner()
  const [first, second] = [asking(), asking()]
  const both = [
    runner.run('forecast', wish(20), first.options),
    runner.run('forecast', wish(20), second.options),
  ]
  under[0]?.answer()
  const [one, other] = await Promise.all(both)
  expect(one).toEqual(succeed(numbers(wish(20))))
  expect(other).toEqual(one)
  expect([first.asked.shares, second.asked.shares]).toEqual([[1], [1]])
  expect(await runner.run('forecast', wish(20), asking().options)).toEqual(one)
  expect(under).toHaveLength(1)
  void runner.run('forecast', wish(21), asking().options)
  expect(under).toHaveLength(2)
})

it('ends a computation when the last who waits cancels, and begins anew for the next', async () => {
  const { under, runner } = slowRunner()
  const [first, second] = [asking(), asking()]
  const one = runner.run('forecast', wish(20), first.options)
  const other = runner.run('forecast', wish(20), second.options)
  first.asked.stop()
  expect(await one).toMatchObject({ error: { code: 'cancelled' } })
  expect(under[0]?.stopped).toBe(false)
  second.asked.stop()
  const third = runner.run('forecast', wish(20), asking().options)
  expect(await other).toMatchObject({ error: { code: 'cancelled' } })
  expect(under.map(({ stopped }) => stopped)).toEqual([true, false])
  under[1]?.answer()
  expect(await third).toMatchObject({ ok: true })
})
