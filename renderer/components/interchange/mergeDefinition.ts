import { protocolLimits, type CriterionGroup, type Protocol } from '#shared/domain/studies/protocol'

type Population = Protocol['population']

/** Whether a definition says anything of the population itself. */
export function statesPopulation({ age, sex, areas }: Population): boolean {
  return age.from > 0 || age.to !== null || sex !== 'any' || areas.length > 0
}

/** Whether the criteria find room beside those of the study. */
export function fits(study: Protocol, added: Protocol): boolean {
  return (['inclusion', 'exclusion'] as const).every(
    (role) => study[role].length + added[role].length <= protocolLimits.groups,
  )
}

/** What the definition states of the population in place of what the study had; the rest stays. */
function populationOf(before: Population, stated: Population): Population {
  return {
    age: stated.age.from > 0 || stated.age.to !== null ? stated.age : before.age,
    sex: stated.sex === 'any' ? before.sex : stated.sex,
    areas: stated.areas.length === 0 ? before.areas : stated.areas,
  }
}

/** The study with the criteria of a definition after its own, under new identifiers. */
export function mergeDefinition(
  study: Protocol,
  added: Protocol,
  {
    withPopulation,
    newIdentifier,
  }: { readonly withPopulation: boolean; readonly newIdentifier: () => string },
): Protocol {
  const renamed = (groups: readonly CriterionGroup[]) =>
    groups.map((group) => ({ ...group, id: newIdentifier() }))
  return {
    ...study,
    population: withPopulation ? populationOf(study.population, added.population) : study.population,
    inclusion: [...study.inclusion, ...renamed(added.inclusion)],
    exclusion: [...study.exclusion, ...renamed(added.exclusion)],
  }
}
