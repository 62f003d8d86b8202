import { areasDefinedDifferently } from '../../domain/geography/areasDefinedDifferently'
import type { CountTable } from '../../domain/sources/countTable'
import type { BaseArea } from '../../domain/sources/starterDataset'
import type { TableDimension } from '../../statistics/suppression/crossRelations'
import type { AdditiveRelation } from '../../statistics/suppression/tightenRanges'
import { baseAreasOfCell } from '../cellReading'
import { partsAddUp } from './sameFigures'

/** An area of the figures, or the people of the country who live in none. */
export interface AreaNode {
  readonly level: string
  /** Base areas that its people live in, or may live in where the source draws its border otherwise; empty: not known. */
  readonly within: ReadonlySet<number>
  /** How many base areas it makes up; 0 where that is not known. */
  readonly size: number
}

/** The areas of some figures as a way their cells are cut. */
export interface AreaDimension extends TableDimension {
  readonly nodes: readonly AreaNode[]
  readonly indexOf: ReadonlyMap<string, number>
  /** People in the national row whose residence is not known, or abroad; -1 where areas do not add up. */
  readonly elsewhere: number
}

/** Coarse to fine, so that of two names for the same piece of country one is the total. */
const levels = ['nation', 'health-region', 'county', 'drawn-otherwise', 'referral-area', 'base']
const levelOf = (area: string) => area.slice(0, area.indexOf(':'))

function isInside(part: AreaNode, whole: AreaNode): boolean {
  if (part.within.size === 0 || part.within.size > whole.within.size) return false
  if (part.within.size === whole.within.size && levels.indexOf(part.level) <= levels.indexOf(whole.level))
    return false
  return [...part.within].every((area) => whole.within.has(area))
}

/** Areas whose border the source of one of the tables draws otherwise. */
function areasDrawnOtherwise(tables: readonly CountTable[]): readonly string[] {
  const otherwise = tables.some(({ flags }) => flags.includes('areas-defined-differently'))
  return otherwise ? areasDefinedDifferently : []
}

function nodesOf(
  tables: readonly CountTable[],
  baseAreas: readonly BaseArea[],
  moved: readonly string[],
): Map<string, AreaNode> {
  const nodes = new Map<string, AreaNode>()
  const joined = new Set(moved.flatMap((area) => baseAreasOfCell(area, baseAreas)))
  for (const key of new Set(tables.flatMap(({ cells }) => cells.map(({ area }) => area)))) {
    const own = baseAreasOfCell(key, baseAreas)
    const within = moved.includes(key) ? joined : new Set(own)
    nodes.set(key, { level: levelOf(key), within, size: own.length })
  }
  if (moved.length > 0 && moved.every((key) => nodes.has(key)))
    nodes.set('drawn-otherwise:', { level: 'drawn-otherwise', within: joined, size: joined.size })
  const divisions = new Set([...nodes.values()].filter(({ size }) => size > 0).map(({ level }) => level))
  divisions.delete('nation')
  divisions.delete('drawn-otherwise')
  if (divisions.size > 1)
    baseAreas.forEach((_, area) => {
      nodes.set(`base:${String(area)}`, { level: 'base', within: new Set([area]), size: 1 })
    })
  return nodes
}

/**
 * The areas of tables of the same figures with their sums: regions of areas, the country of either, areas that cut across
 * each other of base areas. A national row also counts people who live in none of its areas, how many is not known; a table
 * whose areas count a person twice says of each area only that it is part of the country.
 */
export function areaDimension(tables: readonly CountTable[], baseAreas: readonly BaseArea[]): AreaDimension {
  const moved = areasDrawnOtherwise(tables)
  const found = nodesOf(tables, baseAreas, moved)
  const keys = [...found.keys()]
  const indexOf = new Map(keys.map((key, index) => [key, index]))
  const nodes = [...found.values()]
  const relations: AdditiveRelation[] = []
  const addNode = () => nodes.push({ level: 'elsewhere', within: new Set(), size: 0 }) - 1
  const addUp = tables.every(partsAddUp)
  const nation = indexOf.get('nation:NO')
  const drawnOtherwise = indexOf.get('drawn-otherwise:')
  const elsewhere = addUp ? addNode() : -1

  keys.forEach((key, whole) => {
    const node = nodes[whole]
    if (node === undefined || !addUp || moved.includes(key)) return
    for (const level of levels) {
      const parts = keys.flatMap((part, index) => {
        const candidate = nodes[index]
        const ofLevel = candidate?.level === level || (level === 'referral-area' && index === drawnOtherwise)
        const replaced = drawnOtherwise !== undefined && moved.includes(part)
        return candidate !== undefined && ofLevel && !replaced && isInside(candidate, node) ? [index] : []
      })
      if (parts.length === 0 || level === 'drawn-otherwise') continue
      const covered = parts.reduce((sum, part) => sum + (nodes[part]?.size ?? 0), 0)
      const rest =
        whole === nation && covered === node.size ? [elsewhere] : covered < node.size ? [addNode()] : []
      relations.push({ total: whole, parts: [...parts, ...rest] })
    }
  })
  if (addUp && drawnOtherwise !== undefined)
    relations.push({
      total: drawnOtherwise,
      parts: moved.flatMap((key) => indexOf.get(key) ?? []),
    })
  if (!addUp && nation !== undefined)
    for (const [area, index] of indexOf)
      if (levelOf(area) !== 'base' && index !== nation && index !== drawnOtherwise)
        relations.push({ total: nation, parts: [index, addNode()] })
  return { size: nodes.length, relations, nodes, indexOf, elsewhere }
}
