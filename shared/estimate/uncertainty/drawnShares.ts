import type { Atom } from '../atoms'
import type { JointEstimator } from '../joint/estimator'
import { byUnit } from '../joint/units'
import { fillUnion, unionOfShares } from '../unionOfShares'
import type { Parameters } from './parameters'
import { tableMultiplier } from './tableMultiplier'

/** The share of every unit who have each variable of a plan, moved by drawn values. */
export interface DrawnShares {
  /** By component and variable; `redraw` fills the same arrays. */
  readonly ofVariables: readonly (readonly Float64Array[])[]
  moves(component: number, variable: number): boolean
  redraw(valueAt: (place: number) => number): void
}

/** One atom, drawn once however many lines ask for it. */
interface DrawnAtom {
  readonly share: Float64Array
  /** Null where no value bears on it. */
  readonly fill: ((valueAt: (place: number) => number) => void) | null
}

function drawnAtom(atom: Atom, parameters: Parameters, { units }: JointEstimator): DrawnAtom {
  const expected = byUnit(atom.event.share, units)
  const share = expected.slice()
  const stated = atom.stated === null ? null : parameters.find('stated', atom.stated)
  if (stated !== null) return { share, fill: (valueAt) => share.fill(valueAt(stated)) }
  const { precisions } = atom
  if (!precisions.some(({ table }) => parameters.ofTable(table).length > 0)) return { share, fill: null }
  const multiplier = tableMultiplier(precisions, parameters)
  return {
    share,
    fill(valueAt) {
      const factor = multiplier(valueAt)
      for (let unit = 0; unit < share.length; unit += 1)
        share[unit] = Math.min(1, (expected[unit] ?? 0) * factor)
    },
  }
}

export function createDrawnShares(parameters: Parameters, estimator: JointEstimator): DrawnShares {
  const { components } = estimator.plan
  const atoms = new Map<Atom, DrawnAtom>()
  function drawn(atom: Atom): DrawnAtom {
    const known = atoms.get(atom) ?? drawnAtom(atom, parameters, estimator)
    atoms.set(atom, known)
    return known
  }
  const variables = components.all.map((component) =>
    component.variables.map((variable) => {
      const parts = variable.atoms.map(drawn)
      const shares = parts.map(({ share }) => share)
      const moves = parts.some(({ fill }) => fill !== null)
      const share = unionOfShares(shares)
      const join = () => {
        fillUnion(shares, share)
      }
      return { share, moves, join: moves && shares.length > 1 ? join : null }
    }),
  )
  const fills = [...atoms.values()].flatMap(({ fill }) => fill ?? [])
  const joins = variables.flat().flatMap(({ join }) => join ?? [])
  return {
    ofVariables: variables.map((own) => own.map(({ share }) => share)),
    moves: (component, variable) => variables[component]?.[variable]?.moves === true,
    redraw(valueAt) {
      for (const fill of fills) fill(valueAt)
      for (const join of joins) join()
    },
  }
}
