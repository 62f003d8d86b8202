import type { GivenAnswer, SeenRequest, SourceHandler } from './sourceServer'

export interface PxVariable {
  readonly id: string
  readonly codes: readonly string[]
  readonly labels?: readonly string[]
}

/** A made-up table of a PxWeb server. */
export interface PxSourceTable {
  readonly table: string
  variables: readonly PxVariable[]
  /** Value by the codes of the variables: a number, or the symbol in place of one. */
  value: (codes: readonly string[]) => number | '.' | '..' | ':'
  updated: string
  /** Most cells of one answer. */
  readonly cellLimit?: number
  /** Identifier of the variable of the measures. */
  readonly measure?: string
}

const measureId = 'ContentsCode'

/** Answers as version 2 of the PxWeb interface does: table descriptions, and cells in JSON-stat. */
export function pxWebSource(tables: readonly PxSourceTable[]): SourceHandler {
  return (request) => {
    const [, id, kind] = /^tables\/([^/]+)\/(metadata|data)$/.exec(request.path) ?? []
    const table = tables.find((candidate) => candidate.table === id)
    if (table === undefined) return problem(404, 'Non-existent table')
    return kind === 'metadata'
      ? { body: JSON.stringify(describe(table, table.variables)) }
      : answerCells(table, request)
  }
}

export function problem(status: number, title: string): GivenAnswer {
  return { status, body: JSON.stringify({ type: 'Parameter error', title, status }) }
}

function describe(table: PxSourceTable, variables: readonly PxVariable[]) {
  const { measure = measureId } = table
  return {
    version: '2.0',
    class: 'dataset',
    label: `${table.table}: made up`,
    source: 'Made up',
    updated: table.updated,
    role: { time: ['Tid'], metric: [measure] },
    id: variables.map(({ id }) => id),
    size: variables.map(({ codes }) => codes.length),
    dimension: Object.fromEntries(
      variables.map(({ id, codes, labels }) => [
        id,
        {
          label: id,
          category: {
            index: Object.fromEntries(codes.map((code, index) => [code, index])),
            label: Object.fromEntries(codes.map((code, index) => [code, labels?.[index] ?? code])),
            ...(id === measure
              ? { unit: Object.fromEntries(codes.map((code) => [code, { base: 'persons', decimals: 0 }])) }
              : {}),
          },
          extension: { elimination: false },
        },
      ]),
    ),
    extension: { px: { aggregallowed: true, tableid: table.table } },
  }
}

function answerCells(table: PxSourceTable, { body }: SeenRequest): GivenAnswer {
  const { selection } = body as {
    selection: readonly { variableCode: string; valueCodes: readonly string[] }[]
  }
  // A server of PxWeb fails without a word on a code that is asked for twice.
  if (selection.some(({ valueCodes }) => new Set(valueCodes).size !== valueCodes.length))
    return { status: 500, body: '' }
  const variables = table.variables.map((variable): PxVariable => {
    const asked = selection.find(({ variableCode }) => variableCode === variable.id)?.valueCodes ?? ['*']
    const kept = variable.codes.flatMap((code, index) =>
      asked.includes('*') || asked.includes(code) ? [{ code, label: variable.labels?.[index] ?? code }] : [],
    )
    return { id: variable.id, codes: kept.map(({ code }) => code), labels: kept.map(({ label }) => label) }
  })
  const size = variables.reduce((product, { codes }) => product * codes.length, 1)
  if (size > (table.cellLimit ?? 800_000)) return problem(403, 'Too many cells selected')
  const value: (number | null)[] = []
  const status: Record<string, string> = {}
  const codes: string[] = []
  function walk(depth: number): void {
    const variable = variables[depth]
    if (variable === undefined) {
      const found = table.value(codes)
      if (typeof found !== 'number') status[String(value.length)] = found
      value.push(typeof found === 'number' ? found : null)
      return
    }
    for (const code of variable.codes) {
      codes[depth] = code
      walk(depth + 1)
    }
  }
  walk(0)
  return {
    body: JSON.stringify({
      ...describe(table, variables),
      value,
      ...(Object.keys(status).length > 0 ? { status } : {}),
    }),
  }
}

/** A small table of residents in the shape of 07459: counties, sexes, single years of age. */
export function residentsTable(years: readonly string[] = ['2025', '2026']): PxSourceTable {
  return {
    table: '07459',
    updated: '2026-02-25T07:00:00Z',
    variables: [
      { id: 'Region', codes: ['0', '03', '46'], labels: ['The whole country', 'Oslo', 'Vestland'] },
      { id: 'Kjonn', codes: ['2', '1'], labels: ['Females', 'Males'] },
      {
        id: 'Alder',
        codes: Array.from({ length: 106 }, (_, age) => (age === 105 ? '105+' : String(age).padStart(3, '0'))),
        labels: Array.from({ length: 106 }, (_, age) =>
          age === 105 ? '105 years or older' : `${age} years`,
        ),
      },
      { id: measureId, codes: ['Personer1'], labels: ['Persons'] },
      { id: 'Tid', codes: years },
    ],
    value: ([region, sex, age, , year]) => {
      const people = (county: string): number =>
        ((Number(county) * 31 + Number(sex) * 17 + Number(age?.replace('+', '')) * 7 + Number(year)) % 90) +
        10
      return region === '0' ? people('03') + people('46') + 5 : people(region ?? '')
    },
  }
}

/** Residents of every county of 2024 in the shape of 07459; all of a five-year band are of its first year of age. */
export function countyResidentsTable(
  people: (county: string, sex: '1' | '2', band: number, year: number) => number,
  years: readonly string[] = ['2024', '2025', '2026'],
): PxSourceTable {
  const small = residentsTable(years)
  const inCounty = (county: string, sex: string, age: number, year: number): number =>
    age % 5 === 0 && age <= 90 ? people(county, sex === '1' ? '1' : '2', age / 5, year) : 0
  return {
    ...small,
    variables: small.variables.map((variable) =>
      variable.id === 'Region'
        ? {
            id: 'Region',
            codes: ['0', ...countiesOf2024],
            labels: ['The whole country', ...countiesOf2024],
          }
        : variable,
    ),
    value: ([region = '', sex = '', age = '', , year = '']) =>
      (region === '0' ? countiesOf2024 : [region]).reduce(
        (sum, county) => sum + inCounty(county, sex, Number(age.replace('+', '')), Number(year)),
        0,
      ),
  }
}

const countiesOf2024 = [
  '03',
  '11',
  '15',
  '18',
  '31',
  '32',
  '33',
  '34',
  '39',
  '40',
  '42',
  '46',
  '50',
  '55',
  '56',
]

/** Counties of 2024 with made-up numbers of patients, in the shape of 14824. */
export function patientsTable(): PxSourceTable {
  const counties = countiesOf2024
  const bands = ['0-17', '18-']
  const people = (county: string, band: string): number =>
    bands.includes(band) ? 40 + Number(county) * (1 + bands.indexOf(band)) : NaN
  const sum = (areas: readonly string[], ages: readonly string[]): number =>
    areas.reduce((total, area) => total + ages.reduce((part, age) => part + people(area, age), 0), 0)
  return {
    table: '14824',
    updated: '2026-05-01T06:00:00Z',
    variables: [
      { id: 'Region', codes: ['0', ...counties], labels: ['Hele landet', ...counties] },
      { id: 'Alder', codes: ['999', ...bands], labels: ['Alle aldre', '0-17 år', '18 år og over'] },
      { id: 'Diagnose', codes: ['G35-G37', 'I20-I25'], labels: ['Demyelinisering', 'Iskemisk hjertesykdom'] },
      { id: measureId, codes: ['Pasient', 'KontaktPolikl'], labels: ['Pasienter', 'Konsultasjoner'] },
      { id: 'Tid', codes: ['2024', '2025'] },
    ],
    value: ([region = '', age = '', block, measure]) =>
      sum(region === '0' ? counties : [region], age === '999' ? bands : [age]) *
      (block === 'I20-I25' ? 3 : 1) *
      (measure === 'Pasient' ? 1 : 4),
  }
}
