import type { Handlers } from '../../contract/handlers'
import type { MaterialDetails, MaterialOperationName, MaterialRow } from '../../contract/material'
import { succeed } from '../../contract/outcome'
import { listSources } from '../../database/sources'
import { materialKeys } from '../../domain/discovery/materials'
import { mayUse } from '../../domain/material/dataUse'
import type { Holding } from '../../domain/material/holding'
import type { MaterialBounds } from '../../domain/material/materialBounds'
import { nestedBounds } from '../../domain/material/nested'
import type { MaterialTarget } from '../../domain/material/target'
import { together } from '../../domain/material/together'
import { materialVerdicts, verdictOf } from '../../domain/material/verdict'
import { weigh, type Weighed } from '../../domain/material/weigh'
import type { SourceRecord } from '../../domain/sources/sourceRecord'
import { factBounds, type FactQuestion } from '../../sources/bbmri/factBounds'
import type { FactRecord } from '../../sources/bbmri/records'
import type { ServicePorts } from '../ports'
import { factQuestion } from './factQuestion'
import { readFacts } from './readFacts'
import { readHoldings } from './readHoldings'

interface Held {
  readonly holdings: readonly Holding[]
  readonly facts: ReadonlyMap<string, readonly FactRecord[]>
  readonly sources: ReadonlyMap<string, SourceRecord>
}

/** All that a collection has, for its details. */
const everything: MaterialTarget = {
  grain: 'donors',
  number: 1,
  materials: [],
  diseases: [],
  sex: 'any',
  age: null,
  storage: [],
}

/** What the facts of a collection say; null where it publishes none. */
function countedIn(
  { donors, samples }: Holding,
  facts: readonly FactRecord[] | undefined,
  question: FactQuestion,
  grain: 'donors' | 'samples',
): MaterialBounds | null {
  if (facts === undefined || facts.length === 0) return null
  // An order of magnitude bounds nothing that facts bound: the two are not mixed.
  const upperOf = (bounds: MaterialBounds) => (bounds.precision === 'exact' ? bounds.upper : null)
  const counted = factBounds(facts, question, { donors: upperOf(donors), samples: upperOf(samples) })[grain]
  const precision = counted.lower === 0 && counted.upper === null ? 'missing' : 'exact'
  return { ...counted, precision }
}

function sourceOf({ source, citation, asOf }: Holding, { sources }: Held): MaterialRow['source'] {
  const record = sources.get(source)
  return {
    name: record?.name ?? { en: source, nb: source },
    citation,
    address: record?.address ?? null,
    asOf,
  }
}

/** Whether there is enough material, over what the cache holds. `forget`: the cache holds something else now. */
export function createMaterialService({ cache, terminology }: Pick<ServicePorts, 'cache' | 'terminology'>): {
  readonly handlers: Pick<Handlers, MaterialOperationName>
  readonly forget: () => void
} {
  let kept: Held | null = null
  function current(): Held {
    const { database } = cache
    kept ??= {
      holdings: readHoldings(database),
      facts: readFacts(database),
      sources: new Map(listSources(database).map((record) => [record.key, record])),
    }
    return kept
  }

  function weighAll(held: Held, target: MaterialTarget): ReadonlyMap<string, Weighed> {
    const question = factQuestion(target, terminology)
    const weighed = new Map(
      held.holdings.map((holding) => [
        holding.entry,
        weigh(holding, target, countedIn(holding, held.facts.get(holding.entry), question, target.grain)),
      ]),
    )
    const bounds = nestedBounds(
      held.holdings,
      new Map([...weighed].map(([entry, one]) => [entry, one.bounds])),
    )
    return new Map(
      [...weighed].map(([entry, one]): [string, Weighed] => {
        const after = bounds.get(entry) ?? one.bounds
        if (after === one.bounds) return [entry, one]
        const others = one.reasons.filter((reason) => reason !== 'nothing-stated')
        return [entry, { bounds: after, reasons: [...others, 'nested'] }]
      }),
    )
  }

  const handlers: Pick<Handlers, MaterialOperationName> = {
    'material.find': ({ target, entries, sponsor, from, limit }) => {
      const held = current()
      const wanted = entries === null ? null : new Set(entries)
      const weighed = weighAll(held, target)
      const looked = held.holdings.flatMap((holding) => {
        const one = weighed.get(holding.entry)
        if (one === undefined) return []
        if (wanted !== null && !wanted.has(holding.entry) && !wanted.has(holding.keeper)) return []
        return [{ holding, ...one, verdict: verdictOf(one.bounds, target.number, one.reasons) }]
      })
      const place = (verdict: (typeof looked)[number]['verdict']) => materialVerdicts.indexOf(verdict)
      const sorted = looked.toSorted(
        (a, b) =>
          place(a.verdict) - place(b.verdict) ||
          b.bounds.lower - a.bounds.lower ||
          (b.bounds.upper ?? -1) - (a.bounds.upper ?? -1) ||
          (a.holding.entry < b.holding.entry ? -1 : 1),
      )
      const counts = { enough: 0, possible: 0, 'not-known': 0, 'too-few': 0 }
      for (const { verdict } of looked) counts[verdict] += 1
      return succeed({
        rows: sorted.slice(from, from + limit).map(({ holding, bounds, reasons, verdict }): MaterialRow => {
          const { entry, name, whole, donors, samples, materials, use } = holding
          const shown = { entry, name, whole, donors, samples, materials }
          return {
            ...shown,
            found: bounds,
            verdict,
            reasons,
            use: mayUse(use, sponsor),
            source: sourceOf(holding, held),
          }
        }),
        counts,
        total: looked.length,
        together: together(looked, target),
      })
    },
    'material.read': ({ entry }) => {
      const held = current()
      const holding = held.holdings.find((one) => one.entry === entry)
      if (holding === undefined) return succeed({ details: null })
      const facts = held.facts.get(entry)
      const of = (grain: 'donors' | 'samples', materials: MaterialTarget['materials']) => {
        const target = { ...everything, grain, materials }
        return weigh(holding, target, countedIn(holding, facts, factQuestion(target, terminology), grain))
          .bounds
      }
      const listed = materialKeys.filter((key) => holding.materials.includes(key))
      const answer: MaterialDetails = {
        entry,
        donors: of('donors', []),
        samples: of('samples', []),
        materials: listed.map((material) => ({
          material,
          donors: of('donors', [material]),
          samples: of('samples', [material]),
        })),
        storage: holding.storage,
        use: mayUse(holding.use, 'commercial'),
        hasFacts: facts !== undefined && facts.length > 0,
        source: sourceOf(holding, held),
      }
      return succeed({ details: answer })
    },
  }
  return {
    handlers,
    forget: () => {
      kept = null
    },
  }
}
