import type { AgeRange } from '../domain/studies/protocol'
import { withBinomialChance } from './chance'
import type { CriterionEvent } from './event'
import { pieceInRange } from './population'
import { universeOf, type Universe } from './universe'

/** An event that age, sex and area alone decide. */
export function memberEvent(
  universe: Universe,
  member: {
    readonly age?: AgeRange
    readonly sex?: 'female' | 'male'
    readonly baseAreas?: ReadonlySet<number>
  },
): CriterionEvent {
  const { places, pieces } = universe
  const hasPiece = pieces.map((piece) => member.age === undefined || pieceInRange(piece, member.age))
  const hasPlace = places.map(
    (place) =>
      (member.sex === undefined || member.sex === place.sex) &&
      (member.baseAreas === undefined || member.baseAreas.has(place.baseArea)),
  )
  const share = new Float64Array(places.length * pieces.length)
  places.forEach((_, place) => {
    pieces.forEach((__, piece) => {
      if (hasPlace[place] === true && hasPiece[piece] === true) share[place * pieces.length + piece] = 1
    })
  })
  const narrowed = universeOf(
    universe.strata,
    pieces,
    universe.hasPlace.map((has, index) => has && hasPlace[index] === true),
    universe.hasPiece.map((has, index) => has && hasPiece[index] === true),
  )
  return { share, hasEstimate: true, inBlock: (block) => narrowed.sizeOf(block) }
}

/** A share of everyone in the base population, as stated with a citation. */
export function statedEvent(
  universe: Universe,
  stated: { readonly share: number; readonly lower: number; readonly upper: number },
): CriterionEvent {
  return {
    share: new Float64Array(universe.places.length * universe.pieces.length).fill(stated.share),
    hasEstimate: true,
    // The share is stated of everyone: in a part of the country more or fewer can meet it.
    inBlock(block) {
      const everyone = universe.sizeOf(universe.strata.baseAreas.map((_, index) => index))
      const here = universe.sizeOf(block)
      const elsewhere = Math.max(0, everyone.upper - here.lower)
      const met = withBinomialChance(everyone, stated)
      return { lower: Math.max(0, met.lower - elsewhere), upper: Math.min(here.upper, met.upper) }
    },
  }
}

/** Nothing is known of who meets it: between nobody and everybody. */
export function unknownEvent(universe: Universe): CriterionEvent {
  return {
    share: new Float64Array(universe.places.length * universe.pieces.length),
    hasEstimate: false,
    inBlock: (block) => ({ lower: 0, upper: universe.sizeOf(block).upper }),
  }
}
