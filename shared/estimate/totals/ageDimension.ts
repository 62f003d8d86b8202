import type { CountTable, TableCell } from '../../domain/sources/countTable'
import type { TableDimension } from '../../statistics/suppression/crossRelations'
import { cutsOf } from '../population'

/** Ages from one on up to before the other; no upper limit is infinite. */
interface Ages {
  readonly from: number
  readonly before: number
}

/** The ages of some figures as a way their cells are cut. */
export interface AgeDimension extends TableDimension {
  readonly ages: readonly Ages[]
  readonly indexOf: (cell: Pick<TableCell, 'ageFrom' | 'ageTo'>) => number
}

function agesOf({ ageFrom, ageTo }: Pick<TableCell, 'ageFrom' | 'ageTo'>): Ages {
  const [from = 0, before = Infinity] = cutsOf({ from: ageFrom, to: ageTo })
  return { from, before }
}

/** Consecutive ranges that make up a whole, as indices; the longest or the shortest first. Null when there are none. */
function tiling(whole: number, all: readonly Ages[], prefer: 'long' | 'short'): readonly number[] | null {
  const { from, before } = all[whole] ?? { from: 0, before: 0 }
  const inside = all.flatMap((range, index) =>
    index !== whole && range.from >= from && range.before <= before ? [index] : [],
  )
  const ordered = inside.sort(
    (a, b) => (prefer === 'long' ? -1 : 1) * ((all[a]?.before ?? 0) - (all[b]?.before ?? 0)),
  )
  const dead = new Set<number>()
  function reach(start: number): readonly number[] | null {
    if (start === before) return []
    if (dead.has(start)) return null
    for (const index of ordered) {
      const range = all[index]
      if (range?.from !== start) continue
      const rest = reach(range.before)
      if (rest !== null) return [index, ...rest]
    }
    dead.add(start)
    return null
  }
  return reach(from)
}

/**
 * The ages of tables of the same figures with their sums. Where they cross or leave some out, the pieces between all limits
 * stand beside them, so that every range is a sum.
 */
export function ageDimension(tables: readonly CountTable[]): AgeDimension {
  const byName = new Map<string, number>()
  const ages: Ages[] = []
  const nameOf = ({ from, before }: Ages) => `${String(from)}-${String(before)}`
  const add = (range: Ages) => {
    if (byName.has(nameOf(range))) return
    byName.set(nameOf(range), ages.length)
    ages.push(range)
  }
  for (const { cells } of tables) for (const cell of cells) add(agesOf(cell))
  if (ages.length > 1) {
    const limits = [...new Set(ages.flatMap(({ from, before }) => [from, before]))].sort((a, b) => a - b)
    limits.slice(1).forEach((before, index) => add({ from: limits[index] ?? 0, before }))
  }
  const relations = ages.flatMap((_, total) => {
    const [long, short] = [tiling(total, ages, 'long'), tiling(total, ages, 'short')]
    return [...new Map([long, short].map((parts) => [parts?.join(' '), parts])).values()].flatMap((parts) =>
      parts === null ? [] : [{ total, parts }],
    )
  })
  return { size: ages.length, relations, ages, indexOf: (cell) => byName.get(nameOf(agesOf(cell))) ?? -1 }
}
