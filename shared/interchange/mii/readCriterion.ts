import { ageCodes, codeKey, sexCodes } from '../codeSystems'
import {
  atomNode,
  codedAtom,
  combine,
  type Attribute,
  type Code,
  type CodedAtom,
  type DateWindow,
  type DefinitionNode,
} from '../definition'
import { loss, type Loss } from '../loss'
import { roleOf } from './contexts'
import type { AttributeFilter, ReadCriterion } from './schema'
import { sexOf } from './sexes'
import { ageOfValue, codeOfTerm, valueOfFilter } from './values'

interface Reading {
  readonly losses: Loss[]
}

function windowOf(restriction: ReadCriterion['timeRestriction']): DateWindow | null {
  if (restriction === null || restriction === undefined) return null
  return { from: restriction.afterDate ?? null, to: restriction.beforeDate ?? null }
}

function attributeOf(filter: AttributeFilter, path: string, reading: Reading): Attribute {
  const attribute = codeOfTerm(filter.attributeCode, false)
  if (filter.type !== 'reference') return { kind: 'value', attribute, value: valueOfFilter(filter) }
  const anyOf = filter.criteria.map((one, index) => codedOf(one, `${path}.criteria[${index}]`, reading))
  return { kind: 'reference', attribute, anyOf }
}

type CodesOfCriterion = Pick<ReadCriterion, 'termCodes' | 'termCode'>

function codesOf({ termCodes, termCode }: CodesOfCriterion): readonly Code[] {
  return (termCodes ?? (termCode === undefined ? [] : [termCode])).map((one) => codeOfTerm(one, true))
}

function codedOf(criterion: ReadCriterion, path: string, reading: Reading): CodedAtom {
  const codes = codesOf(criterion)
  const [first] = codes
  if (first === undefined) throw new Error('A criterion has a code')
  const filters = criterion.attributeFilters ?? []
  const { valueFilter } = criterion
  return codedAtom(roleOf(criterion.context, first), codes, {
    value: valueFilter === null || valueFilter === undefined ? null : valueOfFilter(valueFilter),
    window: windowOf(criterion.timeRestriction),
    attributes: filters.map((filter, index) =>
      attributeOf(filter, `${path}.attributeFilters[${index}]`, reading),
    ),
  })
}

/** The path of the first criterion without codes, also among those that others refer to; null when all have some. */
export function pathWithoutCodes(criterion: ReadCriterion, path: string): string | null {
  if (codesOf(criterion).length === 0) return `${path}.termCodes`
  for (const [index, filter] of (criterion.attributeFilters ?? []).entries()) {
    if (filter.type !== 'reference') continue
    const at = filter.criteria.findIndex((one) => codesOf(one).length === 0)
    if (at >= 0) return `${path}.attributeFilters[${index}].criteria[${at}].termCodes`
  }
  return null
}

function ageNode(atom: CodedAtom, path: string): DefinitionNode | null {
  const { value } = atom
  if (value === null) return null
  const age = ageOfValue(value)
  if (age === null) return null
  if (age !== 'not') return atomNode(age, path)
  const years = value.kind === 'quantity-not' ? value.value : 0
  return { kind: 'not', node: atomNode({ kind: 'age', from: years, to: years }, path) }
}

function sexNode({ valueFilter }: ReadCriterion, path: string): DefinitionNode | null {
  if (valueFilter?.type !== 'concept') return null
  const sexes = valueFilter.selectedConcepts.map(sexOf)
  if (sexes.some((sex) => sex === null)) return null
  return combine(
    'any',
    sexes.flatMap((sex) => (sex === null ? [] : [atomNode({ kind: 'sex', sex }, path)])),
  )
}

/** One criterion of a file; age and sex are recognised by their codes. */
export function nodeOfCriterion(criterion: ReadCriterion, path: string, reading: Reading): DefinitionNode {
  const atom = codedOf(criterion, path, reading)
  const keys = atom.codes.map(codeKey)
  const plain = atom.attributes.length === 0 && atom.window === null
  if (plain && keys.every((key) => ageCodes.has(key))) {
    const node = ageNode(atom, path)
    if (node !== null) return node
  }
  if (plain && keys.every((key) => sexCodes.has(key))) {
    const node = sexNode(criterion, path)
    if (node !== null) return node
  }
  if (criterion.termCodes === undefined)
    reading.losses.push(
      loss('structure', 'wording', `${path}.termCode`, {
        en: 'A single termCode is read as a list of one.',
        nb: 'En enkelt termCode leses som en liste med én.',
      }),
    )
  return atomNode(atom, path)
}
