import type { Association } from '../../domain/studies/assumptions'
import type { ResolvedGroup } from '../resolveGroup'
import { componentsOf, type Components } from './components'
import { createDiagram, type Diagram } from './diagram'
import { tiesOf, type Tie, type Ties } from './ties'

/** Those who fulfil some lines of a group: nodes of the diagrams of its components. */
export interface Target {
  readonly nodes: readonly ComponentNode[]
  /** The odds ratio between the two nodes; null where they are independent. */
  readonly association: { readonly index: number; readonly inverse: boolean } | null
  /** Products that the share never exceeds. */
  readonly atMost: readonly (readonly ComponentNode[])[]
}

export interface ComponentNode {
  readonly component: number
  readonly node: number
}

/** How lines hang together: groups of one component, or of two that an odds ratio ties, independent of each other. */
export interface JointPlan {
  readonly components: Components
  readonly ties: Ties
  readonly diagrams: readonly Diagram[]
  /** The group of a line; null for one that is no share of everyone. */
  groupOf(line: number): number | null
  /**
   * Those who fulfil the applied lines of a group. `isKnown` tells whether what an odds ratio says is known: it bears on
   * lines that hang together with its own, too.
   */
  target(group: number, applied: readonly number[], isKnown: (tie: Tie) => boolean): Target
}

/** A group by its components, and the tie between them. */
interface Group {
  readonly components: readonly number[]
  readonly tie: Tie | null
}

function groupsOf(components: Components, { applied }: Ties): readonly Group[] {
  const tied = new Set(applied.flatMap((tie) => tie.components))
  return [
    ...applied.map((tie): Group => ({ components: tie.components, tie })),
    ...components.all.flatMap((_, index): readonly Group[] =>
      tied.has(index) ? [] : [{ components: [index], tie: null }],
    ),
  ]
}

export function createJointPlan(
  lines: readonly ResolvedGroup[],
  associations: readonly Association[],
): JointPlan {
  const components = componentsOf(lines)
  const ties = tiesOf(lines, components, associations)
  const diagrams = components.all.map(createDiagram)
  const groups = groupsOf(components, ties)
  const groupOfComponent = new Map(
    groups.flatMap((group, index) =>
      group.components.map((component): [number, number] => [component, index]),
    ),
  )
  const isExclusion = (line: number) => lines[line]?.role === 'exclusion'

  function nodeOf(component: number, applied: readonly number[]): ComponentNode {
    const own = applied.filter((line) => components.of[line] === component)
    const node = diagrams[component]?.root(
      own.filter((line) => !isExclusion(line)),
      own.filter(isExclusion),
    )
    return { component, node: node ?? 0 }
  }

  /** Without an exclusion that an odds ratio ties: it never brings in those whom others of its component keep out. */
  function withoutTiedExclusions(
    tie: Tie,
    applied: readonly number[],
  ): readonly (readonly ComponentNode[])[] {
    return tie.lines.flatMap((line): (readonly ComponentNode[])[] => {
      const others = applied.filter((other) => other !== line && components.of[other] === components.of[line])
      if (!isExclusion(line) || !applied.includes(line) || others.length === 0) return []
      const rest = applied.filter((other) => other !== line)
      return [tie.components.map((component) => nodeOf(component, rest))]
    })
  }

  return {
    components,
    ties,
    diagrams,
    groupOf(line) {
      const component = components.of[line] ?? null
      return component === null ? null : (groupOfComponent.get(component) ?? null)
    },
    target(group, applied, isKnown) {
      const { components: own, tie } = groups[group] ?? { components: [], tie: null }
      const nodes = own.map((component) => nodeOf(component, applied))
      if (tie === null || !isKnown(tie)) return { nodes, association: null, atMost: [] }
      const [one, other] = tie.lines
      return {
        nodes,
        association: { index: tie.association, inverse: isExclusion(one) !== isExclusion(other) },
        atMost: withoutTiedExclusions(tie, applied),
      }
    },
  }
}
