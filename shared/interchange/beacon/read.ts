import * as v from 'valibot'
import { atomNode, codedAtom, negate, type CodedRole, type DefinitionNode } from '../definition'
import { refused, taken, type Answer, type InterchangeSource, type ReadDefinition } from '../format'
import { refusedAt } from '../issuePlace'
import { loss, type Loss } from '../loss'
import { codeOfCurie, curieAddress, roleOfTerm, sexOfTerm } from './terms'

const words = v.pipe(v.string(), v.maxLength(500))
const filter = v.object({
  id: v.pipe(words, v.minLength(1)),
  operator: v.optional(v.picklist(['=', '<', '>', '!', '>=', '<='])),
  value: v.optional(v.union([words, v.number()])),
  includeDescendantTerms: v.optional(v.boolean()),
  similarity: v.optional(v.picklist(['exact', 'high', 'medium', 'low'])),
  scope: v.optional(words),
})
type Filter = v.InferOutput<typeof filter>

const filters = v.pipe(v.array(filter), v.maxLength(500))
const request = v.object({ query: v.looseObject({ filters: v.optional(v.array(v.unknown())) }) })
const bare = v.object({ filters: v.array(v.looseObject({ id: v.unknown() })) })

export function recognisesBeacon({ json }: InterchangeSource): boolean {
  return v.is(request, json) || v.is(bare, json)
}

const ageField = /^(?:individuals\.)?(?:age|ageAtRecruitment|currentAge)$/i

/** Completed years of an ISO 8601 duration (`P70Y`) or a bare number; null for others. */
function yearsOf(value: Filter['value']): number | null {
  const text = /^P?(\d{1,3})Y?$/.exec(String(value ?? ''))?.[1]
  return text === undefined ? null : Number(text)
}

function limits(operator: Filter['operator'], value: number) {
  const at = (included: boolean) => ({ value, included })
  switch (operator) {
    case '<':
      return { low: null, high: at(false) }
    case '<=':
      return { low: null, high: at(true) }
    case '>':
      return { low: at(false), high: null }
    case '>=':
      return { low: at(true), high: null }
    default:
      return { low: at(true), high: at(true) }
  }
}

function ageNode(years: number, operator: Filter['operator'], path: string): DefinitionNode | null {
  const { low, high } = limits(operator, years)
  const from = low === null ? null : low.included ? low.value : low.value + 1
  const to = high === null ? null : high.included ? high.value : high.value - 1
  return to !== null && to < 0 ? null : atomNode({ kind: 'age', from, to }, path)
}

/** A field with an operator: age, a number, or words. */
function alphanumeric(one: Filter, id: string, path: string): DefinitionNode {
  const { operator, value } = one
  const years = ageField.test(id) ? yearsOf(value) : null
  if (years !== null) {
    const node = ageNode(years, operator, path)
    if (node !== null) return operator === '!' ? negate(node) : node
  }
  const code = codeOfCurie(id, false) ?? fieldCode(id)
  const role: CodedRole = roleOfTerm(code, one.scope)
  const text = String(value)
  const amount = typeof value === 'number' ? value : /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null
  if (amount === null && operator !== undefined && operator !== '=' && operator !== '!')
    return atomNode({ kind: 'unread', text: both(`${id} ${operator} ${text}`) }, path)
  const node = atomNode(
    codedAtom(role, [code], {
      value:
        amount === null
          ? { kind: 'concept', concepts: [{ ...fieldCode(text), display: text }] }
          : { kind: 'quantity', ...limits(operator, amount), unit: null },
    }),
    path,
  )
  return operator === '!' ? negate(node) : node
}

const both = (text: string) => ({ en: text, nb: text })

function fieldCode(id: string) {
  return { system: 'other', uri: curieAddress, code: id, display: null, withDescendants: false } as const
}

function nodeOfFilter(one: Filter, path: string, losses: Loss[]): DefinitionNode {
  const { id } = one
  if (one.similarity !== undefined && one.similarity !== 'exact')
    losses.push(
      loss('code', 'changes-meaning', path, {
        en: `Terms similar to ${id} count as well there; which ones, the beacon decides. Here only the term itself counts.`,
        nb: `Termer som ligner ${id}, teller også der; hvilke avgjør beaconet. Her teller bare selve termen.`,
      }),
    )
  if (one.value !== undefined) return alphanumeric(one, id, path)
  const sex = sexOfTerm(id)
  if (sex !== null) return atomNode({ kind: 'sex', sex }, path)
  const code = codeOfCurie(id, one.includeDescendantTerms ?? true) ?? fieldCode(id)
  return atomNode(codedAtom(roleOfTerm(code, one.scope), [code]), path)
}

const mend = {
  en: 'Compare the place with the filters of the Beacon v2 framework.',
  nb: 'Sammenlign stedet med filtrene i rammeverket Beacon v2.',
}

/** A request to a beacon, or its filters alone. All filters have to be met. */
export function readBeacon({ json }: InterchangeSource): Answer<ReadDefinition> {
  const isRequest = v.is(request, json)
  const given = isRequest ? (json.query.filters ?? []) : v.is(bare, json) ? json.filters : []
  const prefix = isRequest ? 'query.filters' : 'filters'
  const parsed = v.safeParse(filters, given, { abortEarly: true })
  if (!parsed.success) return refusedAt(parsed.issues[0], prefix, mend)
  const losses: Loss[] = []
  if (isRequest && parsed.output.length === 0)
    return refused(
      prefix,
      {
        en: 'The request has no filters: it asks for everybody.',
        nb: 'Forespørselen har ingen filtre: den spør etter alle.',
      },
      { en: 'Choose a request with filters.', nb: 'Velg en forespørsel med filtre.' },
    )
  if (isRequest && v.is(v.object({ query: v.object({ requestParameters: v.looseObject({}) }) }), json))
    losses.push(
      loss('scope', 'changes-meaning', 'query.requestParameters', {
        en: 'Datasets and variants named in requestParameters are not read; only the filters are.',
        nb: 'Datasett og varianter i requestParameters leses ikke; bare filtrene.',
      }),
    )
  const nodes = parsed.output.map((one, index) => nodeOfFilter(one, `${prefix}[${index}]`, losses))
  return taken({ definition: { title: null, description: null, root: { kind: 'all', nodes } }, losses })
}
