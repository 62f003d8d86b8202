import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { readStudyFile, writeStudyFile } from '#shared/domain/studies/studyFile'
import type { ForecastResult, OptimiseAnswer } from '#shared/forecast/result'
import { plannedProtocol } from '#test/support/plannedProtocol'
import { temporaryFolder } from '#test/support/temporaryFolder'
import { runCli } from './runCli'

const exampleFile = resolve('resources/examples/multiple-sclerosis.kohort.json')
const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

let input = ''
let unplanned = ''
beforeAll(async () => {
  const read = readStudyFile(await readFile(exampleFile, 'utf8'))
  if (!read.ok) throw new Error(read.error.message)
  const study = read.value
  const versions = study.versions.map((version) => ({
    ...version,
    protocol: plannedProtocol(version.protocol),
  }))
  const unplannedVersions = study.versions.map((version) => {
    const { sites: _, ...protocol } = version.protocol
    return { ...version, protocol }
  })
  unplanned = writeStudyFile({ ...study, versions: unplannedVersions })
  input = writeStudyFile({ ...study, targetParticipants: 40, versions })
})

describe('kohort forecast', () => {
  it('prints chance, time, sites, months and what was taken for granted', async () => {
    const { code, output, left } = await runCli(['forecast', '-', '--preview'], { input })
    expect(code).toBe(0)
    expect(left).toEqual([])
    const text = spaced(output)
    expect(text).toMatch(/^40 participants from 2027-01-01 to 2029-01-01$/m)
    expect(text).toMatch(/^Chance of reaching the target by the deadline: >?\d+ % \(\d \d{3} replicates/m)
    expect(text).toMatch(/^OUS +\d+ +\d\.\d\d \(/m)
    expect(text).toMatch(/^UNN .* not included +–/m)
    expect(text).toMatch(/^2029-01-01 +\d+ +\d+ +\d+ +>?\d+ %$/m)
    expect(text).toContain('CMAJ Open')
  })

  it('prints the same JSON for the same seed, and other numbers for another', async () => {
    const ask = async (seed: string) => {
      const { output } = await runCli(['forecast', '-', '--preview', '--json', '--seed', seed], { input })
      return JSON.parse(output) as ForecastResult
    }
    const [one, same, other] = [await ask('5'), await ask('5'), await ask('6')]
    expect(same).toEqual(one)
    expect(other.months).not.toEqual(one.months)
    expect(one.simulation.seed).toBe(5)
    expect(one.simulation.replicates).toBeGreaterThan(1500)
    expect(one.pool?.estimate ?? 0).toBeGreaterThan(50)
  })

  it('says from which day on sites are expected to enrol, after an interim look', async () => {
    const read = readStudyFile(input)
    if (!read.ok) throw new Error(read.error.message)
    const versions = read.value.versions.map((version) => {
      const { sites } = version.protocol
      if (sites === undefined) throw new Error('The study has no plan.')
      const looked = {
        ...sites,
        interim: { date: '2027-07-01' },
        sites: sites.sites.map((site, index) =>
          index === 0 ? { ...site, interim: { enrolled: 3, months: 4 } } : site,
        ),
      }
      return { ...version, protocol: { ...version.protocol, sites: looked } }
    })
    const study = writeStudyFile({ ...read.value, versions })
    const { output } = await runCli(['forecast', '-', '--preview'], { input: study })
    const text = spaced(output)
    expect(text).toMatch(/^Enrolled by 2027-07-01: 3 \(the plan expected/m)
    expect(text).toContain('expected from 2027-07-01 to the deadline')
  })

  it('says what a study lacks', async () => {
    const { code, errors } = await runCli(['forecast', '-'], { input: unplanned })
    expect(code).toBe(3)
    expect(errors).toContain('no site plan')
    const large = await runCli(['forecast', '-', '--target', '100001'], { input })
    expect(large.code).toBe(2)
    expect(large.errors).toContain('100000 at most')
    const seed = await runCli(['forecast', '-', '--seed', '4294967296'], { input })
    expect(seed.code).toBe(2)
    expect(seed.errors).toContain('from 0 to 4294967295')
  })

  it('forecasts each example that ships, neither certain nor hopeless', async () => {
    for (const example of ['multiple-sclerosis', 'myocardial-infarction', 'childhood-diabetes']) {
      const { code, output } = await runCli(['forecast', `example:${example}`, '--preview', '--json'])
      expect(code).toBe(0)
      const result = JSON.parse(output) as ForecastResult
      expect(result.probability.value).toBeGreaterThan(0.5)
      expect(result.probability.value).toBeLessThan(0.95)
      for (const site of result.sites) {
        expect(site.hidden).toBeUndefined()
        expect(site.usedRate).toMatchObject({ basis: 'data' })
        expect(site.statedRate).toBeNull()
        expect(site.missing).toEqual([])
      }
      const defaults = result.assumptions.filter(({ origin }) => origin === 'default')
      expect(defaults.find(({ key }) => key === 'start-up')?.citation).toContain('CMAJ Open')
    }
  })

  it.runIf(process.platform !== 'win32')('stops with Ctrl+C and leaves nothing behind', async () => {
    const temporary = temporaryFolder()
    const child = spawn(process.execPath, [resolve('out/main/cli.js'), 'forecast', '-'], {
      env: { ...process.env, TMPDIR: temporary, HOME: temporary, KOHORT_DATA: '' },
    })
    const ended = new Promise((settle) => child.once('close', settle))
    child.stdin.end(input)
    await vi.waitFor(async () => expect(await readdir(temporary)).toHaveLength(1), { timeout: 20_000 })
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(await readdir(temporary)).toEqual([])
  })
})

describe('kohort sites optimise', () => {
  it('prints the best set and what it trades, in the language', async () => {
    const { code, output } = await runCli(
      ['sites', 'optimise', '-', '--target', '25', '--objective', 'cheapest', '--language', 'nb'],
      { input },
    )
    expect(code).toBe(0)
    expect(spaced(output)).toMatch(/^Beste utvalg +\d +>?\d+ %/m)
    expect(output).toContain('Studiestedene i det beste utvalget')
  })

  it('prints JSON, and refuses what is no objective', async () => {
    const { output } = await runCli(['sites', 'optimise', '-', '--target', '25', '--json'], { input })
    const answer = JSON.parse(output) as OptimiseAnswer
    expect(answer).toMatchObject({ found: true, objective: 'fewest', confidence: 0.8 })
    expect(answer.found && answer.best.probability.value).toBeGreaterThanOrEqual(0.8)
    expect((await runCli(['sites', 'optimise', '-', '--objective', 'best'], { input })).code).toBe(2)
  })

  it('tells what the plan lacks from a target that no set reaches', async () => {
    const optimise = ['sites', 'optimise', 'example:myocardial-infarction']
    const unpriced = await runCli([...optimise, '--objective', 'cheapest'])
    expect(unpriced.code).toBe(3)
    expect(unpriced.errors).toContain('State the costs')
    const hopeless = await runCli([...optimise, '--target', '9000', '--json'])
    expect(hopeless.code).toBe(12)
    expect(JSON.parse(hopeless.output)).toMatchObject({ found: false })
  })
})
