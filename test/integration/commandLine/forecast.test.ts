import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readStudyFile, writeStudyFile } from '#shared/domain/studies/studyFile'
import type { ForecastResult, OptimiseAnswer } from '#shared/forecast/result'
import { plannedProtocol } from '#test/support/plannedProtocol'
import { runCli } from './runCli'

const exampleFile = resolve('resources/examples/multiple-sclerosis.kohort.json')
const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

let input = ''
beforeAll(async () => {
  const read = readStudyFile(await readFile(exampleFile, 'utf8'))
  if (!read.ok) throw new Error(read.error.message)
  const study = read.value
  const versions = study.versions.map((version) => ({
    ...version,
    protocol: plannedProtocol(version.protocol),
  }))
  input = writeStudyFile({ ...study, targetParticipants: 40, versions })
})

describe('kohort forecast', () => {
  it('prints chance, time, sites, months and what was taken for granted', async () => {
    const { code, output, left } = await runCli(['forecast', '-', '--preview'], { input })
    expect(code).toBe(0)
    expect(left).toEqual([])
    const text = spaced(output)
    expect(text).toMatch(/^40 participants from 2027-01-01 to 2029-01-01$/m)
    expect(text).toMatch(/^Chance of reaching the target by the deadline: >?\d+ % \(2 000 replicates/m)
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
    expect(one.simulation).toEqual({ replicates: 2000, seed: 5 })
    expect(one.pool?.estimate ?? 0).toBeGreaterThan(50)
  })

  it('says what a study lacks', async () => {
    const { code, errors } = await runCli(['forecast', 'example:multiple-sclerosis'])
    expect(code).toBe(3)
    expect(errors).toContain('no site plan')
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
})
