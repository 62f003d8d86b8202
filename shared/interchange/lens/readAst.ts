import * as v from 'valibot'
import { atomNode, combine, everybody, negate, type DefinitionNode } from '../definition'
import { refused, taken, type Answer, type InterchangeSource, type ReadDefinition } from '../format'
import { refusedAt } from '../issuePlace'
import { loss, type Loss } from '../loss'
import { nodeOfAsked, type AskedValue } from './leaf'

const words = v.pipe(v.string(), v.maxLength(500))
const amount = v.nullish(v.number())
const day = v.nullish(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}/, 'A date is written 2024-01-31.')))

const leaf = v.object({
  key: v.pipe(words, v.minLength(1, 'A condition has a key.')),
  type: v.picklist(['EQUALS', 'NOT_EQUALS', 'IN', 'BETWEEN', 'LOWER_THAN', 'GREATER_THAN', 'CONTAINS']),
  system: v.optional(words, ''),
  value: v.union([
    words,
    v.number(),
    v.boolean(),
    v.pipe(v.array(words), v.minLength(1), v.maxLength(2000)),
    v.object({ min: amount, max: amount }),
    v.object({ min: day, max: day }),
  ]),
})

const branch = v.object({
  operand: v.picklist(['AND', 'OR', 'XOR', 'NOT']),
  children: v.pipe(v.array(v.looseObject({})), v.maxLength(5000)),
})

const file = v.object({ ast: branch, id: v.optional(words) })
const shape = v.object({ ast: v.looseObject({ operand: v.string(), children: v.array(v.unknown()) }) })

export function recognisesLens({ json }: InterchangeSource): boolean {
  return v.is(shape, json)
}

type Leaf = v.InferOutput<typeof leaf>

const mend = {
  en: 'Compare the place with the query of the locator, or make the query there again.',
  nb: 'Sammenlign stedet med spørringen i prøvesøkeren, eller lag spørringen der på nytt.',
}

function valueOf({ type, value }: Leaf): AskedValue | null {
  if (type === 'CONTAINS') return null
  if (typeof value === 'number') {
    const none = { kind: 'between', min: null, max: null, included: false } as const
    if (type === 'LOWER_THAN') return { ...none, max: value }
    if (type === 'GREATER_THAN') return { ...none, min: value }
    return { kind: 'between', min: value, max: value, included: true }
  }
  if (typeof value === 'string' || typeof value === 'boolean')
    return type === 'LOWER_THAN' || type === 'GREATER_THAN' || type === 'BETWEEN'
      ? null
      : { kind: 'one-of', values: [String(value)] }
  if (Array.isArray(value)) return { kind: 'one-of', values: value }
  const { min, max } = value
  if (typeof min === 'string' || typeof max === 'string')
    return {
      kind: 'dates',
      min: typeof min === 'string' ? min.slice(0, 10) : null,
      max: typeof max === 'string' ? max.slice(0, 10) : null,
    }
  return { kind: 'between', min: min ?? null, max: max ?? null, included: true }
}

class Unreadable extends Error {
  readonly answer: Answer<never>
  constructor(answer: Answer<never>) {
    super()
    this.answer = answer
  }
}

function nodeOfLeaf(given: unknown, path: string): DefinitionNode {
  const parsed = v.safeParse(leaf, given, { abortEarly: true })
  if (!parsed.success) throw new Unreadable(refusedAt(parsed.issues[0], path === '' ? '' : `${path}.`, mend))
  const { key, type, system } = parsed.output
  const value = valueOf(parsed.output)
  if (value === null) {
    const words = `${key} ${type} ${JSON.stringify(parsed.output.value)}`
    return atomNode({ kind: 'unread', text: { en: words, nb: words } }, path)
  }
  const node = nodeOfAsked({ key, system, value }, path)
  return type === 'NOT_EQUALS' ? negate(node) : node
}

function exclusiveOr(nodes: readonly DefinitionNode[], path: string): DefinitionNode {
  const [one, other] = nodes
  if (one === undefined || other === undefined || nodes.length > 2)
    throw new Unreadable(
      refused(
        path,
        {
          en: `XOR of ${nodes.length} conditions has no agreed meaning.`,
          nb: `XOR av ${nodes.length} vilkår har ingen avtalt mening.`,
        },
        { en: 'Write it with AND, OR and NOT.', nb: 'Skriv det med AND, OR og NOT.' },
      ),
    )
  return {
    kind: 'all',
    nodes: [
      { kind: 'any', nodes: [one, other] },
      { kind: 'not', node: { kind: 'all', nodes: [one, other] } },
    ],
  }
}

function nodeOf(given: unknown, path: string, losses: Loss[]): DefinitionNode {
  const parsed = v.safeParse(branch, given)
  if (!parsed.success) return nodeOfLeaf(given, path)
  const { operand, children } = parsed.output
  // A bar without conditions restricts nothing; the locator answers with everybody.
  if (children.length === 0) {
    losses.push(
      loss('structure', 'wording', path, {
        en: 'A part without conditions restricts nothing.',
        nb: 'En del uten vilkår begrenser ingenting.',
      }),
    )
    return everybody
  }
  const nodes = children.map((child, index) => nodeOf(child, `${path}.children[${index}]`, losses))
  if (operand === 'AND') return combine('all', nodes)
  if (operand === 'OR') return combine('any', nodes)
  return operand === 'NOT' ? negate(combine('any', nodes)) : exclusiveOr(nodes, path)
}

/** The query of a locator built with Lens: AND, OR, NOT of conditions by the keys of its catalogue. */
export function readAst({ json }: InterchangeSource): Answer<ReadDefinition> {
  const parsed = v.safeParse(file, json, { abortEarly: true })
  if (!parsed.success) return refusedAt(parsed.issues[0], '', mend)
  const losses: Loss[] = []
  try {
    const root = nodeOf(parsed.output.ast, 'ast', losses)
    return taken({ definition: { title: null, description: null, root }, losses })
  } catch (error) {
    if (error instanceof Unreadable) return error.answer
    throw error
  }
}
