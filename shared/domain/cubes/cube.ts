import type { Grain } from '../counts/count'
import type { CubeCells } from './cubeCells'

/** What the categories of a dimension stand for. */
export const dimensionRoles = ['area', 'time', 'sex', 'age', 'concept', 'measure', 'other'] as const
export type DimensionRole = (typeof dimensionRoles)[number]

/** One category of a dimension: its code as the source writes it (leading zeros kept), and its name there. */
export interface CubeCategory {
  readonly code: string
  readonly label: string
  /** Code of the category above in a tree of categories; absent in a flat list. */
  readonly parent?: string
}

/** A category that counts all of what others of the same dimension count. */
export interface CategoryTotal {
  readonly total: string
  readonly parts: readonly string[]
  /** False when the total also counts what none of the parts does, such as people of unknown residence. */
  readonly complete: boolean
}

export interface CubeDimension {
  readonly id: string
  readonly label: string
  readonly role: DimensionRole
  readonly categories: readonly CubeCategory[]
  readonly totals: readonly CategoryTotal[]
  /** False when numbers of different categories make no sum, such as means of several years that overlap. */
  readonly additive?: false
}

/** What the numbers of one category of the measure dimension are. */
export interface CubeMeasure {
  /** Code of the category; null in a cube without a measure dimension, which has one measure. */
  readonly code: string | null
  /** Null for a number that counts nothing: a rate, a share, an index. */
  readonly grain: Grain | null
  /** Unit as the source prints it. */
  readonly unit: string
  /** False when the source forbids sums of its cells, or they make none. */
  readonly additive: boolean
}

/** How a source treats combinations that it leaves out: null when nothing may be concluded from them. */
export interface AbsentRule {
  readonly lower: number
  readonly upper: number
  readonly precision: 'suppressed'
  /** Codes of the measures that the rule is known to hold for; all of them unless given. */
  readonly measures?: readonly string[]
}

/**
 * A table of a source as it was published: every combination of the categories of its dimensions, with a cell each or, in
 * a sparse table, for some. The place of a cell counts the combinations row by row, the last dimension fastest.
 */
export interface Cube {
  /** Key of the source and the table, for example `ssb/07459`. */
  readonly key: string
  readonly title: string
  /** Language of titles and labels, ISO 639-1. */
  readonly language: string
  readonly dimensions: readonly CubeDimension[]
  readonly measures: readonly CubeMeasure[]
  readonly cells: CubeCells
  readonly absent: AbsentRule | null
  /** The table as the source names it. */
  readonly sourceTable: string
  /** Release or time of publication as the source prints it. */
  readonly release: string
  /** Year of the area codes, for example `2024`; the empty text without areas. */
  readonly areaVintage: string
  /** What the source says about the table, in its words. */
  readonly notes: readonly string[]
}

/** Most combinations a cube may have, and most cells that are kept of it. */
export const cubeLimits = {
  combinations: 4_000_000_000,
  cells: 20_000_000,
  dimensions: 32,
  categories: 200_000,
} as const

/** Combinations of all categories. */
export function cubeSize(dimensions: readonly { readonly categories: readonly unknown[] }[]): number {
  return dimensions.reduce((product, { categories }) => product * categories.length, 1)
}

/** Steps between the places of neighbouring categories, by dimension. */
export function cubeStrides(
  dimensions: readonly { readonly categories: readonly unknown[] }[],
): readonly number[] {
  const strides = dimensions.map(() => 1)
  for (let index = dimensions.length - 2; index >= 0; index -= 1) {
    strides[index] = (strides[index + 1] ?? 1) * (dimensions[index + 1]?.categories.length ?? 1)
  }
  return strides
}
