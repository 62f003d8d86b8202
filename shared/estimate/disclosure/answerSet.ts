import * as v from 'valibot'
import type { AgeRange, Condition, CriterionGroup, Protocol } from '../../domain/studies/protocol'
import { ageRange, sex } from '../../domain/studies/protocol'
import type { AlternativeResult, FunnelStep } from '../result'

const keys = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(400))

/** A condition as far as an audit needs it: what it reads of the population, or which codes by which tables. */
export const answerCondition = v.variant('kind', [
  v.strictObject({ kind: v.literal('age'), range: ageRange }),
  v.strictObject({ kind: v.literal('sex'), sex }),
  v.strictObject({ kind: v.literal('area'), areas: keys }),
  v.strictObject({ kind: v.literal('counted'), codes: keys, tables: keys }),
])

/**
 * The people an answer counts, in normal form: equal sets of criteria are equal as JSON, whatever their order was.
 * `allOf`: everybody meets one condition of each group. `noneOf`: nobody meets any.
 */
export const answerSet = v.strictObject({
  age: ageRange,
  sex,
  areas: keys,
  allOf: v.pipe(v.array(v.array(answerCondition)), v.maxLength(120)),
  noneOf: v.pipe(v.array(answerCondition), v.maxLength(1200)),
})

export type AnswerCondition = v.InferOutput<typeof answerCondition>
export type AnswerSet = v.InferOutput<typeof answerSet>

/** A line of the protocol that counts answer, with the answer. */
export interface CountedLine {
  readonly role: 'inclusion' | 'exclusion'
  readonly anyOf: readonly AnswerCondition[]
}

function inOrder<Value>(values: readonly Value[]): Value[] {
  const byText = new Map(values.map((value) => [JSON.stringify(value), value]))
  return [...byText].sort(([first], [second]) => (first < second ? -1 : 1)).map(([, value]) => value)
}

function toCondition(condition: Condition, result: AlternativeResult | undefined): AnswerCondition | null {
  switch (condition.kind) {
    case 'age':
      return { kind: 'age', range: condition.range }
    case 'sex':
      return { kind: 'sex', sex: condition.sex }
    case 'area':
      return { kind: 'area', areas: inOrder(condition.areas) }
    case 'diagnosis':
    case 'medication': {
      const tables = result?.evidence.map(({ table }) => table) ?? []
      return tables.length === 0
        ? null
        : { kind: 'counted', codes: inOrder(condition.codes), tables: inOrder(tables) }
    }
    case 'measurement':
    case 'statement':
    case 'biobank':
    case 'genomic':
    case 'rare-disease':
      return null
  }
}

/**
 * A line whose every alternative is answered by published counts as they stand. Null for any other: a number that also
 * rests on what somebody stated or on an approximation is no count of people, and discloses none.
 */
export function countedLine(group: CriterionGroup, step: FunnelStep): CountedLine | null {
  if (step.role === 'population' || step.basis !== 'counted') return null
  const anyOf = group.anyOf.map(({ id, condition }) =>
    toCondition(
      condition,
      step.alternatives.find((alternative) => alternative.id === id),
    ),
  )
  const known = anyOf.flatMap((condition) => (condition === null ? [] : [condition]))
  return known.length < anyOf.length ? null : { role: step.role, anyOf: inOrder(known) }
}

/** The people of a population who meet the lines; `area` narrows them to one area. */
export function setOfLines(
  population: Protocol['population'],
  lines: readonly CountedLine[],
  area: string | null = null,
): AnswerSet {
  const included = lines.flatMap(({ role, anyOf }) => (role === 'inclusion' ? [[...anyOf]] : []))
  const narrowed: AnswerCondition[][] = area === null ? [] : [[{ kind: 'area', areas: [area] }]]
  return {
    age: population.age,
    sex: population.sex,
    areas: inOrder(population.areas),
    allOf: inOrder([...included, ...narrowed]),
    noneOf: inOrder(lines.flatMap(({ role, anyOf }) => (role === 'exclusion' ? anyOf : []))),
  }
}

export function agesContain(range: AgeRange, from: number, to: number): boolean {
  return range.from <= from && (range.to === null || to <= range.to)
}
