import * as v from 'valibot'
import { atomNode, combine, type DefinitionNode } from '../definition'
import {
  interchangeLimits,
  refused,
  taken,
  type Answer,
  type InterchangeSource,
  type ReadDefinition,
} from '../format'
import { refusedAt } from '../issuePlace'
import { fromBase64 } from '../text/base64'
import { nodeOfAsked, type AskedValue } from './leaf'

const words = v.pipe(v.string(), v.maxLength(500))
const day = v.pipe(words, v.regex(/^\d{4}-\d{2}-\d{2}/, 'A date is written 2024-01-31.'))
const ends = <Of extends v.GenericSchema>(of: Of) => v.object({ min: v.nullish(of), max: v.nullish(of) })
const item = v.object({
  key: v.pipe(words, v.minLength(1)),
  values: v.pipe(
    v.array(
      v.object({
        name: v.optional(words, ''),
        value: v.union([words, ends(v.number()), ends(day), v.array(v.unknown())]),
      }),
    ),
    v.minLength(1),
    v.maxLength(2000),
  ),
})
/** Bars are alternatives; of a bar all items, of an item one value. */
const query = v.pipe(v.array(v.pipe(v.array(item), v.maxLength(1000))), v.minLength(1), v.maxLength(200))
type Item = v.InferOutput<typeof item>

const linkForm = /^\s*https?:\/\/[^\s?#]+\?(?:[^\s#]*&)?query=([^\s&#]+)/i

export function recognisesLink({ text }: InterchangeSource): boolean {
  return linkForm.test(text.slice(0, interchangeLimits.characters))
}

function askedOf(value: Item['values'][number]['value']): AskedValue | null {
  if (typeof value === 'string') return { kind: 'one-of', values: [value] }
  if (Array.isArray(value)) return null
  const { min, max } = value
  if (typeof min === 'string' || typeof max === 'string')
    return {
      kind: 'dates',
      min: typeof min === 'string' ? min.slice(0, 10) : null,
      max: typeof max === 'string' ? max.slice(0, 10) : null,
    }
  return { kind: 'between', min: min ?? null, max: max ?? null, included: true }
}

function nodeOfItem({ key, values }: Item, path: string): DefinitionNode {
  return combine(
    'any',
    values.map(({ name, value }, index) => {
      const place = `${path}.values[${index}]`
      const asked = askedOf(value)
      // A value that bundles several others is known to the catalogue of the locator alone.
      if (asked === null)
        return atomNode({ kind: 'unread', text: { en: `${key}: ${name}`, nb: `${key}: ${name}` } }, place)
      return nodeOfAsked({ key, system: '', value: asked }, place)
    }),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function decoded(parameter: string): string | null {
  try {
    return fromBase64(decodeURIComponent(parameter.replaceAll('+', '%2B')))
  } catch {
    return null
  }
}

/** The query in the address of a locator: base64 of JSON (samply/lens, SearchBarComponent). */
export function readLink({ text }: InterchangeSource): Answer<ReadDefinition> {
  const parameter = linkForm.exec(text)?.[1] ?? ''
  const json = decoded(parameter)
  const mend = {
    en: 'Copy the whole address from the locator again; programs for mail cut long addresses.',
    nb: 'Kopier hele adressen fra prøvesøkeren på nytt; e-postprogrammer kutter lange adresser.',
  }
  if (json === null)
    return refused(
      'query',
      { en: 'The query in the address cannot be decoded.', nb: 'Spørringen i adressen kan ikke dekodes.' },
      mend,
    )
  const read = v.safeParse(query, parsed(json), { abortEarly: true })
  if (!read.success) return refusedAt(read.issues[0], 'query', mend)
  const bars = read.output.filter((bar) => bar.length > 0)
  const root = combine(
    bars.length === 0 ? 'all' : 'any',
    bars.map((bar, outer) =>
      combine(
        'all',
        bar.map((one, inner) => nodeOfItem(one, `query[${outer}][${inner}]`)),
      ),
    ),
  )
  return taken({ definition: { title: null, description: null, root }, losses: [] })
}
