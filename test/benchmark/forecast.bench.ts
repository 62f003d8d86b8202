import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openApplication, type Application } from '#electron/node/application'
import { standardForecastSeed } from '#shared/contract/forecasts'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { PlanSite } from '#shared/domain/studies/sitePlan'
import { readStudyFile } from '#shared/domain/studies/studyFile'
import { known, planSiteOf, sitePlanOf } from '#test/support/sitePlans'

const root = resolve(import.meta.dirname, '../..')
const target = 400
const wanted = (protocol: Protocol) => ({ protocol, target, seed: standardForecastSeed, run: undefined })
const rounded = (value: number) => Number(value.toFixed(2))

let application: Application
let dataDirectory = ''
let areas: readonly string[] = []

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'kohort-bench-'))
  const opened = await openApplication({
    dataDirectory,
    resourcesDirectory: join(root, 'resources'),
    builtResourcesDirectory: join(root, 'out', 'resources'),
    computeFile: join(root, 'out', 'main', 'compute.js'),
    syncFile: join(root, 'out', 'main', 'sync.js'),
    importsFile: null,
    version: '0',
    report: ({ error }) => {
      throw error
    },
  })
  if (!opened.ok) throw new Error(opened.error.message)
  application = opened.value
  const listed = await application.handlers['geography.areas']({})
  if (!listed.ok) throw new Error(listed.error.message)
  areas = listed.value.flatMap(({ key, level }) => (level === 'referral-area' ? [key] : []))
})
afterAll(async () => {
  await application.close()
  await rm(dataDirectory, { recursive: true, force: true })
})

/** The example of myocardial infarction over three years, at so many sites: rates from data, every third a stated one. */
function planned(count: number): Protocol {
  const read = readStudyFile(
    readFileSync(join(root, 'resources/examples/myocardial-infarction.kohort.json'), 'utf8'),
  )
  const protocol = read.ok ? read.value.versions.at(-1)?.protocol : undefined
  if (protocol === undefined) throw new Error('The example cannot be read')
  const sites = Array.from({ length: count }, (_, index): PlanSite => {
    const area = areas[index % areas.length] ?? ''
    const stated = index % 3 === 0
    return planSiteOf({
      id: `site-${String(index)}`,
      area,
      catchment: [{ area, share: Math.min(1, areas.length / count) }],
      statedRate: stated ? known(0.5) : null,
      rateBasis: stated ? 'stated' : 'data',
      cap: index % 4 === 0 ? 20 : null,
    })
  })
  return { ...protocol, sites: sitePlanOf({ start: '2027-01-01', deadline: '2030-01-01', sites }) }
}

/** Of all threads since the process began: tells what something costs on a machine that others use too. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

interface Begin {
  readonly time: number
  readonly processor: number
}
const begin = (): Begin => ({ time: performance.now(), processor: processorSeconds() })

function line(benchmark: string, count: number, begun: Begin, rest: Readonly<Record<string, unknown>>): void {
  console.log(
    JSON.stringify({
      benchmark,
      sites: count,
      seconds: rounded((performance.now() - begun.time) / 1000),
      processorSeconds: rounded(processorSeconds() - begun.processor),
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1000),
      ...rest,
    }),
  )
}

it.each([
  [60, 'preview'],
  [60, 'refined'],
  [200, 'preview'],
  [200, 'refined'],
] as const)('forecasts %i sites through the services, %s', async (count, detail) => {
  const protocol = planned(count)
  const begun = begin()
  const answer = await application.handlers['forecasts.compute']({ ...wanted(protocol), detail })
  if (!answer.ok) throw new Error(answer.error.message)
  const { probability, expected, simulation } = answer.value
  line('forecast', count, begun, {
    detail,
    replicates: simulation.replicates,
    probability,
    mean: expected.mean,
  })
  expect(answer.value.sites).toHaveLength(count)
})

it.each([60, 200])('seeks the fewest of %i sites through the services', async (count) => {
  const protocol = planned(count)
  const begun = begin()
  const answer = await application.handlers['forecasts.optimise']({
    ...wanted(protocol),
    objective: 'fewest',
    confidence: null,
    mostSites: null,
    budget: null,
    leastPerRegion: [],
    mostPerRegion: [],
    runnersUp: 3,
  })
  if (!answer.ok) throw new Error(answer.error.message)
  const { value } = answer
  line(
    'best set',
    count,
    begun,
    value.found
      ? {
          found: true,
          chosen: value.best.sites.length,
          probability: value.best.probability.value,
          proved: value.proved,
        }
      : { found: false },
  )
  expect(value.found).toBe(true)
})
