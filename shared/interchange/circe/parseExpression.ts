import * as v from 'valibot'
import type { Json } from '../../contract/outcome'
import { refused, taken, type Answer, type InterchangeSource } from '../format'
import { readSource } from '../readSource'
import { circeExpression, type CirceExpression } from './expression'
import { both } from './words'

interface Found {
  readonly expression: Json
  /** The name that a server keeps with it. */
  readonly title: string | null
  readonly path: string
}

function fieldOf(json: Json | undefined, key: string): Json | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json) || !Object.hasOwn(json, key))
    return undefined
  return new Map(Object.entries(json)).get(key)
}

function isExpression(json: Json | undefined): json is Json {
  return fieldOf(json, 'PrimaryCriteria') !== undefined && fieldOf(json, 'ConceptSets') !== undefined
}

/** The expression of a file: bare, or as WebAPI and ATLAS keep it, as an object or as text within `expression`. */
function findExpression(json: Json | undefined): Found | null {
  if (isExpression(json)) return { expression: json, title: null, path: '' }
  const name = fieldOf(json, 'name')
  const title = typeof name === 'string' && name !== '' ? name : null
  const inner = fieldOf(json, 'expression')
  if (isExpression(inner)) return { expression: inner, title, path: 'expression' }
  if (typeof inner !== 'string') return null
  const read = readSource(inner)
  const { json: text } = read.ok ? read.value : { json: undefined }
  return isExpression(text) ? { expression: text, title, path: 'expression' } : null
}

export function recognisesCirce({ json }: InterchangeSource): boolean {
  return findExpression(json) !== null
}

/** `InclusionRules[0].name`. */
function placeOf(issue: v.BaseIssue<unknown>, path: string): string {
  const inner = (v.getDotPath(issue) ?? '').replace(/\.(\d+)(?=\.|$)/g, '[$1]')
  return [path, inner].filter((part) => part !== '').join('.')
}

const kinds = new Map([
  ['number', 'et tall'],
  ['string', 'en tekst'],
  ['boolean', 'true eller false'],
  ['Array', 'en liste'],
  ['Object', 'et objekt'],
])

/** The expression of a file, or the first place that does not fit. */
export function parseExpression(source: InterchangeSource): Answer<{
  readonly expression: CirceExpression
  readonly title: string | null
}> {
  const found = findExpression(source.json)
  if (found === null)
    return refused(
      '',
      both(
        'This is no Circe cohort expression: it has no "PrimaryCriteria" and "ConceptSets".',
        'Dette er ikke et Circe-uttrykk: Det har ikke «PrimaryCriteria» og «ConceptSets».',
      ),
      both('Export the cohort from ATLAS as JSON.', 'Eksporter kohorten fra ATLAS som JSON.'),
    )
  const parsed = v.safeParse(circeExpression, found.expression, { abortEarly: true })
  if (parsed.success) return taken({ expression: parsed.output, title: found.title })
  const [issue] = parsed.issues
  const path = placeOf(issue, found.path)
  const { expected, received, message } = issue
  return refused(
    path,
    expected === null
      ? both(`${path} does not fit: ${message}`, `${path} passer ikke: ${message}`)
      : both(
          `${path} does not fit: ${expected} is expected there, not ${received}.`,
          `${path} passer ikke: Der skal det stå ${kinds.get(expected) ?? expected}, ikke ${received}.`,
        ),
    both(
      'Mend this place in the file, or export the cohort from ATLAS again.',
      'Rett dette stedet i filen, eller eksporter kohorten fra ATLAS på nytt.',
    ),
  )
}
