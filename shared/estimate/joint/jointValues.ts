import { plackett } from '../../statistics/dependence/plackett'
import { everybody } from './diagram'
import { createDiagramValues, type DiagramValues } from './diagramValues'
import type { ComponentNode, JointPlan, Target } from './jointPlan'

/** What the lines of a plan are worked out from; arrays are indexed by cell. */
export interface JointShares {
  /** By component and variable: who has it. */
  readonly ofVariables: readonly (readonly Float64Array[])[]
  /** Whether the share of a variable ever changes. */
  moves(component: number, variable: number): boolean
  /** By association; read again at every refresh. */
  readonly oddsRatios: readonly number[]
  readonly oddsRatiosMove: boolean
}

/** The shares of targets in every cell. */
export interface JointValues {
  /** The same array at every call for the same target object; `refresh` fills it anew. */
  of(target: Target): Float64Array
  refresh(): void
}

/** Share that has both of two properties, for an odds ratio between them; independence where no ratio fits. */
function both(one: number, other: number, oddsRatio: number): number {
  const joint = plackett(Math.min(1, one), Math.min(1, other), oddsRatio)
  return joint.ok ? joint.value : one * other
}

export function createJointValues(plan: JointPlan, shares: JointShares): JointValues {
  const values = plan.diagrams.map((diagram, component): DiagramValues =>
    createDiagramValues(diagram, shares.ofVariables[component] ?? [], (variable) =>
      shares.moves(component, variable),
    ),
  )
  const size = shares.ofVariables[0]?.[0]?.length ?? 0
  const everyone = new Float64Array(size).fill(1)
  const nodeValue = ({ component, node }: ComponentNode) => values[component]?.of(node) ?? everyone
  const nodeMoves = ({ component, node }: ComponentNode) => values[component]?.moves(node) === true

  const made = new Map<Target, { readonly value: Float64Array; readonly fill: (() => void) | null }>()
  function prepare(target: Target) {
    // Of a component without lines so far everybody is left.
    const nodes = target.nodes.filter(({ node }) => node !== everybody)
    const [one, other] = nodes.map(nodeValue)
    if (one === undefined) return { value: everyone, fill: null }
    if (other === undefined) return { value: one, fill: null }
    const limits = target.atMost.map((pair) => pair.map(nodeValue))
    const value = new Float64Array(size)
    const { association } = target
    const fill = () => {
      const stated = association === null ? 1 : (shares.oddsRatios[association.index] ?? 1)
      const oddsRatio = association?.inverse === true ? 1 / stated : stated
      for (let cell = 0; cell < size; cell += 1) {
        const [first, second] = [one[cell] ?? 0, other[cell] ?? 0]
        let share = association === null ? first * second : both(first, second, oddsRatio)
        for (const [a, b] of limits) share = Math.min(share, (a?.[cell] ?? 1) * (b?.[cell] ?? 1))
        value[cell] = share
      }
    }
    fill()
    const moves =
      (association !== null && shares.oddsRatiosMove) || [...nodes, ...target.atMost.flat()].some(nodeMoves)
    return { value, fill: moves ? fill : null }
  }

  return {
    of(target) {
      const known = made.get(target) ?? prepare(target)
      made.set(target, known)
      return known.value
    },
    refresh() {
      for (const each of values) each.refresh()
      for (const { fill } of made.values()) fill?.()
    },
  }
}
