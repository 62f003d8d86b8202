import { computed, refuse, type Computed } from '../computed'
import type { Interval } from '../intervals/interval'

/** A rule over criteria. Leaves are counts of people, or the interval that a hidden count lies in. */
export type CriteriaTree =
  | { readonly count: number }
  | { readonly interval: readonly [number, number] }
  | { readonly not: CriteriaTree }
  | { readonly and: readonly CriteriaTree[] }
  | { readonly or: readonly CriteriaTree[] }

/** People that fulfil a rule: hard limits whatever the dependence, and the number under independence. */
export interface TreeBounds extends Interval {
  readonly independent: number
}

export type TreeErrorCode = 'invalid_population' | 'invalid_count' | 'invalid_interval' | 'empty_group'

function evaluateLeaf(population: number, low: number, high: number): Computed<TreeBounds, TreeErrorCode> {
  if (!(low <= high)) return refuse('invalid_interval', `The interval ${low} to ${high} is empty.`)
  if (!(low >= 0 && high <= population))
    return refuse('invalid_count', `A count of ${low} to ${high} should lie within 0 to ${population}.`)
  return computed({ lower: low, independent: (low + high) / 2, upper: high })
}

function complement(population: number, { lower, independent, upper }: TreeBounds): TreeBounds {
  return { lower: population - upper, independent: population - independent, upper: population - lower }
}

function intersect(population: number, parts: readonly TreeBounds[]): TreeBounds {
  const sum = parts.reduce((total, { lower }) => total + lower, 0)
  return {
    lower: Math.max(0, sum - (parts.length - 1) * population),
    independent: population * parts.reduce((share, part) => (share * part.independent) / population, 1),
    upper: Math.min(...parts.map(({ upper }) => upper)),
  }
}

function evaluateAll(
  population: number,
  trees: readonly CriteriaTree[],
): Computed<readonly TreeBounds[], TreeErrorCode> {
  if (trees.length === 0) return refuse('empty_group', 'A group of criteria holds none.')
  const parts: TreeBounds[] = []
  for (const tree of trees) {
    const part = evaluate(population, tree)
    if (!part.ok) return part
    parts.push(part.value)
  }
  return computed(parts)
}

function evaluate(population: number, tree: CriteriaTree): Computed<TreeBounds, TreeErrorCode> {
  if ('count' in tree) return evaluateLeaf(population, tree.count, tree.count)
  if ('interval' in tree) return evaluateLeaf(population, ...tree.interval)
  if ('not' in tree) {
    const inner = evaluate(population, tree.not)
    return inner.ok ? computed(complement(population, inner.value)) : inner
  }
  const parts = evaluateAll(population, 'and' in tree ? tree.and : tree.or)
  if (!parts.ok) return parts
  if ('and' in tree) return computed(intersect(population, parts.value))
  const outside = parts.value.map((part) => complement(population, part))
  return computed(complement(population, intersect(population, outside)))
}

/**
 * Limits by the inequalities of Boole and Fréchet (Fréchet 1935), inside out. They are sharp when every criterion stands in the tree
 * once; with a criterion used twice they hold but are not sharp, and `independent` is wrong.
 */
export function treeBounds(population: number, tree: CriteriaTree): Computed<TreeBounds, TreeErrorCode> {
  if (!(population > 0 && population < Infinity))
    return refuse('invalid_population', `The population is ${population}; it should be above 0.`)
  return evaluate(population, tree)
}
