import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#electron/node/linearSolver'
import { succeed } from '#shared/contract/outcome'
import { listReleasedAnswers } from '#shared/database/releases'
import { insertStudy } from '#shared/database/studies'
import { defaultSmallCountRule } from '#shared/domain/disclosure/smallCountRule'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { EstimateResult, Quantity } from '#shared/estimate/result'
import {
  createReleaseGate,
  wouldDisclose,
  type PreparedRelease,
  type ReleaseConsent,
} from '#shared/services/releaseGate'
import { exampleStudy } from '#test/support/databaseContent'
import { createWorkspace } from '#test/support/databases'
import { fixedPopulation } from '#test/support/fixedPopulation'
import { criterion, diagnosis, group, protocolOf, strataOf } from '#test/support/smallCountry'
import { estimateOf, residentsWith } from '../estimate/disclosure/smallEstimates'

const residents = residentsWith([9, 9, 9])
const date = '2024-01-01'

/** People with the disease from an age on. */
function protocolFrom(age: number): Protocol {
  return protocolOf({
    population: { age: { from: age, to: null }, sex: 'any', areas: [] },
    inclusion: [group('disease', [criterion(diagnosis('A'))])],
  })
}

function numberOf(people: number): Quantity {
  return { estimate: people, lower: people, upper: people, interval: null, kind: 'exact' }
}

/** A result in which a register counts so many with the disease; nothing else in it is a count of patients. */
function counting(protocol: Protocol, people: number): EstimateResult {
  const result = estimateOf(residents, protocol, [])
  const unknown: Quantity = { estimate: null, lower: 0, upper: 600, interval: null, kind: 'bounded' }
  return {
    ...result,
    smallCounts: defaultSmallCountRule,
    eligible: numberOf(people),
    steps: result.steps.map((step) =>
      step.role === 'population'
        ? step
        : {
            ...step,
            basis: 'counted',
            remaining: numberOf(people),
            alone: unknown,
            withoutIt: null,
            alternatives: step.alternatives.map((one) => ({
              ...one,
              basis: 'counted',
              evidence: [
                {
                  table: 'test/A',
                  title: { en: 'A', nb: 'A' },
                  source: 'test',
                  period: '2023',
                  lastYear: 2023,
                  measure: 'prevalent',
                  areaLevel: 'nation',
                  caseDefinition: { en: 'A', nb: 'A' },
                  match: 'equal',
                  flags: [],
                  published: null,
                  hash: 'a',
                },
              ],
            })),
          },
    ),
    counties: [],
    referralAreas: [],
    healthRegions: [],
  }
}

/** A study whose register counts 120 people from 17 years on and 118 from 18. */
async function prepareStudy() {
  const database = await createWorkspace()
  insertStudy(database, exampleStudy(), { at: '2024-05-01T10:00:00.000Z', change: 'Created' })
  const people = new Map([
    [17, 120],
    [18, 118],
    [19, 120],
    [30, 90],
  ])
  const gate = createReleaseGate(
    {
      workspace: { database, save: () => Promise.resolve(succeed(null)) },
      population: fixedPopulation(strataOf(residents)),
      hash: (text) => text,
      loadSolver: loadLinearSolver,
    },
    {
      shown: () => {
        throw new Error('A document never holds what is meant for the screen.')
      },
      released: (protocol) =>
        Promise.resolve(succeed(counting(protocol, people.get(protocol.population.age.from) ?? 0))),
    },
  )
  async function prepare(age: number, consent: ReleaseConsent = 'ask'): Promise<PreparedRelease> {
    const prepared = await gate.prepare('study-1', protocolFrom(age), consent)
    if (!prepared.ok) throw new Error(prepared.error.message)
    return prepared.value
  }
  let releases = 0
  function log({ answers }: PreparedRelease): void {
    releases += 1
    gate.log({
      id: `release-${releases}`,
      study: 'study-1',
      version: 'version-1',
      versionName: 'First',
      document: 'report',
      populationDate: date,
      at: `2024-05-0${releases}T10:00:00.000Z`,
      answers,
    })
  }
  return { database, gate, prepare, log }
}

describe('the release gate', () => {
  it('lets a first document out, and the same document again', async () => {
    const { prepare, log } = await prepareStudy()
    const first = await prepare(17)
    expect(first.audit).toMatchObject({ status: 'clear', findings: [], partial: false })
    log(first)
    expect((await prepare(17)).audit.status).toBe('clear')
  })

  it('refuses a document that tells two people together with an earlier one, and names both numbers', async () => {
    const { prepare, log } = await prepareStudy()
    log(await prepare(17))
    const { audit } = await prepare(18)
    const subject = { kind: 'remaining', key: 'disease' }
    expect(audit).toMatchObject({ status: 'refuse', disclosed: 1 })
    expect(audit.findings).toEqual([
      {
        status: 'disclosed',
        lower: 2,
        upper: 2,
        inside: [
          { subject, released: { document: 'report', at: '2024-05-01T10:00:00.000Z', versionName: 'First' } },
        ],
        outside: [{ subject, released: null }],
      },
    ])
    expect((await prepare(18, 'accept')).audit.status).toBe('refuse')
    const refusal = wouldDisclose(audit)
    expect(refusal.ok ? null : refusal.error).toMatchObject({
      code: 'would-disclose',
      details: { disclosed: 1 },
    })
  })

  it('leaves out the telling number when asked to, and logs only what goes out', async () => {
    const { database, prepare, log } = await prepareStudy()
    log(await prepare(17))
    const hidden = await prepare(18, 'hide')
    expect(hidden.audit.status).toBe('clear')
    expect(hidden.result.eligible).toMatchObject({ estimate: null, hidden: { reason: 'protects' } })
    expect(hidden.result.steps[1]?.remaining.hidden).toEqual({ reason: 'protects' })
    log(hidden)
    const logged = listReleasedAnswers(database, 'study-1', date, 100)
    expect(logged.filter(({ lower }) => lower === 118)).toEqual([])
    expect((await prepare(30)).audit.status).toBe('clear')
  })

  it.each([
    ['tells two people', 18, null],
    ['nearly tells that there is nobody', 19, null],
    ['tells nothing', 30, 90],
  ])('lets the number of another version out beside its own unless it %s', async (_, age, shown) => {
    const { gate, prepare } = await prepareStudy()
    const own = await prepare(17)
    const other = await gate.beside('study-1', protocolFrom(age), own.answers)
    if (!other.ok) throw new Error(other.error.message)
    expect(other.value.eligible.estimate).toBe(shown)
    expect(other.value.answers.length).toBe(shown === null ? 0 : 1)
  })

  it('compares a result that goes out as it is, such as that of a frozen estimate', async () => {
    const { gate, prepare, log } = await prepareStudy()
    log(await prepare(17))
    const protocol = protocolFrom(18)
    const checked = await gate.check('study-1', protocol, counting(protocol, 118))
    expect(checked.audit).toMatchObject({ status: 'refuse', disclosed: 1 })
    expect(checked.result.eligible).toEqual(numberOf(118))
    expect(checked.answers).toContainEqual(
      expect.objectContaining({ subject: { kind: 'remaining', key: 'disease' }, lower: 118, upper: 118 }),
    )
  })

  it('compares a study with itself alone', async () => {
    const { database, prepare, log } = await prepareStudy()
    insertStudy(database, { ...exampleStudy(), id: 'study-2' }, { at: date, change: 'Created' })
    log(await prepare(17))
    expect(listReleasedAnswers(database, 'study-2', date, 100)).toEqual([])
  })
})
