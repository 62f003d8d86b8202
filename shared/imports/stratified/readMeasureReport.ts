import * as v from 'valibot'
import type { Grain } from '../../domain/counts/count'
import type { Cube } from '../../domain/cubes/cube'
import { exactCell, type CubeCell } from '../../domain/cubes/cubeCells'
import type { SyncedContent, SyncNote } from '../../sources/connector'
import { countedNote } from '../../sources/countedNote'
import { readJson } from '../../sources/readAnswer'
import { asImportProblem, imported, refuseImport, type Imported } from '../importProblem'
import {
  measureReport,
  measureReports,
  type MeasureReport,
  type ReportCode,
  type ReportGroup,
  type ReportPopulation,
} from './measureReportSchema'
import { perturbedCell, perturbedNote, seemPerturbed } from './perturbed'
import { stratifiedCube, type StratifiedCounts } from './stratifiedCube'

const absentReason = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'

/** Reads a MeasureReport of FHIR R4 (Blaze, Focus), alone or in a bundle: a table per group and stratifier. */
export function readMeasureReport(text: string, what: string): Imported<SyncedContent> {
  const read = readJson(text, measureReports, what)
  if (!read.ok) return { ok: false, problem: asImportProblem(read.problem) }
  const reports =
    read.value.resourceType === 'MeasureReport' ? [read.value] : reportsOf(read.value.entry ?? [])
  const cubes: Cube[] = []
  const notes: SyncNote[] = []
  for (const report of reports) {
    const made = reportCubes(report, what)
    if (!made.ok) return made
    cubes.push(...made.value.cubes)
    notes.push(...made.value.notes)
  }
  return cubes.length === 0
    ? refuseImport('malformed', 'There is no MeasureReport with groups in the file.')
    : imported({ cubes, catalogue: null, notes })
}

function reportsOf(entries: readonly { readonly resource?: unknown }[]): readonly MeasureReport[] {
  return entries.flatMap(({ resource }) => {
    const report = v.safeParse(measureReport, resource)
    return report.success ? [report.output] : []
  })
}

function words(code: ReportCode | null | undefined): string {
  return code?.text ?? code?.coding?.[0]?.code ?? code?.coding?.[0]?.display ?? ''
}

/** What a group counts: by its stated basis, else by its name. Groups of different grains are never one table. */
function grainOf({ code, extension }: ReportGroup): Grain | null {
  const basis = extension?.find(({ url }) => url.endsWith('populationBasis'))?.valueCode
  const name = basis ?? words(code)
  if (/patient|subject|person|boolean/i.test(name)) return 'persons'
  if (/condition|diagnos/i.test(name)) return 'cases'
  if (/specimen|sample/i.test(name)) return 'samples'
  if (/encounter/i.test(name)) return 'contacts'
  return /procedure/i.test(name) ? 'procedures' : null
}

function initial(populations: readonly ReportPopulation[] | null | undefined): ReportPopulation | undefined {
  return (
    populations?.find(({ code }) => code?.coding?.some((item) => item.code === 'initial-population')) ??
    populations?.[0]
  )
}

/** No population at all means that nothing is known, not that there is nobody. */
function cellOf(population: ReportPopulation | undefined, read: (count: number) => CubeCell): CubeCell {
  const count = population?.count
  if (count !== null && count !== undefined) return read(count)
  const reason = population?._count?.extension?.find(({ url }) => url === absentReason)?.valueCode ?? null
  return {
    value: null,
    lower: 0,
    upper: null,
    precision:
      reason === 'masked' ? 'suppressed' : reason === 'not-applicable' ? 'not-applicable' : 'missing',
    marker: reason,
    additive: false,
  }
}

function reportCubes(
  { group, date, period }: MeasureReport,
  what: string,
): Imported<{ readonly cubes: readonly Cube[]; readonly notes: readonly SyncNote[] }> {
  const groups = group ?? []
  const counts = groups.flatMap(({ population, stratifier }) =>
    [
      population,
      ...(stratifier ?? []).flatMap(({ stratum }) => (stratum ?? []).map((item) => item.population)),
    ].flatMap((populations) => initial(populations)?.count ?? []),
  )
  const perturbed = seemPerturbed(counts)
  const read = (count: number) => (perturbed ? perturbedCell(count) : exactCell(count, true))
  const span = [period?.start, period?.end].filter(Boolean).join(' – ')
  const cubes: Cube[] = []
  let unknown = 0
  for (const item of groups) {
    const name = words(item.code) || 'group'
    const grain = grainOf(item)
    if (grain === null) unknown += 1
    const shared = {
      grain: grain ?? 'units',
      whole: cellOf(initial(item.population), read),
      sourceTable: what,
      release: date ?? '',
      notes: [...(span === '' ? [] : [`Period: ${span}`]), ...(perturbed ? [perturbedNote] : [])],
    } satisfies Partial<StratifiedCounts>
    const cuts = (item.stratifier ?? []).filter(({ stratum }) => (stratum ?? []).length > 0)
    if (cuts.length === 0) {
      const cube = stratifiedCube({ ...shared, name: 'group', title: name, strata: [], additive: !perturbed })
      if (!cube.ok) return cube
      cubes.push(cube.value)
    }
    for (const { code, stratum } of cuts) {
      const cut = words(Array.isArray(code) ? code[0] : code) || 'stratum'
      const cube = stratifiedCube({
        ...shared,
        name: cut,
        title: `${name} by ${cut}`,
        additive: !perturbed && grain === 'persons',
        strata: (stratum ?? []).map(({ value, component, population }) => ({
          code:
            component && component.length > 0
              ? component.map((part) => `${words(part.code)}=${words(part.value)}`).join(', ')
              : words(value) || 'null',
          cell: cellOf(initial(population), read),
        })),
      })
      if (!cube.ok) return cube
      cubes.push(cube.value)
    }
  }
  const notes = countedNote('basis-unknown', 'The report does not say what some groups count.', unknown)
  return imported({ cubes, notes })
}
