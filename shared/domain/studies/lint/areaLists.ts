import type { Place } from './finding'
import { allAlternatives, placeOf, type LintContext } from './lines'

/** Every list of areas in use, with its place: that of the base population first. */
export function areaLists(
  context: LintContext,
): readonly { readonly place: Place; readonly areas: readonly string[] }[] {
  const lists = allAlternatives(context).flatMap((alternative) => {
    const { condition } = alternative.criterion
    return condition.kind === 'area' ? [{ place: placeOf(alternative, 'areas'), areas: condition.areas }] : []
  })
  const population: Place = { group: null, alternative: null, field: 'areas' }
  return [{ place: population, areas: context.protocol.population.areas }, ...lists]
}
