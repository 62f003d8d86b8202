import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ServiceEvent } from '#shared/contract/events'
import { operations, type OperationName, type RequestOf, type ResponseOf } from '#shared/contract/operations'
import type { Outcome } from '#shared/contract/outcome'
import type { StudyState } from '#shared/contract/responses'
import type { OpenedTransport } from '#test/support/openedTransport'
import { comparable } from './comparable'
import { changeOfAge, exampleRequests } from './exampleRequests'

const names = Object.keys(operations) as OperationName[]

/**
 * What every way to the services must do, whichever host is between. Answers to the example requests are kept, so that
 * they can be compared between transports.
 */
export function contractSuite(
  name: string,
  open: (dataDirectory: string) => Promise<OpenedTransport>,
): ReadonlyMap<OperationName, unknown> {
  const answers = new Map<OperationName, unknown>()
  let folder: string
  let opened: OpenedTransport

  /** As a page of another version, or a hostile one, could call. */
  function call(operation: string, request: unknown): Promise<Outcome<unknown>> {
    return Reflect.apply(opened.transport.call, opened.transport, [operation, request])
  }

  async function ask<Name extends OperationName>(
    operation: Name,
    request: RequestOf<Name>,
  ): Promise<ResponseOf<Name>> {
    const outcome = await opened.transport.call(operation, request)
    if (!outcome.ok) throw new Error(`${operation}: ${outcome.error.message}`)
    return outcome.value
  }

  function openExample(): Promise<StudyState> {
    return ask('examples.open', { example: 'multiple-sclerosis' })
  }

  describe(`contract over ${name}`, () => {
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'kohort-contract-'))
      opened = await open(folder)
    }, 90_000)
    afterAll(async () => {
      await opened.close()
      await rm(folder, { recursive: true })
    }, 30_000)

    it.each(names)('answers %s with plain JSON', { timeout: 60_000 }, async (operation) => {
      const study = await openExample()
      const request = await exampleRequests[operation]({ study, ask })
      const outcome = await call(operation, request)
      expect(outcome).toMatchObject({ ok: true })
      expect(outcome).toHaveProperty('value')
      expect(outcome).toStrictEqual(JSON.parse(JSON.stringify(outcome)))
      answers.set(operation, comparable(outcome))
    })

    it.each(['constructor', '__proto__', 'toString', 'studies.drop'])(
      'knows no operation %j',
      async (operation) => {
        expect(await call(operation, {})).toMatchObject({ ok: false, error: { code: 'unknown-operation' } })
      },
    )

    it('refuses malformed requests in words, with their place', async () => {
      expect(await call('studies.create', { name: '' })).toMatchObject({
        ok: false,
        error: { code: 'malformed-request', details: { operation: 'studies.create', path: 'name' } },
      })
      expect(await call('settings.read', { more: 1 })).toMatchObject({ error: { code: 'malformed-request' } })
      expect(await call('settings.read', [])).toMatchObject({ error: { code: 'malformed-request' } })
      expect(await call('settings.update', JSON.parse('{"__proto__":{"language":"nb"}}'))).toMatchObject({
        error: { code: 'malformed-request' },
      })
    })

    it('says that a study is not there', async () => {
      expect(await call('studies.read', { study: 'nowhere' })).toMatchObject({
        ok: false,
        error: { code: 'not-found', message: expect.stringMatching(/\.$/) as string },
      })
    })

    it('refuses a step that another page has overtaken, and keeps what the other wrote', async () => {
      const study = await openExample()
      const first = await ask('protocols.apply', changeOfAge(study, 30))
      expect(await call('protocols.apply', changeOfAge(study, 40))).toMatchObject({
        ok: false,
        error: { code: 'conflict' },
      })
      expect(await ask('protocols.read', { study: study.id, version: study.current.version })).toEqual(first)
    })

    it('takes a step back and forth by its name', async () => {
      const study = await openExample()
      const reference = { study: study.id, version: study.current.version }
      const applied = await ask('protocols.apply', changeOfAge(study, 33))
      expect(applied).toMatchObject({ undo: 'age from 33', redo: null })
      const undone = await ask('protocols.undo', reference)
      expect(undone).toMatchObject({ redo: 'age from 33', protocol: study.current.protocol })
      const redone = await ask('protocols.redo', reference)
      expect(redone).toMatchObject({ undo: 'age from 33', redo: null, protocol: applied.protocol })
      expect(redone.protocol.population.age.from).toBe(33)
      expect(await ask('protocols.redo', reference)).toEqual(redone)
    })

    it('announces changes to every listener until it stops', async () => {
      const leaving: ServiceEvent[] = []
      const staying: ServiceEvent[] = []
      const stopLeaving = opened.transport.subscribe((event) => leaving.push(event))
      const stopStaying = opened.transport.subscribe((event) => staying.push(event))
      // A subscription over HTTP takes a moment to arrive, so the change is repeated until it is heard.
      await vi.waitFor(async () => {
        await ask('settings.update', { theme: 'light' })
        expect(leaving).toContainEqual({ name: 'settings-changed' })
        expect(staying).toContainEqual({ name: 'settings-changed' })
      })
      stopLeaving()
      const heard = leaving.length
      const study = await openExample()
      await ask('protocols.apply', changeOfAge(study, 25))
      await vi.waitFor(() => {
        expect(staying).toContainEqual({ name: 'study-changed', study: study.id })
      })
      expect(leaving).toHaveLength(heard)
      stopStaying()
    })

    it('answers many calls at once, each with its own', async () => {
      const codes = ['G35', 'I21', 'E10', 'G40', 'I48', 'J45']
      const requests = Array.from({ length: 60 }, (_, index) => codes[index % codes.length] ?? 'G35')
      const found = await Promise.all(
        requests.map((code) => ask('terminology.names', { system: 'icd-10', codes: [code], language: 'en' })),
      )
      expect(found.map((byCode) => Object.keys(byCode))).toEqual(requests.map((code) => [code]))
    })

    it('has everything again after a restart', async () => {
      const study = await openExample()
      await ask('protocols.apply', changeOfAge(study, 44))
      await ask('settings.update', { author: 'Ola' })
      const before = [await ask('studies.list', {}), await ask('studies.read', { study: study.id })]
      await opened.close()
      opened = await open(folder)
      expect([await ask('studies.list', {}), await ask('studies.read', { study: study.id })]).toEqual(before)
      expect(await ask('settings.read', {})).toMatchObject({ author: 'Ola' })
      expect(await ask('protocols.undo', { study: study.id, version: study.current.version })).toMatchObject({
        protocol: study.current.protocol,
      })
    }, 90_000)
  })
  return answers
}
