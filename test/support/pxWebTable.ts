import * as v from 'valibot'
import type { SourceAnswer, SourceRequest } from '#shared/sources/conversation'
import { jsonAnswer } from './converse'

/** A table that a PxWeb server of tests holds: codes with names by variable, and a number for each combination. */
export interface HeldTable {
  readonly label: string
  readonly updated: string
  readonly variables: readonly {
    readonly id: string
    readonly label: string
    readonly codes: readonly (readonly [code: string, label: string])[]
    readonly elimination?: boolean
    readonly units?: { readonly [code: string]: { readonly base: string; readonly decimals: number } }
  }[]
  readonly time: string
  readonly metric: string
  /** A number, null, or a symbol that stands in the status. */
  readonly value: (codes: { readonly [variable: string]: string }) => number | null | string
}

/** Codes asked for, by variable. */
type Asked = ReadonlyMap<string, readonly string[]>

const body1 = v.object({
  query: v.array(
    v.object({ code: v.string(), selection: v.object({ filter: v.string(), values: v.array(v.string()) }) }),
  ),
})
const body2 = v.object({
  selection: v.array(v.object({ variableCode: v.string(), valueCodes: v.array(v.string()) })),
})

/** What a request for cells asks for, in either version of the interface. */
export function askedOf(request: SourceRequest): Asked {
  const second = v.safeParse(body2, request.body)
  if (second.success)
    return new Map(second.output.selection.map(({ variableCode, valueCodes }) => [variableCode, valueCodes]))
  const { query } = v.parse(body1, request.body)
  return new Map(query.map(({ code, selection }) => [code, selection.values]))
}

function categoryOf(variable: HeldTable['variables'][number], wanted: readonly string[], reversed: boolean) {
  const codes = variable.codes.filter(([code]) => wanted.includes('*') || wanted.includes(code))
  const ordered = reversed ? codes.toReversed() : codes
  return {
    codes: ordered.map(([code]) => code),
    category: {
      index: Object.fromEntries(ordered.map(([code], index) => [code, index])),
      label: Object.fromEntries(ordered),
      ...(variable.units !== undefined && { unit: variable.units }),
    },
  }
}

/** The answer of a data request as JSON-stat; `reversed` turns the order of dimensions and codes around. */
export function dataOf(table: HeldTable, asked: Asked, reversed = false) {
  const variables = table.variables.filter(({ id }) => asked.has(id))
  const ordered = reversed ? variables.toReversed() : variables
  const parts = ordered.map((variable) => ({
    variable,
    ...categoryOf(variable, asked.get(variable.id) ?? [], reversed),
  }))
  const combinations = parts.reduce<readonly { readonly [id: string]: string }[]>(
    (all, { variable, codes }) =>
      all.flatMap((place) => codes.map((code) => ({ ...place, [variable.id]: code }))),
    [{}],
  )
  const found = combinations.map((codes) => table.value(codes))
  const status = Object.fromEntries(
    found.flatMap((value, index) => (typeof value === 'string' ? [[String(index), value]] : [])),
  )
  return {
    version: '2.0',
    class: 'dataset',
    label: table.label,
    updated: table.updated,
    role: { time: [table.time], metric: [table.metric] },
    id: parts.map(({ variable }) => variable.id),
    size: parts.map(({ codes }) => codes.length),
    dimension: Object.fromEntries(
      parts.map(({ variable, category }) => [
        variable.id,
        { label: variable.label, category, extension: { elimination: variable.elimination ?? false } },
      ]),
    ),
    value: found.map((value) => (typeof value === 'string' ? null : value)),
    ...(Object.keys(status).length > 0 && { status }),
    extension: { px: { language: 'no', aggregallowed: true } },
  }
}

/** Metadata of version 2: everything, and no cells. */
export function metadataOf(table: HeldTable) {
  const all = new Map(table.variables.map(({ id }) => [id, ['*']]))
  return { ...dataOf({ ...table, value: () => null }, all), value: [] }
}

/** Metadata of version 1. */
export function firstMetadataOf({ label, variables, time }: HeldTable) {
  return {
    title: label,
    variables: variables.map((variable) => ({
      code: variable.id,
      text: variable.label,
      values: variable.codes.map(([code]) => code),
      valueTexts: variable.codes.map(([, name]) => name),
      ...(variable.elimination === true && { elimination: true }),
      ...(variable.id === time && { time: true }),
    })),
  }
}

/** A server that answers both versions of the interface for one table. */
export function pxWebServer(table: HeldTable): (request: SourceRequest) => SourceAnswer {
  return (request) => {
    if (request.path.endsWith('/metadata')) return jsonAnswer(metadataOf(table))
    if (request.method === 'GET') return jsonAnswer(firstMetadataOf(table))
    return jsonAnswer(dataOf(table, askedOf(request)))
  }
}

/** Population in the form of table 07459: the country, two counties, a dissolved one, and a municipality of each. */
export function populationTable(changes: Partial<HeldTable> = {}): HeldTable {
  const size: { readonly [area: string]: number } = { '0301': 3, '03': 3, '1103': 1, '11': 2, '0': 5 }
  return {
    label: '07459: Befolkning',
    updated: '2026-02-25T07:00:00Z',
    time: 'Tid',
    metric: 'ContentsCode',
    variables: [
      {
        id: 'Region',
        label: 'region',
        codes: [
          ['0', 'Hele landet'],
          ['03', 'Oslo'],
          ['11', 'Rogaland'],
          ['31', 'Østfold'],
          ['30', 'Viken (2020-2023)'],
          ['0301', 'Oslo'],
          ['1103', 'Stavanger'],
        ],
      },
      {
        id: 'Kjonn',
        label: 'kjønn',
        elimination: true,
        codes: [
          ['2', 'Kvinner'],
          ['1', 'Menn'],
        ],
      },
      {
        id: 'Alder',
        label: 'alder',
        elimination: true,
        codes: Array.from({ length: 106 }, (_, age) =>
          age === 105 ? ['105+', '105 år eller eldre'] : [String(age).padStart(3, '0'), `${age} år`],
        ),
      },
      {
        id: 'ContentsCode',
        label: 'statistikkvariabel',
        codes: [['Personer1', 'Personer']],
        units: { Personer1: { base: 'personer', decimals: 0 } },
      },
      { id: 'Tid', label: 'år', codes: ['2022', '2023', '2024', '2025', '2026'].map((year) => [year, year]) },
    ],
    value: ({ Region = '', Alder = '' }) =>
      (size[Region] ?? 0) * (Alder === '105+' ? 1 : 100 - Math.min(99, Number(Alder))),
    ...changes,
  }
}
