import { describe, expect, it } from 'vitest'
import type { Outcome } from '#shared/contract/outcome'
import { freezeEstimate } from '#shared/estimate/frozen/freezeEstimate'
import { rebuildEstimate } from '#shared/estimate/frozen/rebuildEstimate'
import { everyRule, hypertension, inputOf, multipleSclerosis, sha256 } from '#test/support/frozenCountry'
import { criterion, diagnosis, group, protocolOf, publish } from '#test/support/smallCountry'
import { fingerprinted, residents } from '#test/support/frozenCountry'

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

describe('freezeEstimate', () => {
  it('keeps every table that was read, the candidates, the population and the rules', () => {
    const { evidence, result } = valueOf(freezeEstimate(inputOf(), everyRule))
    expect(evidence.tables.map(({ key, hash }) => ({ key, hash }))).toEqual([
      { key: multipleSclerosis.key, hash: multipleSclerosis.hash },
      { key: hypertension.key, hash: hypertension.hash },
    ])
    for (const { hash, content } of [...evidence.tables, evidence.candidates, evidence.population])
      expect(sha256(content)).toBe(hash)
    expect(evidence.rules).toEqual({
      sources: { test: { threshold: 5, zeroShown: true } },
      population: { threshold: 3, zeroShown: true },
    })
    expect(result.eligible.estimate).toBeGreaterThan(100)
  })

  it('hides small numbers of the result', () => {
    const few = fingerprinted(publish(residents.slice(0, 30), { code: 'G35' }))
    const { result } = valueOf(
      freezeEstimate(
        { ...inputOf([few]), strata: inputOf().strata },
        {
          ...everyRule,
          of: () => ({ threshold: 5000, zeroShown: true }),
        },
      ),
    )
    expect(result.smallCounts).toEqual({ threshold: 5000, zeroShown: true })
    expect(result.eligible).toMatchObject({ estimate: null, hidden: { reason: 'small' } })
  })
})

describe('rebuildEstimate', () => {
  it('makes the same result again, byte for byte, from the evidence alone', () => {
    const { evidence, result } = valueOf(freezeEstimate(inputOf(), everyRule))
    const carried: unknown = JSON.parse(JSON.stringify(evidence))
    expect(carried).toEqual(evidence)
    expect(JSON.stringify(valueOf(rebuildEstimate(evidence, sha256)))).toBe(JSON.stringify(result))
  })

  it('chooses as before although the tables not taken are not kept with their cells', () => {
    const wider = fingerprinted(publish(residents, { code: 'G35', lastYear: 2010, flags: ['old'] }))
    const tables = [multipleSclerosis, hypertension, { ...wider, key: 'test/old' }]
    const { evidence, result } = valueOf(freezeEstimate(inputOf(tables), everyRule))
    expect(evidence.tables).toHaveLength(2)
    expect(evidence.candidates.content).toContain('test/old')
    expect(JSON.stringify(valueOf(rebuildEstimate(evidence, sha256)))).toBe(JSON.stringify(result))
  })

  it('keeps tables that are named for something else than a criterion', () => {
    const incident = fingerprinted(publish(residents, { code: 'G35', measure: 'incident' }))
    const protocol = protocolOf({
      inclusion: [group('ms', [criterion(diagnosis('G35'))])],
      enrolment: {
        months: 12,
        newPerYear: { kind: 'table', table: incident.key, criterion: 'ms' },
        leavingPerYear: null,
      },
    })
    const { evidence, result } = valueOf(
      freezeEstimate(inputOf([multipleSclerosis, incident], protocol), everyRule),
    )
    expect(evidence.tables.map(({ key }) => key)).toContain(incident.key)
    expect(JSON.stringify(valueOf(rebuildEstimate(evidence, sha256)))).toBe(JSON.stringify(result))
  })

  it('refuses content that does not match its fingerprint, and says which', () => {
    const { evidence } = valueOf(freezeEstimate(inputOf(), everyRule))
    const [first, ...rest] = evidence.tables
    if (first === undefined) throw new Error('no table')
    const content = first.content.replace('"value":', '"value": ')
    expect(rebuildEstimate({ ...evidence, tables: [{ ...first, content }, ...rest] }, sha256)).toMatchObject({
      ok: false,
      error: { code: 'unreadable-file', details: { what: `table "${first.key}"` } },
    })
    expect(
      rebuildEstimate({ ...evidence, population: { ...evidence.population, hash: 'f'.repeat(64) } }, sha256),
    ).toMatchObject({ ok: false, error: { code: 'unreadable-file', details: { what: 'the population' } } })
  })

  it('refuses content of another form under its own fingerprint', () => {
    const { evidence } = valueOf(freezeEstimate(inputOf(), everyRule))
    const content = '[{"key":1}]'
    expect(
      rebuildEstimate({ ...evidence, candidates: { content, hash: sha256(content) } }, sha256),
    ).toMatchObject({ ok: false, error: { code: 'unreadable-file' } })
  })

  it('says that a table was not kept instead of computing without it', () => {
    const { evidence } = valueOf(freezeEstimate(inputOf(), everyRule))
    const tables = evidence.tables.filter(({ key }) => key !== hypertension.key)
    expect(rebuildEstimate({ ...evidence, tables }, sha256)).toMatchObject({
      ok: false,
      error: { code: 'not-found', details: { table: hypertension.key } },
    })
  })
})
