import { describe, expect, it } from 'vitest'
import { compareResults } from '#shared/estimate/frozen/compareResults'
import { freezeEstimate } from '#shared/estimate/frozen/freezeEstimate'
import { readResultSummary, summarise, type ResultSummary } from '#shared/estimate/frozen/resultSummary'
import { everyRule, inputOf } from '#test/support/frozenCountry'

function frozenResult() {
  const frozen = freezeEstimate(inputOf(), everyRule)
  if (!frozen.ok) throw new Error(frozen.error.message)
  return frozen.value.result
}

function summaryOf(...ids: readonly string[]): ResultSummary {
  const { steps, ...summary } = summarise(frozenResult())
  const [step] = steps
  if (step === undefined) throw new Error('no step')
  return { ...summary, steps: ids.map((id) => ({ ...step, id, role: 'inclusion' })) }
}

describe('readResultSummary', () => {
  it('reads from the stored text what is read from the result', () => {
    const result = frozenResult()
    expect(readResultSummary(JSON.stringify(result))).toEqual(summarise(result))
  })

  it('reads a result of the first engine, which made no draws', () => {
    const { draws: _, ...result } = frozenResult()
    const older = JSON.stringify(result).replaceAll(/"interval":(null|\{[^}]*\}),/g, '')
    const summary = readResultSummary(older)
    expect(summary?.draws).toBeNull()
    expect(summary?.eligible.interval).toBeNull()
    expect(summary?.eligible.estimate).toBe(result.eligible.estimate)
  })

  it.each(['', '{}', '[1]', '{"eligible":{"estimate":"many"}}'])('reads nothing from %j', (text) => {
    expect(readResultSummary(text)).toBeNull()
  })
})

describe('compareResults', () => {
  it('puts equal results beside each other', () => {
    const summary = summarise(frozenResult())
    const change = compareResults(summary, summary)
    expect(change.eligible).toEqual({ then: summary.eligible, now: summary.eligible })
    expect(change.steps.map(({ id }) => id)).toEqual(['population', 'ms', 'hypertension'])
    for (const { then, now } of [...change.steps, ...change.counties]) expect(then).toEqual(now)
    expect(change.counties.map(({ area }) => area)).toEqual(['county:01', 'county:02'])
  })

  it('keeps a step that is gone where it stood', () => {
    const change = compareResults(summaryOf('a', 'b', 'c'), summaryOf('c', 'a', 'd'))
    expect(change.steps.map(({ id, then, now }) => [id, then !== null, now !== null])).toEqual([
      ['c', true, true],
      ['a', true, true],
      ['b', true, false],
      ['d', false, true],
    ])
  })

  it.each([{ active: false }, { basis: 'not-countable' as const }])(
    'gives no number to a step with %j',
    (change) => {
      const now = summaryOf('a')
      const off = { ...now, steps: now.steps.map((step) => ({ ...step, ...change })) }
      expect(compareResults(off, now).steps[0]).toMatchObject({
        then: null,
        now: { kind: expect.any(String) as string },
      })
    },
  )
})
