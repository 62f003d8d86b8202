import { ageBands, sexes, stratumIndex, type Strata } from '../domain/geography/strata'
import type { AgeRange } from '../domain/studies/protocol'

/** Ages are cut at every limit that the protocol or a table uses, so that each is an exact union of pieces. */
export interface AgePiece {
  readonly band: number
  readonly from: number
  /** Last completed year; null for the open end. */
  readonly to: number | null
  /** Share of the five-year band, spread evenly over its single years; all of the open band falls to its first piece. */
  readonly weight: number
}

/**
 * Cuts the age bands at the given first years of age.
 * @param firstYears ages, in completed years, at which a new piece begins
 */
export function cutAges(firstYears: readonly number[]): readonly AgePiece[] {
  return ageBands.flatMap((band, index) => {
    const last = band.to ?? Infinity
    const starts = [band.from, ...firstYears.filter((year) => year > band.from && year <= last)]
    const ordered = [...new Set(starts)].sort((a, b) => a - b)
    return ordered.map((from, piece) => {
      const next = ordered[piece + 1]
      const to = next === undefined ? band.to : next - 1
      // Nobody is counted by single years above 90: the estimate takes the open band whole, the bounds do not.
      const weight =
        band.to === null ? (piece === 0 ? 1 : 0) : ((to ?? from) - from + 1) / (band.to - band.from + 1)
      return { band: index, from, to, weight }
    })
  })
}

/** Ages from this one on are taken as "no upper limit": nobody is counted apart up there. */
const oldestAge = 120

/** The last age of a range; null when it has no upper limit. */
function endOf(range: AgeRange): number | null {
  return range.to === null || range.to >= oldestAge ? null : range.to
}

/** True when the whole piece lies in the range; pieces never straddle a limit they were cut at. */
export function pieceInRange(piece: AgePiece, range: AgeRange): boolean {
  if (piece.from < range.from) return false
  const end = endOf(range)
  return end === null || (piece.to !== null && piece.to <= end)
}

/** First years of age at which a range begins and after which it ends. */
export function cutsOf(range: AgeRange): number[] {
  const end = endOf(range)
  return end === null ? [range.from] : [range.from, end + 1]
}

/** Size of a set of people: an estimate, and what the figures alone say of it. */
export interface SetSize {
  readonly estimate: number
  readonly lower: number
  readonly upper: number
}

export const emptySet: SetSize = { estimate: 0, lower: 0, upper: 0 }

export function addSizes(a: SetSize, b: SetSize): SetSize {
  return { estimate: a.estimate + b.estimate, lower: a.lower + b.lower, upper: a.upper + b.upper }
}

/** One base area and sex: the smallest place in which people of different ages are counted. */
export interface Place {
  readonly baseArea: number
  readonly sex: (typeof sexes)[number]
}

/** All base areas crossed with both sexes. */
export function places(strata: Strata): readonly Place[] {
  return strata.baseAreas.flatMap((_, baseArea) => sexes.map((sex) => ({ baseArea, sex })))
}

/** Residents of one place and band, as published (or raked where a county is split). */
export function residents(strata: Strata, place: Place, band: number): number {
  return strata.population[stratumIndex(place.baseArea, sexes.indexOf(place.sex), band)] ?? 0
}

/**
 * Size of the part of one place whose age pieces satisfy the test. A five-year band taken whole is known;
 * of a band taken in part, between nobody and everybody may belong.
 */
export function sizeOfPieces(
  strata: Strata,
  place: Place,
  pieces: readonly AgePiece[],
  belongs: (piece: number) => boolean,
): SetSize {
  let estimate = 0
  let lower = 0
  let upper = 0
  let index = 0
  for (let band = 0; band < ageBands.length; band += 1) {
    let inside = 0
    let count = 0
    let weight = 0
    for (; index < pieces.length && pieces[index]?.band === band; index += 1) {
      count += 1
      if (belongs(index)) {
        inside += 1
        weight += pieces[index]?.weight ?? 0
      }
    }
    if (inside === 0) continue
    const people = residents(strata, place, band)
    estimate += inside === count ? people : people * weight
    lower += inside === count ? people : 0
    upper += people
  }
  return { estimate, lower, upper }
}
