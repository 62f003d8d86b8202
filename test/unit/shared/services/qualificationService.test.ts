import { describe, expect, it } from 'vitest'
import { checkInstallation } from '#electron/node/checkInstallation'
import type { ServiceEvent } from '#shared/contract/events'
import { succeed } from '#shared/contract/outcome'
import { createQualificationService } from '#shared/services/qualificationService'
import type { MadeDocument } from '#shared/services/ports'

const folders = {
  programDirectory: 'electron/commands',
  resourcesDirectory: 'resources',
  builtResourcesDirectory: 'resources/validation',
}

/** The service on the real cases; the typesetter answers with the record that it was given. */
function startService() {
  const kept: MadeDocument[] = []
  const events: ServiceEvent[] = []
  const service = createQualificationService({
    version: '1.2.3',
    now: () => '2026-11-22T10:00:00.000Z',
    typeset: ({ data }) => Promise.resolve(succeed(new TextEncoder().encode(JSON.stringify(data)))),
    keepDocument: (document) => {
      kept.push(document)
      const { fileName, mediaType } = document
      return Promise.resolve(succeed({ handle: fileName, fileName, mediaType, bytes: 1 }))
    },
    announce: (event) => events.push(event),
    checkInstallation: (methods, onChecked) => checkInstallation('1.2.3', folders, { methods, onChecked }),
  })
  return { validate: service['application.validate'], kept, events }
}

describe('the check of the calculations', () => {
  it('runs the cases that ship, tells how far it is, and keeps a report and its record', async () => {
    const { validate, kept, events } = startService()
    const answer = await validate({ language: 'nb', methods: ['binomial_interval', 'poisson_interval'] })
    expect(answer).toMatchObject({ ok: true, value: { passed: true, failed: [] } })
    expect(answer.ok ? answer.value.verdict : '').toMatch(/^Alle \d+ referansetilfeller for 2 metoder/)
    expect(events).toEqual([1, 2].map((done) => ({ name: 'validation-progress', done, total: 2 })))
    expect(kept.map(({ fileName }) => fileName)).toEqual(
      ['pdf', 'json'].map((extension) => `kohort-qualification-1.2.3-2026-11-22.${extension}`),
    )
    const record: unknown = JSON.parse(String(kept[1]?.content))
    expect(record).toMatchObject({
      passed: true,
      methods: [{ method: 'binomial_interval' }, { passed: true }],
    })
  })

  it('knows no method by another name, and keeps nothing then', async () => {
    const { validate, kept } = startService()
    expect(await validate({ language: 'en', methods: ['guess'] })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
    expect(kept).toEqual([])
  })
})
