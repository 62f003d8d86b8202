import type { BothLanguages } from '../definition'
import { loss, type Loss, type LossGravity, type LossKind } from '../loss'
import type { CirceConceptSet } from './expression'

/** What is passed along while a file is read: its concept sets, and what cannot be said of it. */
export interface Reading {
  readonly sets: ReadonlyMap<number, CirceConceptSet>
  /** Concept sets of the entry events. */
  readonly entrySets: ReadonlySet<number>
  readonly tell: (kind: LossKind, gravity: LossGravity, path: string, text: BothLanguages) => void
}

export function createReading(
  sets: readonly CirceConceptSet[],
  entrySets: ReadonlySet<number>,
): {
  readonly reading: Reading
  readonly losses: readonly Loss[]
} {
  const losses: Loss[] = []
  return {
    reading: {
      sets: new Map(sets.map((set) => [set.id, set])),
      entrySets,
      tell: (kind, gravity, path, text) => {
        losses.push(loss(kind, gravity, path, text))
      },
    },
    losses,
  }
}
