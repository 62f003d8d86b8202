import { describe, expect, it } from 'vitest'
import { createForecastRuns } from '#shared/services/forecasts/forecastRuns'

describe('forecast runs', () => {
  function started(runs = createForecastRuns(), name: string | null = 'view') {
    const run = runs.begin(name ?? undefined)
    let stops = 0
    run.started(() => {
      stops += 1
    })
    return { runs, run, stops: () => stops }
  }

  it('end the one before of the same name, and no other', () => {
    const first = started()
    const other = started(first.runs, 'other')
    const second = started(first.runs)
    expect([first.stops(), other.stops(), second.stops()]).toEqual([1, 0, 0])
  })

  it('are cancelled by name, once', () => {
    const { runs, stops } = started()
    runs.cancel('view')
    runs.cancel('view')
    runs.cancel('unknown')
    expect(stops()).toBe(1)
  })

  it('are not cancelled once they are over, nor without a name', () => {
    const over = started()
    over.run.end()
    over.runs.cancel('view')
    expect(over.stops()).toBe(0)
    const nameless = started(over.runs, null)
    started(over.runs, null)
    expect(nameless.stops()).toBe(0)
  })

  it('are stopped as soon as they start when they were cancelled before', () => {
    const runs = createForecastRuns()
    const run = runs.begin('view')
    runs.cancel('view')
    let stops = 0
    run.started(() => {
      stops += 1
    })
    expect(stops).toBe(1)
  })
})
