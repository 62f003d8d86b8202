import type { Grain } from '../../domain/counts/count'
import { boundHidden } from '../../domain/cubes/boundHidden'
import type { Cube, CubeDimension, DimensionRole } from '../../domain/cubes/cube'
import { createCubeBuilder } from '../../domain/cubes/cubeBuilder'
import type { CubeCell } from '../../domain/cubes/cubeCells'
import { refuseImport, type Imported } from '../importProblem'
import { soundCube } from '../soundCube'

/** Stands for the whole group beside its strata. */
export const wholeGroup = '*'

/** Counts of one kind cut in one way, with the number of the whole. */
export interface StratifiedCounts {
  /** What is cut, such as `Gender`. */
  readonly name: string
  readonly title: string
  readonly grain: Grain
  readonly whole: CubeCell | null
  readonly strata: readonly { readonly code: string; readonly cell: CubeCell }[]
  /** Whether the strata are parts of the whole that may be added. */
  readonly additive: boolean
  readonly sourceTable: string
  readonly release: string
  readonly notes: readonly string[]
}

const roles: readonly (readonly [DimensionRole, RegExp])[] = [
  ['sex', /gender|sex|kjønn/i],
  ['age', /age|alder/i],
  ['concept', /diagnos|condition|disease/i],
]

export function roleOfStratifier(name: string): DimensionRole {
  return roles.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other'
}

/** A class that begins at an age, or "null" for people of whom it is not known, in words. */
function labelOf(role: DimensionRole, code: string): string {
  if (code === 'null') return 'not stated'
  return role === 'age' && /^\d{1,3}$/.test(code) ? `from ${code}` : code
}

/** The number of a whole group under `*`, then its strata. The total is not made equal to their sum: it often is not. */
export function stratifiedCube(counts: StratifiedCounts): Imported<Cube> {
  const { name, title, grain, whole, strata, additive, sourceTable, release, notes } = counts
  const role = roleOfStratifier(name)
  const seen = new Set<string>()
  const repeated = strata.find(({ code }) => {
    const again = seen.has(code)
    seen.add(code)
    return again
  })
  if (repeated !== undefined)
    return refuseImport('unsound', `${title}: the stratum "${repeated.code.slice(0, 60)}" stands twice.`, {
      field: name,
    })
  const all = [...(whole === null ? [] : [{ code: wholeGroup, cell: whole }]), ...strata]
  if (all.length === 0) return refuseImport('malformed', `${title}: there is no count.`, { field: name })
  const builder = createCubeBuilder(all.length)
  all.forEach(({ cell }, index) => {
    builder.set(index, cell)
  })
  const dimension: CubeDimension = {
    id: name,
    label: name,
    role,
    categories: all.map(({ code }) => ({ code, label: code === wholeGroup ? 'All' : labelOf(role, code) })),
    totals:
      whole !== null && strata.length > 0 && additive
        ? [{ total: wholeGroup, parts: strata.map(({ code }) => code), complete: false }]
        : [],
  }
  const cube: Cube = {
    key: 'import',
    title,
    language: 'en',
    dimensions: [dimension],
    measures: [{ code: null, grain, unit: '', additive }],
    cells: builder.finish(),
    absent: null,
    sourceTable,
    release,
    areaVintage: '',
    notes,
  }
  boundHidden(cube)
  return soundCube(cube)
}
