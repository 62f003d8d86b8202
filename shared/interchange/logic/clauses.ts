import type { Atom, DefinitionNode } from '../definition'
import { joinedAlternatives } from './joinedAlternatives'
import { nodeInBoth } from '../words/explainDefinition'
import type { Naming } from '../words/atomWords'
import { loss, type Loss } from '../loss'

/** A question, or that it does not hold. */
export interface Literal {
  readonly atom: Atom
  readonly holds: boolean
  readonly place: string
}

/** At least one of them is met; none of them is nobody. */
export type Clause = readonly Literal[]

/** Most clauses, and literals of one, before a part is kept as words. */
const most = { clauses: 240, literals: 20 } as const

/** Equal for literals that say the same whatever words they use. */
export function literalKey({ atom, holds }: Literal): string {
  const said = JSON.stringify(atom, (key, value: unknown) =>
    key === 'display' || key === 'uri' ? undefined : value,
  )
  return `${holds ? '+' : '-'}${said}`
}

/** Without repeated literals, clauses that always hold, and clauses that another one implies. */
function simplified(clauses: readonly Clause[]): readonly Clause[] {
  const keyed = clauses.flatMap((clause) => {
    const byKey = new Map(clause.map((literal) => [literalKey(literal), literal]))
    const always = [...byKey.keys()].some((key) => key.startsWith('+') && byKey.has(`-${key.slice(1)}`))
    return always ? [] : [byKey]
  })
  return keyed
    .filter(
      (one, index) =>
        !keyed.some(
          (other, at) =>
            at !== index &&
            (other.size < one.size || (other.size === one.size && at < index)) &&
            [...other.keys()].every((key) => one.has(key)),
        ),
    )
    .map((one) => [...one.values()])
}

/** Every way to choose `count` of the nodes; null when there are more than `most.clauses`. */
function choices<Item>(items: readonly Item[], count: number): readonly (readonly Item[])[] | null {
  let chosen: readonly (readonly Item[])[] = [[]]
  for (let round = 0; round < count; round += 1) {
    const next: (readonly Item[])[] = []
    for (const taken of chosen) {
      const last = taken.at(-1)
      const from = last === undefined ? 0 : items.indexOf(last) + 1
      for (const item of items.slice(from)) next.push([...taken, item])
      if (next.length > 4 * most.clauses) return null
    }
    chosen = next
  }
  return chosen
}

/** Alternatives of clauses multiplied out; null when that becomes too many. */
function product(parts: readonly (readonly Clause[])[]): readonly Clause[] | null {
  let clauses: readonly Clause[] = [[]]
  for (const part of parts) {
    if (clauses.length * part.length > most.clauses * 4) return null
    clauses = simplified(clauses.flatMap((one) => part.map((other) => [...one, ...other])))
    if (clauses.length > most.clauses) return null
    if (clauses.some((clause) => clause.length > most.literals)) return null
  }
  return clauses
}

/** First place of a node's atoms. */
function placeOf(node: DefinitionNode): string {
  if (node.kind === 'atom') return node.place ?? ''
  if (node.kind === 'not') return placeOf(node.node)
  return node.nodes.map(placeOf).find((place) => place !== '') ?? ''
}

/**
 * A definition as clauses that all have to be met (conjunctive normal form). A part that would become too large stays in
 * words, as one question that no table answers.
 */
export function clausesOf(
  root: DefinitionNode,
  naming: Naming,
): { readonly clauses: readonly Clause[]; readonly losses: readonly Loss[] } {
  const losses: Loss[] = []
  const inWords = (node: DefinitionNode, holds: boolean): readonly Clause[] => {
    const text = nodeInBoth(node, naming)
    const place = placeOf(node)
    losses.push(
      loss('structure', 'narrows-not-countable', place, {
        en: `Too many combinations to be counted; kept in words: ${text.en}`,
        nb: `For mange kombinasjoner til å telles; beholdt i ord: ${text.nb}`,
      }),
    )
    return [[{ atom: { kind: 'unread', text }, holds, place }]]
  }
  const every = (nodes: readonly DefinitionNode[], holds: boolean) =>
    nodes.flatMap((node) => convert(node, holds))
  const some = (node: DefinitionNode, nodes: readonly DefinitionNode[], holds: boolean) =>
    product(nodes.map((one) => convert(one, holds))) ?? inWords(node, holds)
  // At least n of m hold when of every m - n + 1 at least one does.
  const atLeast = (
    node: DefinitionNode,
    nodes: readonly DefinitionNode[],
    count: number,
    holds: boolean,
  ): readonly Clause[] => {
    if (count <= 0) return []
    if (count > nodes.length) return [[]]
    const sets = choices(nodes, nodes.length - count + 1)
    if (sets === null) return inWords(node, true)
    return simplified(sets.flatMap((set) => some(node, set, holds)))
  }
  const convert = (node: DefinitionNode, holds: boolean): readonly Clause[] => {
    switch (node.kind) {
      case 'atom':
        return [[{ atom: node.atom, holds, place: node.place ?? '' }]]
      case 'not':
        return convert(node.node, !holds)
      case 'all':
        return holds ? every(node.nodes, true) : some(node, node.nodes, false)
      case 'any':
        return holds
          ? some(node, joinedAlternatives(node.nodes), true)
          : every(joinedAlternatives(node.nodes), false)
      case 'at-least': {
        if (holds) return atLeast(node, node.nodes, node.count, true)
        return atLeast({ kind: 'not', node }, node.nodes, node.nodes.length - node.count + 1, false)
      }
    }
  }
  return { clauses: simplified(convert(root, true)), losses }
}
