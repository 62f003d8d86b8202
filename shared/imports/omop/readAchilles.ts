import { cubeSize, cubeLimits, type Cube, type CubeDimension } from '../../domain/cubes/cube'
import { createCubeBuilder } from '../../domain/cubes/cubeBuilder'
import { exactCell } from '../../domain/cubes/cubeCells'
import { placeFinder } from '../../domain/cubes/cubePlaces'
import type { SyncedContent } from '../../sources/connector'
import { countedNote } from '../../sources/countedNote'
import { readDelimited, type DelimitedRow } from '../../sources/delimited/readDelimited'
import { asImportProblem, imported, refuseImport, type Imported } from '../importProblem'
import { readNumber } from '../mapped/readNumber'
import { soundCube } from '../soundCube'
import { achillesAnalyses, firstBenchmark, stratumLabel, type AchillesAnalysis } from './analyses'
import { smallCells, type SmallCells } from './smallCellCount'

interface AchillesRow {
  readonly line: number
  readonly analysis: number
  readonly strata: readonly string[]
  readonly count: number
}

/** Reads `achilles_results` of an OMOP database, as exported in whatever case and with whatever delimiter. */
export function readAchilles(text: string, name: string): Imported<SyncedContent> {
  const read = readDelimited(text, name)
  if (!read.ok) return { ok: false, problem: asImportProblem(read.problem) }
  const header = read.value.header.map((column) => column.toLowerCase())
  const at = (column: string) => header.indexOf(column)
  if (at('analysis_id') === -1 || at('count_value') === -1)
    return refuseImport(
      'malformed',
      'Achilles results have the columns analysis_id, stratum_1 … and count_value.',
    )
  const rows: AchillesRow[] = []
  for (const row of read.value.rows) {
    const parsed = parseRow(row, at)
    if (!parsed.ok) return parsed
    rows.push(parsed.value)
  }
  const people = rows.filter(({ analysis }) => analysis < firstBenchmark)
  const benchmarks = rows.filter(({ analysis }) => analysis >= firstBenchmark).map(({ count }) => count)
  const known = new Map(achillesAnalyses.map((analysis) => [analysis.id, analysis]))
  const small = smallCells(
    benchmarks,
    people.flatMap(({ analysis, count }) => (known.has(analysis) ? [count] : [])),
  )
  const about = people.find(({ analysis }) => analysis === 0)
  const [source = '', version = '', date = ''] = about?.strata ?? []
  const cubes: Cube[] = []
  for (const analysis of achillesAnalyses) {
    const own = people.filter((row) => row.analysis === analysis.id)
    if (own.length === 0) continue
    const cube = analysisCube(analysis, own, small, {
      source,
      release: [version, date].filter(Boolean).join(' '),
      name,
    })
    if (!cube.ok) return cube
    cubes.push(cube.value)
  }
  if (cubes.length === 0)
    return refuseImport(
      'malformed',
      `None of the analyses that are read is in the file: ${achillesAnalyses.map(({ id }) => id).join(', ')}.`,
    )
  const others = people.filter(({ analysis }) => analysis !== 0 && !known.has(analysis))
  const notes = [
    ...countedNote('analyses-left-out', 'Rows of other analyses are left out.', others.length),
    ...countedNote(
      'run-times-left-out',
      'Rows of run times are no people and are left out.',
      benchmarks.length,
    ),
  ]
  return imported({ cubes, catalogue: null, notes })
}

function parseRow({ line, cells }: DelimitedRow, at: (column: string) => number): Imported<AchillesRow> {
  const cell = (column: string) => (cells[at(column)] ?? '').trim()
  const analysis = cell('analysis_id')
  if (!/^\d{1,9}$/.test(analysis))
    return refuseImport('malformed', `Line ${line}: the analysis is no number.`, {
      row: line,
      column: 'analysis_id',
    })
  const count = readNumber(cell('count_value'), '.')
  if (count === null || !Number.isInteger(count) || count < 0)
    return refuseImport('malformed', `Line ${line}: the count is no whole number from 0.`, {
      row: line,
      column: 'count_value',
    })
  const strata = [1, 2, 3, 4, 5].map((index) => {
    const value = cell(`stratum_${index}`)
    return value.toUpperCase() === 'NULL' || value === 'NA' ? '' : value
  })
  return imported({ line, analysis: Number(analysis), strata, count })
}

interface Origin {
  readonly source: string
  readonly release: string
  readonly name: string
}

function analysisCube(
  analysis: AchillesAnalysis,
  rows: readonly AchillesRow[],
  small: SmallCells,
  { source, release, name }: Origin,
): Imported<Cube> {
  const codes = analysis.strata.map(() => new Map<string, number>())
  for (const { line, strata } of rows) {
    for (const [index, known] of codes.entries()) {
      const code = strata[index] ?? ''
      if (code === '' || (analysis.strata[index]?.kind === 'age-decile' && !/^\d{1,2}$/.test(code)))
        return refuseImport(
          'malformed',
          `Line ${line}: stratum ${index + 1} of analysis ${analysis.id} is missing or unknown.`,
          {
            row: line,
            column: `stratum_${index + 1}`,
          },
        )
      if (!known.has(code)) known.set(code, known.size)
    }
  }
  const dimensions = analysis.strata.map((stratum, index): CubeDimension => ({
    id: stratum.id,
    label: stratum.label,
    role: stratum.role,
    categories: [...(codes[index]?.keys() ?? [])].map((code) => ({
      code,
      label: stratumLabel(stratum, code),
    })),
    totals: [],
    // One person has several conditions, and is counted in every year.
    ...((stratum.kind === 'concept' || stratum.role === 'time') && { additive: false as const }),
  }))
  const all: readonly CubeDimension[] =
    dimensions.length > 0
      ? dimensions
      : [
          {
            id: 'persons',
            label: 'Persons',
            role: 'other',
            categories: [{ code: 'all', label: 'All' }],
            totals: [],
          },
        ]
  if (cubeSize(all) > cubeLimits.combinations)
    return refuseImport('too-large', `Analysis ${analysis.id} has too many combinations.`)
  const additive = all.every((dimension) => dimension.additive !== false)
  const placeOf = placeFinder(all)
  const builder = createCubeBuilder(cubeSize(all), rows.length)
  for (const { line, strata, count } of rows) {
    const offset = placeOf(strata.slice(0, dimensions.length)) ?? 0
    if (builder.has(offset))
      return refuseImport('unsound', `Line ${line}: the same row of analysis ${analysis.id} stands twice.`, {
        row: line,
      })
    builder.set(offset, exactCell(count, additive))
  }
  const cube: Cube = {
    key: 'import',
    title: `${analysis.title}${source === '' ? '' : ` (${source})`}`,
    language: 'en',
    dimensions: all,
    measures: [{ code: null, grain: 'persons', unit: 'persons', additive: true }],
    cells: builder.finish(),
    absent: analysis.strata.length === 0 ? null : { lower: 0, upper: small.most, precision: 'suppressed' },
    sourceTable: `${name}: analysis ${analysis.id}`,
    release,
    areaVintage: '',
    notes: [small.note],
  }
  return soundCube(cube)
}
