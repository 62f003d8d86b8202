import { protocolLimits, type Protocol } from '../../domain/studies/protocol'
import type { Atom } from '../definition'
import { loss, type Loss } from '../loss'
import type { Clause } from '../logic/clauses'
import { turnedClause } from '../logic/turned'

type Population = Protocol['population']

/** What is left of the clauses after those that every protocol says of its population. */
interface WithoutPopulation {
  readonly population: Population
  readonly rest: readonly Clause[]
  readonly losses: readonly Loss[]
}

/** The population is counted in two sexes. */
const countedSexes = ['female', 'male'] as const

function narrowedAge(
  age: Population['age'],
  { from, to }: Extract<Atom, { kind: 'age' }>,
): Population['age'] | null {
  const lowest = Math.max(age.from, from ?? 0)
  const highest = to === null ? age.to : age.to === null ? to : Math.min(age.to, to)
  if (lowest > protocolLimits.oldestAge || (highest !== null && highest < lowest)) return null
  return { from: lowest, to: highest === null || highest > protocolLimits.oldestAge ? null : highest }
}

function bothSexes(clause: Clause): boolean {
  const sexes = new Set(clause.flatMap(({ atom, holds }) => (holds && atom.kind === 'sex' ? [atom.sex] : [])))
  return sexes.has('female') && sexes.has('male')
}

const everySex = {
  en: 'Women and men together are everybody here: the population is counted in two sexes.',
  nb: 'Kvinner og menn til sammen er alle her: befolkningen telles i to kjønn.',
}

/**
 * Takes the age, sex and areas that everybody has to have out of the clauses. What would contradict (men who are women)
 * stays a criterion, so that the reader sees it.
 */
export function populationOf(clauses: readonly Clause[]): WithoutPopulation {
  let population: Population = { age: { from: 0, to: null }, sex: 'any', areas: [] }
  const losses: Loss[] = []
  const rest: Clause[] = []
  for (const given of clauses) {
    const clause = turnedClause(given, countedSexes)
    if (bothSexes(clause)) {
      losses.push(loss('sex', 'wording', clause[0]?.place ?? '', everySex))
      continue
    }
    const [only] = clause
    if (only === undefined || clause.length > 1 || !only.holds) {
      rest.push(clause)
      continue
    }
    const { atom } = only
    if (atom.kind === 'age') {
      const age = narrowedAge(population.age, atom)
      if (age !== null) {
        population = { ...population, age }
        continue
      }
    }
    if (atom.kind === 'sex' && (atom.sex === 'female' || atom.sex === 'male') && population.sex === 'any') {
      population = { ...population, sex: atom.sex }
      continue
    }
    if (atom.kind === 'area' && population.areas.length === 0 && atom.areas.length <= protocolLimits.areas) {
      population = { ...population, areas: [...atom.areas] }
      continue
    }
    rest.push(clause)
  }
  return { population, rest, losses }
}
