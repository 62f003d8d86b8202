import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFrozenFile, writeFrozenFile, type FrozenFile } from '#shared/estimate/frozen/frozenFile'
import { freezeEstimate } from '#shared/estimate/frozen/freezeEstimate'
import { rebuildEstimate } from '#shared/estimate/frozen/rebuildEstimate'
import { tellsSmallNumbers } from '#shared/estimate/frozen/tellsSmallNumbers'
import { everyRule, inputOf, sha256 } from '#test/support/frozenCountry'
import { frozenFileSchemaText } from '#test/support/frozenFileSchema'

function exampleFile(): FrozenFile {
  const frozen = freezeEstimate(inputOf(), everyRule)
  if (!frozen.ok) throw new Error(frozen.error.message)
  return {
    name: 'Før endringen',
    note: '',
    author: 'Kari Nordmann',
    createdAt: '2026-11-22T03:04:05.000Z',
    study: 'Study',
    version: '1',
    applicationVersion: '1.0.0',
    engineVersion: frozen.value.result.engineVersion,
    result: JSON.stringify(frozen.value.result),
    evidence: frozen.value.evidence,
    forecast: null,
  }
}

const forecast: NonNullable<FrozenFile['forecast']> = {
  request: { target: 80, seed: 7, detail: 'refined', replicates: 10_000 },
  forecastVersion: '1.0.0',
  inputHash: sha256('forecast'),
  result: '{"b":[1,null],"c":{"a":2.5}}',
}

function changed(change: (file: { [key: string]: unknown }) => void): string {
  const file = JSON.parse(writeFrozenFile(exampleFile())) as { [key: string]: unknown }
  change(file)
  return JSON.stringify(file)
}

describe('the file of a frozen estimate', () => {
  it('gives back what was written, and the same text again', () => {
    const text = writeFrozenFile(exampleFile())
    const read = readFrozenFile(text)
    expect(read).toEqual({ ok: true, value: exampleFile() })
    expect(read.ok && writeFrozenFile(read.value)).toBe(text)
    expect(text.endsWith('}\n')).toBe(true)
  })

  it('carries the forecast that was frozen, and is then of version 2', () => {
    const text = writeFrozenFile({ ...exampleFile(), forecast })
    expect(text).toContain('"formatVersion": 2')
    expect(writeFrozenFile(exampleFile())).toContain('"formatVersion": 1')
    const read = readFrozenFile(text)
    expect(read).toEqual({ ok: true, value: { ...exampleFile(), forecast } })
    expect(read.ok && writeFrozenFile(read.value)).toBe(text)
  })

  it('publishes its JSON Schema', () => {
    const published = join(
      import.meta.dirname,
      '../../../../../resources/schema/kohort-frozen-estimate-2.schema.json',
    )
    expect(readFileSync(published, 'utf8')).toBe(frozenFileSchemaText())
  })

  it('holds all that the result is made of again, byte for byte', () => {
    const read = readFrozenFile(writeFrozenFile(exampleFile()))
    if (!read.ok) throw new Error(read.error.message)
    const rebuilt = rebuildEstimate(read.value.evidence, sha256)
    expect(rebuilt.ok && JSON.stringify(rebuilt.value)).toBe(read.value.result)
  })

  it('shows when a number in a table was changed', () => {
    const text = writeFrozenFile(exampleFile()).replace(/"value": (\d+)/, '"value": 1$1')
    const read = readFrozenFile(text)
    if (!read.ok) throw new Error(read.error.message)
    expect(rebuildEstimate(read.value.evidence, sha256)).toMatchObject({
      ok: false,
      error: { code: 'unreadable-file' },
    })
  })

  it.each<[string, string, string, RegExp]>([
    ['no JSON', 'kohort', 'unreadable-file', /not a JSON file/],
    ['another file', '{"format":"kohort-study","formatVersion":1}', 'unreadable-file', /no frozen estimate/],
    [
      'a newer file',
      '{"format":"kohort-frozen-estimate","formatVersion":9}',
      'unsupported-version',
      /version 9/,
    ],
    ['an unknown key', changed((file) => (file['more'] = 1)), 'unreadable-file', /does not fit at more/],
    [
      'a table of another form',
      changed((file) => (file['tables'] = [{ hash: sha256('{}'), content: {} }])),
      'unreadable-file',
      /A table/,
    ],
    [
      'a forecast that asks for nobody',
      changed((file) => {
        file['formatVersion'] = 2
        file['forecast'] = { ...forecast, request: { ...forecast.request, target: 0 }, result: {} }
      }),
      'unreadable-file',
      /forecast.request.target/,
    ],
    [
      'a fingerprint that is none',
      changed((file) => (file['population'] = { hash: 'abc', content: {} })),
      'unreadable-file',
      /population.hash/,
    ],
  ])('refuses %s in words', (_, text, code, message) => {
    expect(readFrozenFile(text)).toMatchObject({
      ok: false,
      error: { code, message: expect.stringMatching(message) as string },
    })
  })
})

describe('tellsSmallNumbers', () => {
  const file = exampleFile()

  it('says no where neither a table nor the result hides anything', () => {
    expect(tellsSmallNumbers(file, () => ({ threshold: 1, zeroShown: true }))).toBe(false)
  })

  it('says yes where the forecast hides a site, or may', () => {
    const site = { site: 's1', included: true, expected: null }
    const hidden = { ...site, hidden: { reason: 'protects' } }
    const at = { months: 3, date: '2027-04-01' }
    const people = { p10: 1, p25: 1, p50: 1, p75: 1, p90: 1 }
    const numbers = {
      ...{ forecastVersion: '1.0.0', detail: 'refined', target: 80, start: '2027-01-01', window: 24 },
      ...{ deadline: '2029-01-01', method: 'simulated', reachable: true, indicator: null, pool: null },
      ...{ simulation: { replicates: 10, seed: 7 }, probability: { value: 0.5, error: 0.1 }, months: [] },
      ...{
        expected: { mean: 1, ...people },
        timeToTarget: { p10: at, p25: at, p50: at, p75: at, p90: null },
      },
    }
    const tells = (content: object) => {
      const result = JSON.stringify(content)
      return tellsSmallNumbers({ ...file, forecast: { ...forecast, result } }, () => ({
        threshold: 1,
        zeroShown: true,
      }))
    }
    expect(tells({ ...numbers, sites: [site] })).toBe(false)
    expect(tells({ ...numbers, sites: [site, hidden] })).toBe(true)
    // A forecast in a form that this version cannot read may hide one.
    expect(tells({ sites: 'another form' })).toBe(true)
  })

  it('says yes where a cell lies below the threshold of its source', () => {
    expect(tellsSmallNumbers(file, () => ({ threshold: 100_000, zeroShown: true }))).toBe(true)
  })

  it('says yes where a number of the result is hidden', () => {
    const frozen = freezeEstimate(inputOf(), {
      ...everyRule,
      of: () => ({ threshold: 5000, zeroShown: true }),
    })
    if (!frozen.ok) throw new Error(frozen.error.message)
    const result = JSON.stringify(frozen.value.result)
    expect(tellsSmallNumbers({ ...file, result }, () => ({ threshold: 1, zeroShown: true }))).toBe(true)
  })
})
