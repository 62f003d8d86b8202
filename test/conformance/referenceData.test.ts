import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readReferenceFiles } from '#test/support/referenceFiles'
import { parseCsv, type CsvRow } from '#test/support/csv'

const folder = resolve(import.meta.dirname, '../../../shared/reference')
const reason = 'the reference figures beside the project are not here'

interface ShippedCell {
  readonly area: string
  readonly sex?: string
  readonly value?: number
  readonly share?: { readonly value?: number; readonly lower: number; readonly upper: number }
  readonly population?: number
  readonly sumOf?: readonly { readonly name: string; readonly value: number; readonly population: number }[]
  readonly figures?: readonly string[]
}
interface ShippedTable {
  readonly key: string
  readonly concept: { readonly codes: readonly string[] }
  readonly lastYear: number
  readonly ageFrom: number
  readonly ageTo: number | null
  readonly cells: readonly ShippedCell[]
}
interface ShippedEntry {
  readonly key: string
  readonly name: string
  readonly citation?: string
  readonly fields: { readonly [field: string]: string }
}
interface ShippedFile {
  readonly tables: readonly ShippedTable[]
  readonly entries: readonly ShippedEntry[]
  readonly areas: readonly { readonly key: string; readonly name: string; readonly population: number }[]
  readonly baseAreas: readonly {
    readonly county: string
    readonly referralArea: string
    readonly population: number
  }[]
  readonly rows: readonly {
    readonly area: string
    readonly sex: string
    readonly population: readonly number[]
  }[]
}

const texts = new Map(readReferenceFiles().map(({ name, text }) => [name, text]))

function shipped(name: string): ShippedFile {
  const parsed: ShippedFile = JSON.parse(texts.get(name) ?? '{}')
  return parsed
}

function csv(name: string): readonly CsvRow[] {
  return parseCsv(readFileSync(join(folder, name), 'utf8'))
}

function seen(name: string): readonly CsvRow[] {
  return csv(name).filter((row) => row['seen'] === 'true')
}

const normalise = (codes: string) =>
  codes
    .replace(/\(.*?\)/g, '')
    .split(';')
    .map((code) => code.trim().replaceAll('.', '').toUpperCase())

describe.skipIf(!existsSync(folder))(
  `the starter dataset equals its sources (skipped where ${reason})`,
  () => {
    it('holds every population figure', () => {
      for (const [file, source, code] of [
        ['populationCounty.json', 'population_county_sex_age5_2024.csv', 'county_code'],
        ['populationReferralArea.json', 'population_referral_area_sex_age5_2024.csv', 'referral_area_code'],
      ] as const) {
        const { rows } = shipped(file)
        const level = code === 'county_code' ? 'county' : 'referral-area'
        const figures = seen(source)
        expect(rows.length * 19).toBe(figures.length)
        for (const figure of figures) {
          const sex = figure['sex'] === 'M' ? 'male' : 'female'
          const row = rows.find(
            (candidate) => candidate.area === `${level}:${figure[code]}` && candidate.sex === sex,
          )
          expect(row?.population[Number(figure['age_from']) / 5]).toBe(Number(figure['population']))
        }
      }
    })

    it('holds every area and every piece', () => {
      const { areas, baseAreas } = shipped('geography.json')
      const byKey = new Map(areas.map((area) => [area.key, area]))
      const municipalities = seen('municipalities_2024.csv')
      for (const row of municipalities) {
        expect(byKey.get(`municipality:${row['municipality_code']}`)).toMatchObject({
          name: row['municipality_name'],
          population: Number(row['population']),
        })
      }
      const regions = seen('health_regions.csv')
      for (const row of regions) {
        expect(byKey.get(`health-region:${row['rhf_code']}`)?.population).toBe(Number(row['population_2024']))
      }
      expect(areas).toHaveLength(1 + regions.length + 15 + 19 + municipalities.length)
      const pieces = seen('county_referral_area_share_2024.csv')
      expect(baseAreas).toHaveLength(pieces.length)
      for (const piece of pieces) {
        const found = baseAreas.find(
          (area) =>
            area.county === `county:${piece['county_code']}` &&
            byKey.get(area.referralArea)?.name === piece['referral_area'],
        )
        expect(found?.population).toBe(Number(piece['population_2024']))
      }
    })

    it('holds every regional disease figure, the parts of Oslo included', () => {
      const names = new Map(shipped('geography.json').areas.map((area) => [area.key, area.name]))
      const { tables } = shipped('diseaseRegionalTables.json')
      const lines = tables.flatMap((table) =>
        table.cells.flatMap((cell) => {
          const describe = (area: string, value: number | undefined, population: number | undefined) =>
            [
              table.concept.codes.join(';'),
              table.lastYear,
              table.ageFrom,
              table.ageTo ?? '',
              area,
              value,
              population,
            ].join('|')
          if (cell.sumOf) return cell.sumOf.map((part) => describe(part.name, part.value, part.population))
          const name = cell.area === 'nation:NO' ? 'nation' : (names.get(cell.area) ?? '')
          return [describe(name, cell.value, cell.population)]
        }),
      )
      const expected = seen('disease_regional_rates.csv').map((row) => {
        const lastYear = /-(\d{4})/.exec(row['period'] ?? '')?.[1]
        const codes = normalise(row['icd10'] ?? '').join(';')
        // In the tables for children the source lets OUS stand for the whole of Oslo.
        const whole = row['age_to'] === '18' && row['area'] === 'OUS'
        const area = row['area_type'] === 'nation' ? 'nation' : whole ? 'Oslo' : row['area']
        const value = Number(row['patients_per_year'])
        return [codes, lastYear, row['age_from'], row['age_to'], area, value, Number(row['population'])].join(
          '|',
        )
      })
      expect(lines.toSorted()).toEqual(expected.toSorted())
    })

    it('holds every national disease figure, and tables that restate them', () => {
      const { entries } = shipped('diseaseFigures.json')
      const figures = seen('disease_national.csv')
      const line = (parts: readonly (string | undefined)[]) => parts.map((part) => part ?? '').join('|')
      expect(
        entries.map(({ name, citation, fields }) =>
          line([
            name,
            fields['icd10'],
            fields['measure'],
            fields['value'],
            fields['unit'],
            fields['area'],
            fields['period'],
            citation,
          ]),
        ),
      ).toEqual(
        figures.map((row) =>
          line([
            row['disease'],
            row['icd10'],
            row['measure'],
            row['value'],
            row['unit'],
            row['area'],
            row['year'],
            row['source'],
          ]),
        ),
      )
      const byKey = new Map(entries.map((entry) => [entry.key, entry.fields]))
      for (const { key, concept, cells } of shipped('diseaseNationalTables.json').tables) {
        for (const cell of cells) {
          const restated = (cell.figures ?? []).map((figure) => byKey.get(figure))
          expect(restated.length, key).toBeGreaterThan(0)
          for (const figure of restated) {
            expect(normalise(figure?.['icd10'] ?? ''), key).toEqual(concept.codes)
            expect(figure?.['sex'], key).toBe(cell.sex ?? 'any')
          }
          const printed = restated.map((figure) => figure?.['value'] ?? '')
          if (cell.value !== undefined) {
            expect(cell.value, key).toBe(printed.reduce((sum, value) => sum + Number(value), 0))
            continue
          }
          const unit = restated[0]?.['unit'] ?? ''
          const per = unit.startsWith('%') ? 100 : unit.startsWith('per 100000') ? 100_000 : Number.NaN
          const [first = Number.NaN, last = first] = (printed[0] ?? '')
            .split('-')
            .map((value) => Number(value) / per)
          expect(cell.share?.value ?? cell.share?.lower, key).toBeCloseTo(first, 12)
          if (first !== last) expect(cell.share?.upper, key).toBeCloseTo(last, 12)
        }
      }
    })

    it.each([
      [
        'registries.json',
        'registries.csv',
        [
          'name_no',
          'hap_phase',
          'kind',
          'topic',
          'cases',
          'coverage_pct',
          'start_year',
          'consent',
          'data_controller',
        ],
      ],
      [
        'biobanks.json',
        'biobanks_cohorts.csv',
        ['name', 'participants', 'participants_with_samples', 'materials', 'start_year', 'host'],
      ],
      [
        'trialSites.json',
        'trial_sites.csv',
        ['name', 'type', 'host_trust', 'capabilities', 'pet_cyclotron', 'city'],
      ],
      ['norTrialsCentres.json', 'nortrials_centres.csv', ['name', 'host', 'city', 'area', 'scope']],
      ['testbeds.json', 'testbeds.csv', ['name', 'host', 'country', 'services', 'networks']],
      ['trialStatistics.json', 'trial_statistics.csv', ['measure', 'topic', 'value', 'unit']],
      [
        'registryCases.json',
        'registry_cases_by_trust_2019.csv',
        ['registry', 'what', 'unit_name', 'orgnr', 'cases', 'icd10'],
      ],
      ['nordicPopulation.json', 'nordic_population_2020.csv', ['country', 'location_code', 'population']],
      [
        'localHospitalAreas.json',
        'municipality_referral_area.csv',
        ['municipality_code', 'district_code', 'referral_area', 'local_hospital', 'dps'],
      ],
      [
        'hospitalStructure.json',
        'hospital_structure.csv',
        ['name_register', 'short_name', 'parent_orgnr', 'rhf'],
      ],
    ])('holds every row of %s as read, without what was not verified', (file, source, columns) => {
      const entries = shipped(file).entries.filter((entry) => !entry.key.startsWith('health-region-'))
      const rows = seen(source)
      expect(entries).toHaveLength(rows.length)
      rows.forEach((row, index) => {
        const entry = entries[index]
        const unverified = (entry?.fields['unverified'] ?? '').split('; ')
        const held = [entry?.name, entry?.citation, ...Object.values(entry?.fields ?? {})]
        for (const column of columns) {
          const value = row[column] ?? ''
          // Computed from example data and said by its collector to be unfit for publishing.
          const indicative = row['id'] === 'norgast' && column === 'coverage_pct'
          const field = column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
          if (value === '' || indicative) continue
          if (unverified.includes(field))
            expect(entry?.fields[field], `${entry?.key} ${column}`).toBeUndefined()
          else expect(held, `${entry?.key} ${column}`).toContain(value)
        }
        if (
          (row['unverified_fields'] ?? '') !== '' &&
          row['unverified_fields'] !== 'start_year;current coverage'
        ) {
          expect(entry?.fields['unverified'], entry?.key).toBeTruthy()
        }
      })
    })

    it('holds nothing that was not seen, no named contact and no address of one', () => {
      const everything = [...texts.values()].join('\n')
      for (const [file, source] of [
        ['testbeds.json', 'testbeds.csv'],
        ['biobanks.json', 'biobanks_cohorts.csv'],
        ['diseaseFigures.json', 'disease_national.csv'],
      ] as const) {
        const unseen = csv(source).filter((row) => row['seen'] !== 'true')
        expect(unseen.length).toBeGreaterThan(0)
        const held = shipped(file).entries
        for (const row of unseen) {
          expect(held.some((entry) => entry.key === row['id'])).toBe(false)
          expect(texts.get(file)).not.toContain(row['source'])
        }
      }
      for (const row of csv('nortrials_centres.csv')) {
        if (row['lead']) expect(everything).not.toContain(row['lead'])
      }
      expect(everything).not.toMatch(/from memory|unverified,|\(verify\)/)
      expect(everything).not.toMatch(/[\w.]+@[\w-]+\.\w/)
    })
  },
)
