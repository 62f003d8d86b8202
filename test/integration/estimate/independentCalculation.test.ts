import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStudyFile } from '#shared/domain/studies/studyFile'
import { estimateProtocol } from '#shared/estimate/estimateProtocol'
import { evidenceOf } from '#test/support/smallCountry'
import { referenceDirectory, starterDataset } from '#test/support/starterDataset'

/**
 * The numbers of the examples, worked out a second time straight from the rows of resources/reference with nothing of
 * the program: people of the study's ages per referral area, times the share of each table, added up.
 */
interface Cell {
  readonly area: string
  readonly value: number
  readonly population: number
}

function rowsOf(file: string): {
  tables: { key: string; cells: Cell[] }[]
  rows: { area: string; population: number[] }[]
} {
  return JSON.parse(readFileSync(join(referenceDirectory, file), 'utf8'))
}

const bands = rowsOf('populationReferralArea.json').rows
const regional = rowsOf('diseaseRegionalTables.json').tables
const national = rowsOf('diseaseNationalTables.json').tables

/** Residents of the ages in a referral area; a band that is cut gives its years evenly. */
function residents(area: string, from: number, to: number): number {
  let people = 0
  for (const row of bands.filter((candidate) => candidate.area === area)) {
    row.population.forEach((count, band) => {
      for (let year = 0; year < 5; year += 1) {
        const age = band * 5 + year
        if (age >= from && age <= to) people += count / 5
      }
    })
  }
  return people
}

function cellsOf(key: string): Cell[] {
  const table = regional.find((candidate) => candidate.key === key)
  if (table === undefined) throw new Error(`No table ${key}`)
  return table.cells
}

function share(key: string, area: string): number {
  const cell = cellsOf(key).find((candidate) => candidate.area === area)
  if (cell === undefined) throw new Error(`No cell ${key} ${area}`)
  return cell.value / cell.population
}

/** Share scaled so that the areas add up to the national row, for tables that count one person in several areas. */
function scaledShare(key: string, area: string): number {
  const cells = cellsOf(key)
  const nation = cells.find((cell) => cell.area === 'nation:NO')?.value ?? 0
  const sum = cells
    .filter((cell) => cell.area.startsWith('referral-area:'))
    .reduce((total, cell) => total + cell.value, 0)
  return (share(key, area) * nation) / sum
}

const areas = [...new Set(bands.map(({ area }) => area))]
const { dataset, strata } = starterDataset()
const tables = dataset.tables.map((table) => ({ ...table, hash: table.key }))

function estimate(example: string) {
  const path = join(import.meta.dirname, '../../../resources/examples', `${example}.kohort.json`)
  const study = readStudyFile(readFileSync(path, 'utf8'))
  if (!study.ok) throw new Error(study.error.message)
  const protocol = study.value.versions[0]?.protocol
  if (protocol === undefined) throw new Error('The example has no protocol')
  const result = estimateProtocol({
    protocol,
    strata,
    ...evidenceOf(tables),
    hash: (text) => String(text.length),
  })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

describe('the examples against a calculation of their own', () => {
  it('multiple sclerosis: adults 18 to 55 by referral area', () => {
    const result = estimate('multiple-sclerosis')
    const treated = (area: string) =>
      residents(area, 18, 55) * share('helseatlas/multiple-sclerosis/treated/2019-2021/18-', area)
    const withoutEpilepsy = (area: string) => 1 - share('helseatlas/epilepsy/treated/2019-2021/0-', area)
    const withoutIllness = (area: string) =>
      (1 - scaledShare('helseatlas/psychotic-disorders/treated/2020-2024/18-64', area)) *
      (1 - scaledShare('helseatlas/bipolar-disorder/treated/2020-2024/18-64', area))
    const sum = (people: (area: string) => number) => areas.reduce((total, area) => total + people(area), 0)
    const remaining = result.steps.map((step) => step.remaining.estimate)
    expect(remaining[0]).toBeCloseTo(
      sum((area) => residents(area, 18, 55)),
      3,
    )
    expect(remaining[1]).toBeCloseTo(sum(treated), 3)
    expect(remaining[2]).toBe(remaining[1])
    expect(remaining[3]).toBeCloseTo(
      sum((area) => treated(area) * withoutEpilepsy(area)),
      3,
    )
    const eligible = sum((area) => treated(area) * withoutEpilepsy(area) * withoutIllness(area))
    expect(result.eligible.estimate).toBeCloseTo(eligible, 3)
    expect(result.eligible.upper).toBeGreaterThanOrEqual(eligible)
    expect(result.eligible.lower).toBeLessThanOrEqual(eligible)
    for (const { area, eligible: here } of result.referralAreas) {
      expect(here.estimate).toBeCloseTo(treated(area) * withoutEpilepsy(area) * withoutIllness(area), 3)
    }
  })

  it('childhood diabetes: 6 to 17 years by referral area', () => {
    const result = estimate('childhood-diabetes')
    const left = (area: string) =>
      residents(area, 6, 17) *
      share('helseatlas/diabetes-children/treated/2022-2024/0-18', area) *
      (1 - share('helseatlas/epilepsy-children/treated/2022-2024/0-18', area)) *
      (1 - share('helseatlas/asthma-children/treated/2022-2024/0-18', area))
    expect(result.eligible.estimate).toBeCloseTo(
      areas.reduce((total, area) => total + left(area), 0),
      3,
    )
  })

  it('myocardial infarction: national figures for what is excluded', () => {
    const result = estimate('myocardial-infarction')
    const admitted = areas.reduce(
      (total, area) =>
        total +
        residents(area, 40, 79) *
          share('helseatlas/acute-myocardial-infarction/hospitalised/2018-2022/18-', area),
      0,
    )
    expect(result.steps[1]?.remaining.estimate).toBeCloseTo(admitted, 3)
    expect(result.steps[2]?.remaining.estimate).toBeCloseTo(admitted * 0.512, 3)
    expect(national.length).toBeGreaterThan(0)
    expect(result.coverage.notCountable).toBe(1)
  })
})
