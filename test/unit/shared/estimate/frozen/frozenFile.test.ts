import { describe, expect, it } from 'vitest'
import { readFrozenFile, writeFrozenFile, type FrozenFile } from '#shared/estimate/frozen/frozenFile'
import { freezeEstimate } from '#shared/estimate/frozen/freezeEstimate'
import { rebuildEstimate } from '#shared/estimate/frozen/rebuildEstimate'
import { tellsSmallNumbers } from '#shared/estimate/frozen/tellsSmallNumbers'
import { everyRule, inputOf, sha256 } from '#test/support/frozenCountry'

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
  }
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
  const { evidence, result } = exampleFile()

  it('says no where neither a table nor the result hides anything', () => {
    expect(tellsSmallNumbers(evidence, result, () => ({ threshold: 1, zeroShown: true }))).toBe(false)
  })

  it('says yes where a cell lies below the threshold of its source', () => {
    expect(tellsSmallNumbers(evidence, result, () => ({ threshold: 100_000, zeroShown: true }))).toBe(true)
  })

  it('says yes where a number of the result is hidden', () => {
    const frozen = freezeEstimate(inputOf(), {
      ...everyRule,
      of: () => ({ threshold: 5000, zeroShown: true }),
    })
    if (!frozen.ok) throw new Error(frozen.error.message)
    const hidden = JSON.stringify(frozen.value.result)
    expect(tellsSmallNumbers(evidence, hidden, () => ({ threshold: 1, zeroShown: true }))).toBe(true)
  })
})
