import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { ForecastNumbers } from '../../forecast/forecast'
import type { ServicePorts } from '../ports'
import type { ForecastRunner } from './computeForecast'
import type { ForecastJobOptions } from './ports'

/** Forecasts whose numbers are kept: those of a study with its other versions, refined and as previews. */
const mostKept = 16

/** One computation, for all that wait for it. */
interface Flight {
  readonly waiting: Set<ForecastJobOptions>
  readonly landed: Promise<Outcome<ForecastNumbers>>
  readonly stop: () => void
}

const cancelled: Outcome<never> = fail('cancelled', 'The computation was cancelled. Nothing was changed.')

/**
 * Works out a forecast once: equal input gives equal numbers, so they are kept by all that they are made from and never grow old. A
 * report asks for the same forecast whenever its language or its parts change. Who asks while it is worked out waits for that one;
 * it is ended when nobody waits any more.
 */
export function keepForecasts(ports: Pick<ServicePorts, 'forecasts' | 'hash'>): ForecastRunner {
  const kept = new Map<string, ForecastNumbers>()
  const flights = new Map<string, Flight>()

  function depart(
    key: string,
    request: Parameters<ForecastRunner['run']>[1],
    first: ForecastJobOptions,
  ): Flight {
    const waiting = new Set([first])
    let end: () => void = () => undefined
    const landed = ports.forecasts
      .run('forecast', request, {
        onStart: (stop) => {
          end = stop
        },
        onProgress: (share) => {
          for (const { onProgress } of waiting) onProgress(share)
        },
      })
      .then((answer) => {
        if (answer.ok) {
          kept.set(key, answer.value)
          const [oldest] = kept.keys()
          if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
        }
        return answer
      })
      .finally(() => {
        if (flights.get(key) === flight) flights.delete(key)
      })
    const flight: Flight = {
      waiting,
      landed,
      stop: () => {
        end()
      },
    }
    flights.set(key, flight)
    return flight
  }

  return {
    run(name, request, options) {
      const key = ports.hash(JSON.stringify([name, request]))
      const known = kept.get(key)
      if (known !== undefined) return Promise.resolve(succeed(known))
      const flight = flights.get(key) ?? depart(key, request, options)
      flight.waiting.add(options)
      return new Promise((resolve, reject) => {
        options.onStart(() => {
          if (!flight.waiting.delete(options)) return
          if (flight.waiting.size > 0) {
            resolve(cancelled)
            return
          }
          // Whoever asks from now on is not told that another one cancelled.
          if (flights.get(key) === flight) flights.delete(key)
          flight.stop()
        })
        flight.landed.then(resolve, reject)
      })
    },
  }
}
