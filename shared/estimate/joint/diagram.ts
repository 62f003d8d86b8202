import type { Component } from './components'
import { coversTogether, forestOf, type Forest } from './forest'
import { emptyVariables, hasVariable, variableSet, variablesIn } from './variableSets'

/** The share of those with the variable it stands under who have it; of everyone where that is null. */
export interface Slot {
  readonly variable: number
  readonly within: number | null
  /** Set where its family makes up the whole of `within`: then at least one of them is had. */
  readonly family: {
    readonly members: readonly number[]
    /** True where none of those before it is had. */
    readonly first: boolean
  } | null
}

/** A share worked out from others, by their places; places 0 and 1 are nobody and everybody. */
export type Node =
  /** Those with the slot have the share `met`, those without it `unmet`. */
  | { readonly kind: 'split'; readonly slot: number; readonly met: number; readonly unmet: number }
  | { readonly kind: 'least'; readonly of: readonly number[] }

export const nobody = 0
export const everybody = 1
/** Place of the first node. */
export const firstNode = 2

/**
 * Shares of those who fulfil lines of one component, as a decision diagram (Bryant, IEEE Trans. Comput. 1986): variables
 * that do not lie within each other are independent among those who have what they lie within.
 */
export interface Diagram {
  readonly component: Component
  /** Each after the nodes it is worked out from; it grows with every root asked for. */
  readonly nodes: readonly Node[]
  readonly slots: readonly Slot[]
  /** The node of those who meet all inclusions and no exclusion, each given as the places of lines. */
  root(inclusions: readonly number[], exclusions: readonly number[]): number
}

/** One of every clause, and none of `excluded`. */
interface Asked {
  readonly clauses: readonly number[]
  readonly excluded: number
}

interface Builder {
  split(slot: Slot, met: number, unmet: number): number
}

/** The node of what is asked, the variables taken as their forest says. */
function nodeInForest({ within }: Component, asked: Asked, forest: Forest, { split }: Builder): number {
  const known = new Map<string, number>()
  function build(at: number, clauses: readonly number[], gone: number, open: number): number {
    if (clauses.includes(emptyVariables)) return nobody
    const rest = forest.order.slice(at)
    const undecided = rest.some((variable) => hasVariable(asked.excluded & ~gone, variable))
    if (clauses.length === 0 && !undecided) return everybody
    const [variable] = rest
    if (variable === undefined) return everybody
    const without = clauses.map((clause) => clause & ~variableSet(variable))
    if (hasVariable(gone, variable)) return build(at + 1, without, gone, open)
    const key = `${String(at)} ${[...clauses].sort((a, b) => a - b).join(',')} ${String(gone)} ${String(open)}`
    const before = known.get(key)
    if (before !== undefined) return before
    const parent = forest.parentOf(variable)
    const members = parent === null ? null : forest.familyOf(parent)
    const first = parent !== null && hasVariable(open, parent)
    const opens = forest.familyOf(variable) === null ? emptyVariables : variableSet(variable)
    const closes = parent === null ? emptyVariables : variableSet(parent)
    const met = hasVariable(asked.excluded, variable)
      ? nobody
      : build(
          at + 1,
          clauses.filter((clause) => !hasVariable(clause, variable)),
          gone,
          (open & ~closes) | opens,
        )
    // Who lacks it lacks all that lies within it.
    const lacking = within[variable] ?? emptyVariables
    const unmet = build(
      at + 1,
      without.map((clause) => clause & ~lacking),
      gone | lacking,
      open,
    )
    const made = split(
      { variable, within: parent, family: members === null ? null : { members, first } },
      met,
      unmet,
    )
    known.set(key, made)
    return made
  }
  return build(0, asked.clauses, emptyVariables, emptyVariables)
}

export function createDiagram(component: Component): Diagram {
  const nodes: Node[] = []
  const slots: Slot[] = []
  const places = new Map<string, number>()
  const slotPlaces = new Map<string, number>()

  function add(node: Node): number {
    const key = JSON.stringify(node)
    const place = places.get(key) ?? firstNode + nodes.length
    if (!places.has(key)) nodes.push(node)
    places.set(key, place)
    return place
  }
  function placeOf(slot: Slot): number {
    const key = JSON.stringify(slot)
    const place = slotPlaces.get(key) ?? slots.length
    if (!slotPlaces.has(key)) slots.push(slot)
    slotPlaces.set(key, place)
    return place
  }
  const split = (slot: Slot, met: number, unmet: number) =>
    met === unmet ? met : add({ kind: 'split', slot: placeOf(slot), met, unmet })
  const least = (of: readonly number[]) => {
    const distinct = [...new Set(of)].sort((a, b) => a - b)
    if (distinct.includes(nobody)) return nobody
    const some = distinct.filter((place) => place !== everybody)
    return some.length === 0
      ? everybody
      : some.length === 1
        ? (some[0] ?? nobody)
        : add({ kind: 'least', of: some })
  }
  const below = (set: number) =>
    variablesIn(set).reduce((all, index) => all | (component.within[index] ?? 0), 0)

  /** Whoever has a wider one of a clause need not have a narrower one. */
  const widest = (clause: number) => clause & ~below(clause)

  const known = new Map<string, number>()
  function nodeOf(asked: Asked): number {
    const key = `${asked.clauses.join(',')} ${String(asked.excluded)}`
    const before = known.get(key)
    if (before !== undefined) return before
    const made = workOut(asked)
    known.set(key, made)
    return made
  }

  function workOut({ clauses, excluded }: Asked): number {
    // Who lacks the excluded lacks what lies within it.
    const together = variablesIn(clauses.reduce((all, clause) => all | clause, emptyVariables)).filter(
      (index) => excluded !== emptyVariables && coversTogether(component, excluded, variableSet(index)),
    )
    const missing = together.reduce((all, index) => all | variableSet(index), excluded | below(excluded))
    const open = [...new Set(clauses.map((clause) => widest(clause & ~missing)))].sort((a, b) => a - b)
    if (open.includes(emptyVariables)) return nobody
    const wider = variablesIn(excluded).find((index) => ((component.within[index] ?? 0) & excluded) !== 0)
    if (wider !== undefined) {
      // The wider exclusion holds the narrower ones, whatever the figures say: the one that leaves fewer is kept.
      const narrower = excluded & (component.within[wider] ?? 0)
      return least([
        nodeOf({ clauses, excluded: excluded & ~narrower }),
        nodeOf({ clauses, excluded: excluded & ~variableSet(wider) }),
      ])
    }
    for (const outer of open)
      for (const inner of open) {
        if (outer === inner || !implies(inner, outer)) continue
        return least(
          [outer, inner].map((one) => nodeOf({ clauses: open.filter((other) => other !== one), excluded })),
        )
      }
    const chosen = open.reduce((all, clause) => all | clause, excluded)
    const inForest = nodeInForest(component, { clauses: open, excluded }, forestOf(component, chosen), {
      split,
    })
    // What a wider condition tells of two narrower ones can bring people in; one more criterion keeps nobody in.
    const telling = open.filter((clause) => {
      const held =
        below(clause) & open.filter((other) => other !== clause).reduce((all, other) => all | other, 0)
      return variablesIn(held).length > 1
    })
    return least([
      inForest,
      ...telling.map((clause) => nodeOf({ clauses: open.filter((other) => other !== clause), excluded })),
    ])
  }

  /** True when everyone with one of `inner` has one of `outer`. */
  function implies(inner: number, outer: number): boolean {
    return (inner & ~(outer | below(outer))) === 0 || coversTogether(component, outer, inner)
  }

  return {
    component,
    nodes,
    slots,
    root(inclusions, exclusions) {
      const asks = (line: number) => component.asks(line)
      return nodeOf({
        clauses: [...new Set(inclusions.map(asks))].sort((a, b) => a - b),
        excluded: exclusions.reduce((all, line) => all | asks(line), emptyVariables),
      })
    },
  }
}
