import type { Cube } from '../../domain/cubes/cube'
import { createCubeBuilder } from '../../domain/cubes/cubeBuilder'
import type { CubeCell } from '../../domain/cubes/cubeCells'
import type { BeaconCounts } from './beaconAnswer'
import { beaconCell, numberOfResultSet, numberOfSummary } from './beaconCell'

/** Stands for the beacon as a whole, whose number is no sum of its datasets. */
export const wholeBeacon = '*'

/** One question put to a beacon and what it answered. */
export interface BeaconQuestion {
  readonly id: string
  readonly label: string
}

/**
 * Counts of individuals: question x dataset. The summary stands under `*`; where nodes failed it covers only those that
 * answered, so it is at least that.
 */
export function buildBeaconCube(
  answers: readonly { readonly question: BeaconQuestion; readonly counts: BeaconCounts }[],
  { key, release }: { readonly key: string; readonly release: string },
): { readonly cube: Cube; readonly failures: number } {
  const datasets = new Map([[wholeBeacon, 'All datasets that answered']])
  const rows = answers.map(({ counts }) => {
    const cells = new Map<string, CubeCell>()
    let failed = 0
    for (const set of counts.resultSets) {
      const number = numberOfResultSet(set, counts.summary)
      if (number.failure !== null) failed += 1
      const code = [set.beaconId, set.id].filter(Boolean).join('/') || counts.beacon || 'dataset'
      if (code === wholeBeacon) continue
      datasets.set(code, code)
      const known = cells.get(code)
      const cell = beaconCell(number)
      cells.set(code, known === undefined ? cell : either(known, cell))
    }
    cells.set(wholeBeacon, summaryCell(counts, failed))
    return { cells, failed }
  })
  const codes = [...datasets.keys()]
  const builder = createCubeBuilder(answers.length * codes.length)
  for (const [index, { cells }] of rows.entries()) {
    for (const [place, code] of codes.entries()) {
      const cell = cells.get(code)
      if (cell !== undefined) builder.set(index * codes.length + place, cell)
    }
  }
  const cube: Cube = {
    key,
    title: 'Individuals in beacons',
    language: 'en',
    dimensions: [
      {
        id: 'question',
        label: 'Question',
        role: 'concept',
        categories: answers.map(({ question }) => ({ code: question.id, label: question.label })),
        totals: [],
      },
      {
        id: 'dataset',
        label: 'Dataset',
        role: 'other',
        categories: codes.map((code) => ({ code, label: datasets.get(code) ?? code })),
        totals: [],
      },
    ],
    measures: [{ code: null, grain: 'persons', unit: 'individuals', additive: false }],
    cells: builder.finish(),
    absent: null,
    sourceTable: 'individuals',
    release,
    areaVintage: '',
    notes: ['Datasets of beacons overlap: their numbers are not added.'],
  }
  return { cube, failures: rows.reduce((sum, { failed }) => sum + failed, 0) }
}

/**
 * With failed nodes the truth is at least what the others have. An imprecise sum over several datasets says nothing: it
 * holds thresholds in place of small numbers, and leaves large ones out (the EGA's beacon).
 */
function summaryCell({ summary, resultSets }: BeaconCounts, failed: number): CubeCell {
  const cell = beaconCell(numberOfSummary(summary))
  const told = String(summary.numTotalResults ?? summary.exists)
  const unbounded = { value: null, upper: null, precision: 'missing', additive: false } as const
  if (summary.countPrecision === 'imprecise' && resultSets.length > 1)
    return { ...unbounded, lower: summary.exists ? 1 : 0, marker: `imprecise ${told}` }
  return failed === 0 ? cell : { ...unbounded, lower: cell.lower, marker: `${told}, ${failed} failed` }
}

/** Two rows of one name: the truth may be either. */
function either(known: CubeCell, other: CubeCell): CubeCell {
  if (known.value !== null && known.value === other.value) return known
  const upper = known.upper === null || other.upper === null ? null : Math.max(known.upper, other.upper)
  return {
    value: null,
    lower: Math.min(known.lower, other.lower),
    upper,
    precision: 'missing',
    marker: '2 rows',
    additive: false,
  }
}
