import type { BothLanguages } from '../definition'
import { loss, type Loss, type LossGravity, type LossKind } from '../loss'
import { toMap } from './conceptSets'
import type { CirceConceptSet } from './expression'

/** What is passed along while a file is read: its concept sets, and what cannot be said of it. */
export interface Reading {
  readonly sets: ReadonlyMap<number, CirceConceptSet>
  /** Concept sets of the entry events. */
  readonly entrySets: ReadonlySet<number>
  readonly tell: (kind: LossKind, gravity: LossGravity, path: string, text: BothLanguages) => void
}

/** A set is called what it was before a writer noted that its concepts have to be mapped. */
function withoutNote(name: string): string {
  return name.endsWith(toMap) ? name.slice(0, -toMap.length) : name
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
      sets: new Map(sets.map((set) => [set.id, { ...set, name: withoutNote(set.name) }])),
      entrySets,
      tell: (kind, gravity, path, text) => {
        losses.push(loss(kind, gravity, path, text))
      },
    },
    losses,
  }
}
