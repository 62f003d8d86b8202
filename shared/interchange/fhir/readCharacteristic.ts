import { ageCodes, codeKey, codeOf, sexCodes } from '../codeSystems'
import {
  administrativeSexes,
  atomNode,
  codedAtom,
  combine,
  everybody,
  negate,
  type Code,
  type CodedRole,
  type CodedValue,
  type DateWindow,
  type DefinitionNode,
} from '../definition'
import { ageOfValue } from '../mii/values'
import { dayOf } from '../text/days'
import { areaText, roleOfSnomed, roleOfText, statementText } from './characteristics'
import type { ReadCharacteristic, ReadQuantity } from './schema'

type Concept = NonNullable<ReadCharacteristic['valueCodeableConcept']>

function codesOf({ coding }: Concept, withDescendants: boolean): readonly Code[] {
  return coding
    .filter(({ code }) => code !== '')
    .map(({ system, code, display }) => codeOf(system, code, display ?? null, withDescendants))
}

function unitOf({ unit, code }: ReadQuantity) {
  const written = code ?? unit
  return written === undefined ? null : { code: written, display: unit ?? written }
}

function quantityOf({ valueQuantity, valueRange }: ReadCharacteristic): CodedValue | null {
  if (valueQuantity !== undefined) {
    const { value, comparator } = valueQuantity
    const at = (included: boolean) => ({ value, included })
    const low = comparator === undefined || comparator.startsWith('>') ? at(comparator !== '>') : null
    const high = comparator === undefined || comparator.startsWith('<') ? at(comparator !== '<') : null
    return { kind: 'quantity', low, high, unit: unitOf(valueQuantity) }
  }
  if (valueRange === undefined) return null
  const { low, high } = valueRange
  const either = low ?? high
  if (either === undefined) return null
  const limit = (one: ReadQuantity | undefined) =>
    one === undefined ? null : { value: one.value, included: true }
  return { kind: 'quantity', low: limit(low), high: limit(high), unit: unitOf(either) }
}

function valueOf(given: ReadCharacteristic): CodedValue | null {
  const amount = quantityOf(given)
  if (amount !== null) return amount
  const concepts = given.valueCodeableConcept === undefined ? [] : codesOf(given.valueCodeableConcept, false)
  return concepts.length === 0 ? null : { kind: 'concept', concepts }
}

function windowOf({ period }: ReadCharacteristic): DateWindow | null {
  if (period === undefined || (period.start === undefined && period.end === undefined)) return null
  const { start, end } = period
  return {
    from: start === undefined ? null : dayOf(start, 'first'),
    to: end === undefined ? null : dayOf(end, 'last'),
  }
}

function sexNode({ valueCodeableConcept }: ReadCharacteristic, path: string): DefinitionNode | null {
  if (valueCodeableConcept === undefined) return null
  const { coding, text } = valueCodeableConcept
  if (coding.length === 0) return text?.toLowerCase() === 'all' ? everybody : null
  const sexes = coding.map(({ code }) => administrativeSexes.find((sex) => sex === code.toLowerCase()))
  return sexes.every((sex) => sex !== undefined)
    ? combine(
        'any',
        sexes.map((sex) => atomNode({ kind: 'sex', sex }, path)),
      )
    : null
}

const sayings = ({ code, valueCodeableConcept }: ReadCharacteristic): string =>
  [
    code.text ?? code.coding[0]?.display ?? code.coding[0]?.code,
    valueCodeableConcept?.text ?? valueCodeableConcept?.coding[0]?.display,
  ]
    .filter((text) => text !== undefined && text !== '' && text !== statementText)
    .join(': ')

function unread(given: ReadCharacteristic, path: string): DefinitionNode | null {
  const text = sayings(given)
  return text === '' ? null : atomNode({ kind: 'unread', text: { en: text, nb: text } }, path)
}

/** Areas as this program writes them; null for others. */
function areaNode({ valueCodeableConcept }: ReadCharacteristic, path: string): DefinitionNode | null {
  const areas = valueCodeableConcept?.coding.map(({ code }) => code) ?? []
  const known = areas.every((key) =>
    /^(county|referral-area|health-region|municipality):[0-9a-z-]{1,20}$/.test(key),
  )
  return areas.length > 0 && known ? atomNode({ kind: 'area', areas }, path) : null
}

function observed(
  given: ReadCharacteristic,
  role: CodedRole,
  codes: readonly Code[],
  path: string,
): DefinitionNode {
  const atom = codedAtom(role, codes, { value: valueOf(given), window: windowOf(given) })
  const node = atomNode(atom, path)
  return given.valueBoolean === false ? negate(node) : node
}

/** One characteristic without its `exclude`; null where it says nothing at all. A reference is the caller's. */
export function nodeOfCharacteristic(given: ReadCharacteristic, path: string): DefinitionNode | null {
  const { code, valueCodeableConcept } = given
  if (code.text === statementText) return unread(given, path)
  if (code.text === areaText) return areaNode(given, path) ?? unread(given, path)
  const codes = codesOf(code, role(given) === 'measurement' ? false : true)
  const keys = codes.map(codeKey)
  if (keys.length > 0 && keys.every((key) => ageCodes.has(key))) {
    const amount = quantityOf(given)
    const age = amount === null ? null : ageOfValue(amount)
    if (age !== null && age !== 'not') return atomNode(age, path)
  }
  if (keys.length > 0 && keys.every((key) => sexCodes.has(key))) {
    const node = sexNode(given, path)
    if (node !== null) return node
  }
  const named = codes.map(({ code: one }) => roleOfSnomed(one)).find((one) => one !== null) ?? null
  const kind = named ?? (codes.length === 0 ? roleOfText(code.text) : null)
  if (kind !== null && valueCodeableConcept !== undefined) {
    const asked = codesOf(valueCodeableConcept, true)
    if (asked.length > 0) return atomNode(codedAtom(kind, asked, { window: windowOf(given) }), path)
    return unread(given, path)
  }
  if (codes.length === 0 || (valueOf(given) === null && given.valueBoolean === undefined))
    return unread(given, path)
  return observed(given, role(given), codes, path)
}

/** By the words of this program; an observation where there are none. */
function role({ code }: ReadCharacteristic): CodedRole {
  return roleOfText(code.text) ?? 'measurement'
}
