import type { BaseArea } from '../../domain/sources/starterDataset'
import { matchCodes } from '../../domain/terminology/matchCodes'
import { agesContain, type AnswerCondition, type AnswerSet } from './answerSet'

/** People who cannot be told apart by age, sex or area in any answer. */
interface PopulationClass {
  readonly ageFrom: number
  readonly ageTo: number
  readonly sex: 'female' | 'male' | 'any'
  /** Areas of all levels that they live in. */
  readonly areas: ReadonlySet<string>
}

/** The sets of all answers over the atoms they generate; an atom is told apart from the others by some answer. */
export interface Partition {
  readonly atomCount: number
  /** Atoms of each answer, in the order of the sets. */
  readonly members: readonly (readonly number[])[]
  /** True for a set of atoms that age, sex and area alone describe: it holds no one because of a disease. */
  describesPopulation(atoms: readonly number[]): boolean
}

const oldest = 200

/** More pieces than this are not looked at: the caller audits fewer answers. */
const mostPieces = 20_000

type Counted = Extract<AnswerCondition, { kind: 'counted' }>

function conditionsOf(sets: readonly AnswerSet[]): readonly AnswerCondition[] {
  return sets.flatMap(({ allOf, noneOf }) => [...allOf.flat(), ...noneOf])
}

function populationClasses(
  sets: readonly AnswerSet[],
  baseAreas: readonly BaseArea[],
): readonly PopulationClass[] {
  const conditions = conditionsOf(sets)
  const ranges = [
    ...sets.map(({ age }) => age),
    ...conditions.flatMap((condition) => (condition.kind === 'age' ? [condition.range] : [])),
  ]
  const cuts = [
    ...new Set([0, ...ranges.flatMap(({ from, to }) => (to === null ? [from] : [from, to + 1]))]),
  ].sort((a, b) => a - b)
  const bySex =
    sets.some(({ sex }) => sex !== 'any') ||
    conditions.some((condition) => condition.kind === 'sex' && condition.sex !== 'any')
  const named = new Set([
    ...sets.flatMap(({ areas }) => areas),
    ...conditions.flatMap((condition) => (condition.kind === 'area' ? condition.areas : [])),
  ])
  const areaClasses = new Map<string, ReadonlySet<string>>()
  for (const { county, referralArea, healthRegion } of baseAreas) {
    const inside = [county, referralArea, healthRegion].filter((key) => named.has(key))
    areaClasses.set(inside.join(), new Set(inside))
  }
  return cuts.flatMap((ageFrom, index) =>
    (bySex ? (['female', 'male'] as const) : (['any'] as const)).flatMap((sex) =>
      [...areaClasses.values()].map((areas) => ({
        ageFrom,
        ageTo: (cuts[index + 1] ?? oldest) - 1,
        sex,
        areas,
      })),
    ),
  )
}

/** Which counted conditions somebody may meet together: who has a narrower diagnosis by the same tables has the wider. */
function combinations(counted: readonly Counted[]): readonly (readonly boolean[])[] {
  const implied = counted.flatMap((inner, from) =>
    counted.flatMap((outer, to) =>
      from !== to &&
      inner.tables.join() === outer.tables.join() &&
      ['equal', 'criterion-within-table'].includes(matchCodes(inner.codes, outer.codes))
        ? [{ from, to }]
        : [],
    ),
  )
  return Array.from({ length: 2 ** counted.length }, (_, bits) =>
    counted.map((__, index) => Math.floor(bits / 2 ** index) % 2 === 1),
  ).filter((met) => implied.every(({ from, to }) => met[from] !== true || met[to] === true))
}

function livesIn(areas: readonly string[], people: PopulationClass): boolean {
  return areas.length === 0 || areas.some((area) => people.areas.has(area))
}

/** Null when the answers would cut the population into too many pieces. */
export function partitionOf(sets: readonly AnswerSet[], baseAreas: readonly BaseArea[]): Partition | null {
  const byText = new Map<string, Counted>()
  for (const condition of conditionsOf(sets))
    if (condition.kind === 'counted') byText.set(JSON.stringify(condition), condition)
  const indexOf = new Map([...byText.keys()].map((text, index) => [text, index]))
  const classes = populationClasses(sets, baseAreas)
  if (classes.length * 2 ** byText.size > mostPieces) return null
  const combined = combinations([...byText.values()])

  const texts = new Map<AnswerCondition, number>()
  const meets = (condition: AnswerCondition, people: PopulationClass, met: readonly boolean[]): boolean => {
    switch (condition.kind) {
      case 'age':
        return agesContain(
          condition.range,
          people.ageFrom,
          people.ageTo === oldest - 1 ? Infinity : people.ageTo,
        )
      case 'sex':
        return condition.sex === 'any' || condition.sex === people.sex
      case 'area':
        return livesIn(condition.areas, people)
      case 'counted': {
        const known = texts.get(condition) ?? indexOf.get(JSON.stringify(condition)) ?? -1
        texts.set(condition, known)
        return met[known] === true
      }
    }
  }
  const contains = (set: AnswerSet, people: PopulationClass, met: readonly boolean[]): boolean =>
    agesContain(set.age, people.ageFrom, people.ageTo === oldest - 1 ? Infinity : people.ageTo) &&
    (set.sex === 'any' || set.sex === people.sex) &&
    livesIn(set.areas, people) &&
    set.allOf.every((anyOf) => anyOf.some((condition) => meets(condition, people, met))) &&
    !set.noneOf.some((condition) => meets(condition, people, met))

  const atoms = new Map<string, number>()
  const members = sets.map((): number[] => [])
  /** The atoms that the people of each class may be in. */
  const atomsOfClass = classes.map((people) => {
    const reached = new Set<number>()
    for (const met of combined) {
      const inside = sets.flatMap((set, index) => (contains(set, people, met) ? [index] : []))
      const signature = inside.join()
      let atom = atoms.get(signature)
      if (atom === undefined) {
        atom = atoms.size
        atoms.set(signature, atom)
        for (const index of inside) members[index]?.push(atom)
      }
      reached.add(atom)
    }
    return reached
  })
  return {
    atomCount: atoms.size,
    members,
    describesPopulation: (chosen) =>
      atomsOfClass.every((reached) => {
        const inside = [...reached].filter((atom) => chosen.includes(atom)).length
        return inside === 0 || inside === reached.size
      }),
  }
}
