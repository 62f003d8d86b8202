import { materialsIn } from '../discovery/words/readMaterials'
import type { MaterialKey } from '../discovery/materials'

/** A number that a biobank prints beside a material. */
export interface StatedMaterial {
  readonly materials: readonly MaterialKey[]
  /** Null where the text does not say whether it counts people or samples. */
  readonly grain: 'donors' | 'samples' | null
  readonly value: number
  readonly lower: number
  /** Null for a number told to be about so many: nothing bounds it. */
  readonly upper: number | null
  readonly precision: 'exact' | 'rounded' | 'estimated'
}

/** A number in groups of three digits or without any: `64 500`, `2220`. Not a temperature, and not within a word. */
const printedNumber = /(?<![\d-])(\d{1,3}(?: \d{3})+|\d+)(?![\d%])(?!\s*°?C\b)/
const people = /\b(patients|parents|siblings|participants|donors|persons|people|children|mothers|fathers)\b/i

/** A number that ends in two noughts or more may be rounded to them, up or down: nobody says how far. */
function stepOf(value: number): number {
  if (value === 0 || value % 100 !== 0) return 1
  let step = 100
  while (value % (10 * step) === 0) step *= 10
  return step
}

/**
 * Numbers in a text about materials: `serum 64 500; DNA 63 000`. A material without a number has none, never 0; a text with
 * two numbers in one part is not read.
 * @param grain what the table counts that the text was read in; null where it is not known
 */
export function statedMaterials(
  printed: string | undefined,
  grain: 'samples' | null,
): readonly StatedMaterial[] {
  return (printed ?? '').split(';').flatMap((part): readonly StatedMaterial[] => {
    const numbers = [...part.matchAll(new RegExp(printedNumber, 'g'))]
    const [only] = numbers
    const materials = materialsIn(part)
    if (only === undefined || numbers.length > 1 || materials.length === 0) return []
    const value = Number((only[1] ?? '').replaceAll(' ', ''))
    const counted = people.test(part) ? 'donors' : grain
    if (/\b(ca|about|over|almost|approximately)\b/i.test(part))
      return [{ materials, grain: counted, value, lower: 0, upper: null, precision: 'estimated' }]
    const step = stepOf(value)
    const [lower, upper] = [Math.max(0, value - step + 1), value + step - 1]
    return [{ materials, grain: counted, value, lower, upper, precision: step === 1 ? 'exact' : 'rounded' }]
  })
}
