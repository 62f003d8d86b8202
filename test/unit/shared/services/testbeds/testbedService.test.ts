import { expect, it } from 'vitest'
import * as v from 'valibot'
import type { ServiceEvent } from '#shared/contract/events'
import { testbedOperations } from '#shared/contract/testbeds'
import { loadStarterDataset } from '#shared/database/starterDataset'
import { insertStudy } from '#shared/database/studies'
import { insertUnit } from '#shared/database/siteUnits'
import { insertSiteVersion } from '#shared/database/siteVersions'
import type { CatalogueEntry } from '#shared/domain/sources/starterDataset'
import { testbedNeed } from '#shared/domain/testbeds/need/testbedNeed'
import { createTestbedService } from '#shared/services/testbeds/testbedService'
import { exampleDataset, exampleSource, exampleStudy } from '#test/support/databaseContent'
import { createCache } from '#test/support/databases'
import { exampleProfile } from '#test/support/sites/exampleProfile'
import { openSiteWorkspace, valueOf } from '#test/support/sites/siteWorkspace'

const at = '2026-03-01T10:00:00.000Z'
const study = 'study-1'
const need = v.parse(testbedNeed, { text: 'sensors', settings: ['sensors'], areas: ['arctic'] })

async function open() {
  const { ports } = await openSiteWorkspace()
  const told: ServiceEvent[] = []
  const cache = { database: await createCache(), save: ports.workspace.save }
  const announce = (event: ServiceEvent) => void told.push(event)
  return { ...ports, told, service: createTestbedService({ ...ports, cache, announce }), cache }
}

it('keeps a need with its study, and refuses a change of an older state', async () => {
  const { workspace, service, told } = await open()
  insertStudy(workspace.database, exampleStudy(), { at, change: 'Created' })
  const empty = { study, sequence: 0, need: v.parse(testbedNeed, {}) }
  expect(valueOf(await service['testbeds.readNeed']({ study }))).toEqual(empty)
  const kept = { study, sequence: 1, need }
  expect(valueOf(await service['testbeds.saveNeed']({ ...empty, need }))).toEqual(kept)
  expect(valueOf(await service['testbeds.readNeed']({ study }))).toEqual(kept)
  expect(await service['testbeds.saveNeed'](empty)).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect(await service['testbeds.saveNeed']({ ...empty, study: 'nobody' })).toMatchObject({
    error: { code: 'not-found' },
  })
  expect(told).toEqual([{ name: 'testbed-need-changed', study }])
})

it('matches testbeds, services of biobanks and published profiles together', async () => {
  const { workspace, cache, service } = await open()
  const base = { source: exampleSource.key, citation: null, year: null }
  const catalogue: readonly CatalogueEntry[] = [
    {
      ...base,
      kind: 'testbed',
      key: 'a',
      name: 'A',
      fields: { targetTechnologies: 'sensors', city: 'Oslo', country: 'Norway' },
    },
    {
      ...base,
      kind: 'biobank',
      key: 'bbmri/b1',
      name: 'Biobank',
      fields: { directoryId: 'b1', country: 'NO' },
    },
    {
      ...base,
      kind: 'biobank-service',
      key: 's1',
      name: 'Service',
      fields: { biobank: 'b1', readiness: 'TRL-4' },
    },
  ]
  loadStarterDataset(cache.database, { ...exampleDataset, catalogue }, 'hash', at)
  insertUnit(workspace.database, 'draft-only', at)
  insertUnit(workspace.database, 'u1', at)
  insertSiteVersion(workspace.database, {
    unit: 'u1',
    version: 1,
    publishedAt: at,
    validFrom: '2026-03-01',
    expires: '2027-03-01',
    note: '',
    hash: 'a'.repeat(64),
    profile: exampleProfile({ profileKind: 'testbed', city: 'Tromsø', settings: ['sensors'] }),
  })
  const { hits } = valueOf(await service['testbeds.match']({ need }))
  expect(hits.map(({ offer, score }) => [offer.entry, score.met, score.atMost])).toEqual([
    ['testbed-profile/u1', 2, 2],
    ['testbed/a', 1, 1],
    ['biobank-service/s1', 0, 2],
  ])
  expect(hits[2]?.offer).toMatchObject({ host: 'Biobank', countries: ['norway'], ownReadiness: 4 })
})

it.each([
  [{ need: { settings: ['sensors'] } }, true],
  [{ need: {} }, true],
  [{ need: { settings: ['unheard'] } }, false],
  [{}, false],
])('takes only requests that make sense: %j', (request, accepted) => {
  expect(v.safeParse(testbedOperations['testbeds.match'].request, request).success).toBe(accepted)
})
