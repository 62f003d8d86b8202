import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApplication, type Application } from '#electron/node/application'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { AreaResult, EstimateResult } from '#shared/estimate/result'
import { createEvidenceTables } from '#shared/services/evidenceTables'
import { createProtocolEstimates, type ProtocolEstimates } from '#shared/services/protocolEstimates'
import { version } from '../../../package.json'
import { criterion, group, protocolOf } from '../../support/smallCountry'

const root = resolve(import.meta.dirname, '..', '..', '..')
let folder: string
let application: Application
let estimates: ProtocolEstimates

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kohort-disclosure-'))
  const opened = await openApplication({
    dataDirectory: folder,
    resourcesDirectory: join(root, 'resources'),
    builtResourcesDirectory: join(root, 'out', 'resources'),
    computeFile: join(root, 'out', 'main', 'compute.js'),
    syncFile: join(root, 'out', 'main', 'sync.js'),
    importsFile: null,
    version,
    verifyAnswers: true,
    report: ({ error }) => {
      throw error
    },
  })
  if (!opened.ok) throw new Error(opened.error.message)
  application = opened.value
  const { ports } = application
  estimates = createProtocolEstimates(ports, createEvidenceTables(ports.cache.database, ports.hash))
}, 60_000)
afterAll(async () => {
  await application.close()
  await rm(folder, { recursive: true })
})

/** So few of everybody that most counties hold some people and a few hold none: `share` is stated. */
function rare(share: number): Protocol {
  const stated = {
    kind: 'stated',
    share,
    lower: share,
    upper: share,
    conditioning: 'population',
    citation: 'A',
  } as const
  return protocolOf({
    inclusion: [group('rare', [criterion({ kind: 'statement', text: 'has it' }, stated)])],
  })
}

/** Every number of people in an answer, by its path: the value of whatever is called estimate, lower, upper or published. */
function peopleIn(value: unknown, path = ''): readonly (readonly [string, number])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'number' && ['estimate', 'published'].includes(key)
      ? [[`${path}.${key}`, inner] as const]
      : peopleIn(inner, `${path}.${key}`),
  )
}

const smallOf = (result: EstimateResult) =>
  peopleIn(result).filter(([, people]) => Math.round(people) > 0 && Math.round(people) < 5)

async function releasedOf(protocol: Protocol): Promise<EstimateResult> {
  const result = await estimates.released(protocol)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

describe('small numbers of a rare condition', () => {
  it('never reach the page', async () => {
    const answer = await application.call('estimates.compute', { protocol: rare(1e-5), detail: 'preview' })
    if (!answer.ok) throw new Error(answer.error.message)
    const result = answer.value as EstimateResult
    expect(Math.round(result.eligible.estimate ?? 0)).toBe(56)
    expect(smallOf(result)).toEqual([])
    expect(result.counties.some(({ eligible }) => eligible.hidden?.reason === 'small')).toBe(true)
  })

  it('hide the end of the funnel where it is small itself', async () => {
    const result = await releasedOf(rare(5e-7))
    expect(result.eligible).toMatchObject({ estimate: null, hidden: { reason: 'small', from: 1, to: 4 } })
    expect(result.steps.at(-1)).toMatchObject({ kept: null })
    expect(smallOf(result)).toEqual([])
  })

  it('cannot be worked out from the tables of a document', async () => {
    const result = await releasedOf(rare(2e-5))
    expect(smallOf(result)).toEqual([])
    expect(result.areaProtection?.small).toBeGreaterThan(0)
    const total = result.eligible.estimate ?? 0
    const left = (areas: readonly AreaResult[]) => {
      const shown = areas.reduce((sum, { eligible }) => sum + (eligible.estimate ?? 0), 0)
      return {
        people: Math.round(total - shown),
        hidden: areas.filter(({ eligible }) => eligible.hidden !== undefined).length,
      }
    }
    for (const areas of [result.counties, result.referralAreas, result.healthRegions]) {
      const { people, hidden } = left(areas)
      // What is left over belongs to nobody, or to several areas, or is no small number.
      expect(hidden === 0 || hidden > 1 || people >= 5).toBe(true)
    }
  })

  it('are hidden in no table that its source shows', async () => {
    const sources = await application.call('sources.list', {})
    expect(sources).toMatchObject({ ok: true })
    const table = await application.call('sources.table', { table: 'population/county/2024' })
    if (!table.ok) throw new Error(table.error.message)
    expect(JSON.stringify(table.value)).not.toContain('suppressed')
  })
})
