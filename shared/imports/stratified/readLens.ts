import * as v from 'valibot'
import type { Grain } from '../../domain/counts/count'
import type { Cube } from '../../domain/cubes/cube'
import type { SyncedContent } from '../../sources/connector'
import { readJson } from '../../sources/readAnswer'
import { asImportProblem, imported, refuseImport, type Imported } from '../importProblem'
import { perturbedCell, perturbedNote } from './perturbed'
import { stratifiedCube } from './stratifiedCube'

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e12))
const name = v.pipe(v.string(), v.maxLength(500))
const lensResult = v.object({
  stratifiers: v.record(name, v.record(name, count)),
  totals: v.record(name, count),
})

/** What a total or a stratifier of Lens counts; strata of a diagnosis are diagnoses, those of a sample kind samples. */
function grainOf(text: string): Grain {
  if (/diagnos|condition/i.test(text)) return 'cases'
  return /sample|specimen|material|storage/i.test(text) ? 'samples' : 'persons'
}

const groupOf = { cases: /diagnos/i, samples: /specimen|sample/i, persons: /patient|donor|person/i } as const

/** Reads a result of Lens (Samply): a table per stratifier, and the totals that no stratifier belongs to. */
export function readLens(text: string, what: string): Imported<SyncedContent> {
  const read = readJson(text, lensResult, what)
  if (!read.ok) return { ok: false, problem: asImportProblem(read.problem) }
  const { stratifiers, totals } = read.value
  const given = { sourceTable: what, release: '', notes: [perturbedNote], additive: false }
  const cubes: Cube[] = []
  for (const [total, shown] of Object.entries(totals)) {
    const cube = stratifiedCube({
      ...given,
      name: 'group',
      title: `All: ${total}`,
      grain: grainOf(total),
      whole: perturbedCell(shown),
      strata: [],
    })
    if (!cube.ok) return cube
    cubes.push(cube.value)
  }
  for (const [stratifier, strata] of Object.entries(stratifiers)) {
    const grain = grainOf(stratifier) as keyof typeof groupOf
    const total = Object.entries(totals).find(([key]) => groupOf[grain].test(key))
    if (Object.keys(strata).length === 0) continue
    const cube = stratifiedCube({
      ...given,
      name: stratifier,
      title: `By ${stratifier}`,
      grain,
      whole: total === undefined ? null : perturbedCell(total[1]),
      strata: Object.entries(strata).map(([code, shown]) => ({ code, cell: perturbedCell(shown) })),
    })
    if (!cube.ok) return cube
    cubes.push(cube.value)
  }
  return cubes.length === 0
    ? refuseImport('malformed', 'The result has no counts.')
    : imported({ cubes, catalogue: null, notes: [] })
}
