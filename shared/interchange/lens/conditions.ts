import { normaliseCode, displayCode } from '../../domain/terminology/normaliseCode'
import { uriOf } from '../codeSystems'
import type { Atom, CodedAtom, CodedValue } from '../definition'
import type { InterchangeContext } from '../format'
import type { PlacedAtom } from '../logic/writable'
import { loss, type Loss } from '../loss'
import { catalogueAddress, nameOfKey } from './keys'
import { valueOfSex, type AskedValue } from './leaf'

/** One condition to be written; all its values are alternatives. */
export interface Condition {
  readonly key: string
  readonly system: string
  readonly name: string
  readonly value: AskedValue
}

const isDiagnosis = ({ role, codes, value, window, attributes }: CodedAtom): boolean =>
  role === 'diagnosis' &&
  value === null &&
  window === null &&
  attributes.length === 0 &&
  codes.every(({ system }) => system === 'icd-10' || system === 'icd-10-gm')

const isOfCatalogue = ({ codes, attributes }: CodedAtom): boolean =>
  attributes.length === 0 && codes.length === 1 && codes[0]?.uri === catalogueAddress

export function canAsk(atom: Atom): boolean {
  if (atom.kind === 'coded') return isDiagnosis(atom) || (isOfCatalogue(atom) && askedOf(atom) !== null)
  return atom.kind === 'age' || atom.kind === 'sex'
}

function ofValue(value: CodedValue): AskedValue | null {
  if (value.kind === 'concept') return { kind: 'one-of', values: value.concepts.map(({ code }) => code) }
  if (value.kind === 'quantity-not') return null
  const { low, high } = value
  // A range of the locator takes in both ends; outside of one there is "lower than" and "greater than".
  if ([low, high].every((limit) => limit === null || limit.included))
    return { kind: 'between', min: low?.value ?? null, max: high?.value ?? null, included: true }
  const single = low === null || high === null
  return single
    ? { kind: 'between', min: low?.value ?? null, max: high?.value ?? null, included: false }
    : null
}

function askedOf({ value, window }: CodedAtom): AskedValue | null {
  if (value !== null) return window === null ? ofValue(value) : null
  return window === null ? null : { kind: 'dates', min: window.from, max: window.to }
}

/** All codes that are meant: a locator compares codes letter by letter. */
function spelledOut(code: CodedAtom['codes'][number], context: InterchangeContext): readonly string[] {
  const normal = normaliseCode('icd-10', code.code)
  const itself = normal === null ? code.code : displayCode('icd-10', normal)
  if (!code.withDescendants || normal === null) return [itself]
  return [...new Set([itself, ...context.narrower('icd-10', normal)])]
}

/** A question as conditions, any of which has to be met. `whole`: a code with all below it is one value (`A00.%`). */
export function conditionsOf(
  { atom, place }: PlacedAtom,
  context: InterchangeContext,
  losses: Loss[],
  whole: boolean,
): readonly Condition[] {
  if (atom.kind === 'age') {
    const value = { kind: 'between', min: atom.from, max: atom.to, included: true } as const
    return [{ key: 'donor_age', system: '', name: nameOfKey('donor_age'), value }]
  }
  if (atom.kind === 'sex') {
    const value = { kind: 'one-of', values: [valueOfSex(atom.sex)] } as const
    return [{ key: 'gender', system: '', name: nameOfKey('gender'), value }]
  }
  if (atom.kind !== 'coded') return []
  if (!isDiagnosis(atom)) {
    const [code] = atom.codes
    const value = askedOf(atom)
    if (code === undefined || value === null) return []
    const system = atom.value?.kind === 'concept' ? (atom.value.concepts[0]?.uri ?? '') : ''
    return [{ key: code.code, system, name: nameOfKey(code.code), value }]
  }
  return atom.codes.map((code) => {
    const codes = spelledOut(code, context)
    const isCategory = whole && codes.length > 1 && /^[A-Z]\d\d$/.test(codes[0] ?? '')
    const values = isCategory ? [`${codes[0] ?? ''}.%`] : codes
    if (!isCategory && codes.length > 1)
      losses.push(
        loss('descendants', 'wording', place, {
          en: `${code.code} is written out as ${codes.length} codes: the locator compares them letter by letter.`,
          nb: `${code.code} skrives ut som ${codes.length} koder: prøvesøkeren sammenligner dem tegn for tegn.`,
        }),
      )
    return {
      key: 'diagnosis',
      system: uriOf(code),
      name: nameOfKey('diagnosis'),
      value: { kind: 'one-of', values },
    }
  })
}
