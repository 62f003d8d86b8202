import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { dispatch, type DefectReport } from '#shared/contract/dispatch'
import type { Handlers } from '#shared/contract/handlers'
import { operations } from '#shared/contract/operations'
import { succeed } from '#shared/contract/outcome'
import type { Settings } from '#shared/contract/responses'
import { refusingHandlers } from '#test/support/refusingHandlers'

const settings: Settings = {
  language: 'nb',
  theme: 'dark',
  singleKeyShortcuts: true,
  funnelOrder: 'protocol',
  organisation: '',
  author: '',
  hiddenSiteColumns: [],
}

function setUp(own: Partial<Handlers> = {}) {
  const report = vi.fn<DefectReport>()
  const handlers: Handlers = { ...refusingHandlers, ...own }
  return {
    report,
    ask: (name: unknown, request: unknown, verifyAnswers = true) =>
      dispatch(handlers, name, request, { report, verifyAnswers }),
  }
}

describe('dispatch', () => {
  it('gives the parsed request to the handler and its answer back', async () => {
    const create = vi.fn(refusingHandlers['studies.create'])
    const { ask } = setUp({ 'settings.read': () => succeed(settings), 'studies.create': create })
    expect(await ask('settings.read', {})).toEqual({ ok: true, value: settings })
    expect(await ask('studies.create', { name: '  A  ' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
    expect(create).toHaveBeenCalledExactlyOnceWith({ name: 'A' })
  })

  it('waits for a handler that takes its time', async () => {
    const { ask } = setUp({ 'settings.read': () => Promise.resolve(succeed(settings)) })
    expect(await ask('settings.read', {})).toEqual({ ok: true, value: settings })
  })

  it.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '',
    'settings.Read',
    null,
    7,
    {},
    [[]],
    [['settings.read']],
  ])('does not know an operation %j', async (name) => {
    const { ask, report } = setUp()
    expect(await ask(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-operation' } })
    expect(report).not.toHaveBeenCalled()
  })

  it('refuses a malformed request with its place and the reason, before any handler', async () => {
    const search = vi.fn(refusingHandlers['terminology.search'])
    const { ask } = setUp({ 'terminology.search': search })
    const request = { system: 'icd-10', query: 'G35', language: 'nb', limit: 501 }
    expect(await ask('terminology.search', request)).toMatchObject({
      ok: false,
      error: { code: 'malformed-request', details: { path: 'limit', operation: 'terminology.search' } },
    })
    expect(search).not.toHaveBeenCalled()
  })

  it('refuses what the contract does not name', async () => {
    const { ask } = setUp({ 'settings.read': () => succeed(settings) })
    expect(await ask('settings.read', { more: 1 })).toMatchObject({
      ok: false,
      error: { code: 'malformed-request' },
    })
    for (const request of [undefined, null, [], 'x', 1, true]) {
      expect(await ask('settings.read', request)).toMatchObject({
        ok: false,
        error: { code: 'malformed-request' },
      })
    }
  })

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s at any depth', async (key) => {
    const { ask } = setUp()
    const request: unknown = JSON.parse(`{"protocol":{"population":[{"${key}":{"polluted":true}}]}}`)
    expect(await ask('estimates.compute', request)).toMatchObject({
      ok: false,
      error: { code: 'malformed-request', details: { path: `protocol.population.0.${key}` } },
    })
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('refuses a request nested a million levels deep, without exhausting the stack', async () => {
    const { ask } = setUp()
    let deep: unknown = 0
    for (let level = 0; level < 1_000_000; level += 1) deep = [deep]
    expect(await ask('estimates.compute', { protocol: deep })).toMatchObject({
      ok: false,
      error: { code: 'malformed-request', details: { reason: 'nested deeper than 48 levels' } },
    })
  })

  it('keeps what was sent from filling the refusal', async () => {
    const { ask } = setUp()
    const outcome = await ask('settings.update', { theme: 'x'.repeat(1_000_000) })
    expect(JSON.stringify(outcome).length).toBeLessThan(1000)
    expect(JSON.stringify(await ask('x'.repeat(1_000_000), {})).length).toBeLessThan(300)
  })

  it.each([
    [
      'throws',
      () => {
        throw new TypeError('secret place')
      },
    ],
    ['rejects', () => Promise.reject(new TypeError('secret place'))],
  ])('turns a handler that %s into a defect with a reference, and tells no stack', async (_, handler) => {
    const { ask, report } = setUp({ 'settings.read': handler })
    const outcome = await ask('settings.read', {})
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'defect', details: { operation: 'settings.read' } },
    })
    const reference = report.mock.lastCall?.[0].reference
    expect(reference).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    expect(outcome.ok ? '' : outcome.error.message).toContain(`Reference: ${reference}.`)
    expect(report).toHaveBeenCalledExactlyOnceWith({
      reference,
      operation: 'settings.read',
      error: new TypeError('secret place'),
    })
    expect(JSON.stringify(outcome)).not.toContain('secret place')
  })

  it('finds an answer that would change by crossing', async () => {
    const { ask, report } = setUp({
      'terminology.names': () => succeed({ G35: 'MS', ...({ G36: undefined } as object) }),
    })
    expect(
      await ask('terminology.names', { system: 'icd-10', codes: ['G35'], language: 'en' }),
    ).toMatchObject({
      ok: false,
      error: { code: 'defect' },
    })
    expect(report.mock.lastCall?.[0].error).toMatchObject({
      message: expect.stringContaining('at value.G36') as string,
    })
  })

  it('answers any JSON under any name with an outcome, never an exception or a defect', async () => {
    const { ask, report } = setUp()
    const names = fc.oneof(fc.constantFrom(...Object.keys(operations)), fc.string())
    await fc.assert(
      fc.asyncProperty(names, fc.jsonValue(), async (name, request) => {
        const outcome = await ask(name, request)
        expect(outcome).toMatchObject({ ok: false })
        expect(report).not.toHaveBeenCalled()
      }),
    )
  })
})
