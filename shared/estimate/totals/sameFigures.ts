import type { CountTable, CountTableDescription } from '../../domain/sources/countTable'
import { matchCodes } from '../../domain/terminology/matchCodes'

/** True where two tables count the same thing in the same way: source, period, measure and case definition. */
export function countAlike(one: CountTableDescription, other: CountTableDescription): boolean {
  return (
    one.source === other.source &&
    one.period === other.period &&
    one.measure === other.measure &&
    one.caseDefinition.en === other.caseDefinition.en
  )
}

/** True where two tables hold the same figures of the same codes, cut otherwise: their cells add up to each other. */
export function haveSameFigures(one: CountTableDescription, other: CountTableDescription): boolean {
  const [codes, others] = [one.concept?.codes ?? [], other.concept?.codes ?? []]
  return (
    one.key !== other.key &&
    countAlike(one, other) &&
    one.grain === other.grain &&
    one.concept?.system === other.concept?.system &&
    codes.length > 0 &&
    matchCodes(codes, others) === 'equal'
  )
}

/** False where a person is counted in several areas, so that these add up to more people than there are. */
export function partsAddUp({ flags, cells }: Pick<CountTable, 'flags' | 'cells'>): boolean {
  return (
    !flags.includes('areas-overlap') && cells.every(({ count, share }) => share !== null || count.additive)
  )
}
