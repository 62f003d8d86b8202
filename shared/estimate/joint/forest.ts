import { coverage, coverageHolds } from '../../domain/terminology/matchCodes'
import type { Component } from './components'
import { hasVariable, variablesIn } from './variableSets'

/** Some variables of a component as trees: each under the narrowest of them that holds it. */
export interface Forest {
  /** Every variable after the one it stands under. */
  readonly order: readonly number[]
  parentOf(variable: number): number | null
  /** The variables under one, where they make up all of its codes: who has it has one of them; else null. */
  familyOf(parent: number): readonly number[] | null
}

function codesOf({ variables }: Component, chosen: readonly number[]): readonly string[] {
  return chosen.flatMap((index) => variables[index]?.atoms.flatMap(({ codes }) => codes ?? []) ?? [])
}

/** True when everyone with one of `inner` has one of `outer`, by their codes taken together. */
export function coversTogether(component: Component, outer: number, inner: number): boolean {
  const covered = coverage(codesOf(component, variablesIn(outer)))
  return variablesIn(inner).every(
    (variable) =>
      component.variables[variable]?.atoms.every(({ codes }) => codes !== null) === true &&
      coverageHolds(covered, coverage(codesOf(component, [variable]))),
  )
}

export function forestOf(component: Component, chosen: number): Forest {
  const members = variablesIn(chosen)
  const holds = (outer: number, inner: number) => hasVariable(component.within[outer] ?? 0, inner)
  const parents = new Map(
    members.map((variable): [number, number | null] => {
      const holders = members.filter((other) => holds(other, variable))
      return [variable, holders.find((holder) => !holders.some((other) => holds(holder, other))) ?? null]
    }),
  )
  const under = (parent: number | null) => members.filter((variable) => parents.get(variable) === parent)
  const orderUnder = (parent: number | null): readonly number[] =>
    under(parent).flatMap((variable) => [variable, ...orderUnder(variable)])
  const families = new Map(
    members.flatMap((parent): [number, readonly number[]][] => {
      const children = under(parent)
      if (children.length < 2) return []
      const covered = coverage(codesOf(component, children))
      return coverageHolds(covered, coverage(codesOf(component, [parent]))) ? [[parent, children]] : []
    }),
  )
  return {
    order: orderUnder(null),
    parentOf: (variable) => parents.get(variable) ?? null,
    familyOf: (parent) => families.get(parent) ?? null,
  }
}
