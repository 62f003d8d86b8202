import type { DirectoryRow } from './directoryRow'

/** A number of samples or donors: as stated, as an order of magnitude, or not at all. */
export interface StatedSize {
  readonly value: number | null
  readonly lower: number
  /** Null when nothing bounds it. */
  readonly upper: number | null
  readonly precision: 'exact' | 'magnitude' | 'missing'
  /** The order of magnitude as printed. */
  readonly marker: string | null
}

export interface CollectionRecord {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly biobank: string | null
  readonly parent: string | null
  readonly withdrawn: boolean
  readonly samples: StatedSize
  readonly donors: StatedSize
  readonly row: DirectoryRow
}

/** One row of the facts: a total in each dimension where it says `*`. */
export interface FactRecord {
  readonly collection: string
  readonly sex: string
  readonly ageRange: string
  readonly material: string
  readonly disease: string
  readonly samples: number | null
  readonly donors: number | null
  readonly updated: string | null
}

/** Stands where a fact row names no category: that is neither a category nor the total. */
export const notGiven = '-'
/** Stands where a fact row counts all categories of a dimension. */
export const anyCategory = '*'

/**
 * The size of a collection: the number, or the range of its order of magnitude n, which is 10^n to 10^(n+1) - 1, and 0 to
 * 9 for n = 0 (rule of the Directory).
 */
export function statedSize(value: number | null, magnitude: string | null): StatedSize {
  if (value !== null) return { value, lower: value, upper: value, precision: 'exact', marker: null }
  if (magnitude === null || !/^[0-9]$/.test(magnitude))
    return { value: null, lower: 0, upper: null, precision: 'missing', marker: magnitude }
  const order = Number(magnitude)
  const lower = order === 0 ? 0 : 10 ** order
  return { value: null, lower, upper: 10 ** (order + 1) - 1, precision: 'magnitude', marker: magnitude }
}

/** Null for a row without an identifier. */
export function readCollection(row: DirectoryRow): CollectionRecord | null {
  const id = row.text('id')
  if (id === null) return null
  return {
    id,
    name: row.text('name') ?? id,
    country: row.text('country'),
    biobank: row.text('biobank'),
    parent: row.text('parent_collection'),
    withdrawn: row.flag('withdrawn') === true,
    samples: statedSize(row.number('size'), row.text('order_of_magnitude')),
    donors: statedSize(row.number('number_of_donors'), row.text('order_of_magnitude_donors')),
    row,
  }
}

/** Null for a row that names no collection. */
export function readFact(row: DirectoryRow): FactRecord | null {
  const collection = row.text('collection')
  if (collection === null) return null
  return {
    collection,
    sex: row.text('sex') ?? notGiven,
    ageRange: row.text('age_range') ?? notGiven,
    material: row.text('sample_type') ?? notGiven,
    disease: row.text('disease') ?? notGiven,
    samples: row.number('number_of_samples'),
    donors: row.number('number_of_donors'),
    updated: row.text('last_update'),
  }
}

/** True for a row that counts one category of every dimension. */
export function isLeaf({ sex, ageRange, material, disease }: FactRecord): boolean {
  return ![sex, ageRange, material, disease].includes(anyCategory)
}
