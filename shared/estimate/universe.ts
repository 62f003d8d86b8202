import type { Strata } from '../domain/geography/strata'
import type { AgeRange, Sex } from '../domain/studies/protocol'
import {
  addSizes,
  emptySet,
  pieceInRange,
  places,
  residents,
  sizeOfPieces,
  type AgePiece,
  type Place,
  type SetSize,
} from './population'

/** The base population: who is counted before the first criterion. */
export interface Universe {
  readonly strata: Strata
  readonly pieces: readonly AgePiece[]
  readonly places: readonly Place[]
  /** Whether the place belongs to the population, by its index in `places`. */
  readonly hasPlace: readonly boolean[]
  /** Whether the age piece belongs to the population, by its index in `pieces`. */
  readonly hasPiece: readonly boolean[]
  /** Size of the population inside a block of base areas, as the population figures give it. */
  sizeOf(block: readonly number[]): SetSize
}

/** The universe of the given places and ages. */
export function universeOf(
  strata: Strata,
  pieces: readonly AgePiece[],
  hasPlace: readonly boolean[],
  hasPiece: readonly boolean[],
): Universe {
  const all = places(strata)
  const sizes = strata.baseAreas.map(() => emptySet)
  all.forEach((place, index) => {
    if (hasPlace[index] !== true) return
    sizes[place.baseArea] = addSizes(
      sizes[place.baseArea] ?? emptySet,
      sizeOfPieces(strata, place, pieces, (piece) => hasPiece[piece] === true),
    )
  })
  // Every step and every leave-one-out asks for the same blocks again.
  const known = new Map<readonly number[], SetSize>()
  function sizeOf(block: readonly number[]): SetSize {
    const before = known.get(block)
    if (before !== undefined) return before
    const size = block.map((area) => sizes[area] ?? emptySet).reduce(addSizes, emptySet)
    known.set(block, size)
    return size
  }
  return { strata, pieces, places: all, hasPlace, hasPiece, sizeOf }
}

/** The base population of a protocol; `baseAreas` are the indices of the pieces of country it lives in. */
export function createUniverse(
  strata: Strata,
  pieces: readonly AgePiece[],
  population: { readonly age: AgeRange; readonly sex: Sex },
  baseAreas: ReadonlySet<number>,
): Universe {
  const hasPlace = places(strata).map(
    (place) => baseAreas.has(place.baseArea) && (population.sex === 'any' || population.sex === place.sex),
  )
  const hasPiece = pieces.map((piece) => pieceInRange(piece, population.age))
  return universeOf(strata, pieces, hasPlace, hasPiece)
}

/** True where the estimate spreads the residents of a five-year band over its single years. */
export function cutsAgeBands({ pieces }: Universe): boolean {
  return pieces.some(({ weight }) => weight < 1)
}

/** Residents of the whole country per place and age piece, in the order of the shares. */
export function residentsByStratum({ strata, places, pieces }: Universe): Float64Array {
  const people = new Float64Array(places.length * pieces.length)
  places.forEach((place, placeIndex) => {
    pieces.forEach((piece, pieceIndex) => {
      people[placeIndex * pieces.length + pieceIndex] = residents(strata, place, piece.band) * piece.weight
    })
  })
  return people
}

/** The same for the base population: 0 for everybody outside it. */
export function populationWeights(universe: Universe): Float64Array {
  const { hasPlace, hasPiece, pieces } = universe
  return residentsByStratum(universe).map((people, stratum) =>
    hasPlace[Math.floor(stratum / pieces.length)] === true && hasPiece[stratum % pieces.length] === true
      ? people
      : 0,
  )
}
