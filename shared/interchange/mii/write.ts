import { normaliseCode } from '../../domain/terminology/normaliseCode'
import { uriOf } from '../codeSystems'
import type { Atom, Attribute, Code, CodedAtom, CodedValue, Definition } from '../definition'
import { refused, taken, type Answer, type InterchangeContext, type WrittenDefinition } from '../format'
import { inclusionAndExclusion, type PlacedAtom } from '../logic/writable'
import { turnedClause } from '../logic/turned'
import { loss, type Loss } from '../loss'
import { contextOf, type WrittenTerm } from './contexts'

const schemaAddress =
  'https://medizininformatik-initiative.de/fdpg/ClinicalCohortDefinitionLanguage/v1/schema'

type WrittenValue = { readonly type: string; readonly [field: string]: unknown }

interface WrittenCriterion {
  readonly context: WrittenTerm
  readonly termCodes: readonly WrittenTerm[]
  readonly valueFilter?: WrittenValue
  readonly attributeFilters?: readonly WrittenValue[]
  readonly timeRestriction?: { readonly afterDate?: string; readonly beforeDate?: string }
}

/** German addresses for lists that Germany has its own edition or address of: its portals know no others. */
function termOf(code: Code): WrittenTerm {
  const system =
    code.system === 'icd-10'
      ? uriOf({ system: 'icd-10-gm', uri: '' })
      : code.system === 'atc'
        ? 'http://fhir.de/CodeSystem/bfarm/atc'
        : uriOf(code)
  return { code: code.code, system, display: code.display ?? code.code }
}

const remarksOn = (codes: readonly Code[], place: string, context: InterchangeContext): readonly Loss[] => [
  ...(codes.some(({ system }) => system === 'icd-10')
    ? [
        loss('code-system', 'wording', '', {
          en: 'ICD-10 codes are written as ICD-10-GM, the only edition the German portals know. The editions differ below three characters: look the codes over.',
          nb: 'ICD-10-koder skrives som ICD-10-GM, den eneste utgaven de tyske portalene kjenner. Utgavene skiller seg under tre tegn: se over kodene.',
        }),
      ]
    : []),
  ...codes
    .filter(({ system, uri }) => system === 'other' && uri === '')
    .map(({ code }) =>
      loss('code-system', 'narrows-not-countable', place, {
        en: `"${code}" has no code of a list; the receiver has to choose one.`,
        nb: `«${code}» har ingen kode i en liste; mottakeren må velge en.`,
      }),
    ),
  ...codes
    .filter((code) => isAlone(code, context))
    .map(({ code }) =>
      loss('descendants', 'changes-meaning', place, {
        en: `${code} alone is meant; the format counts the codes below it as well.`,
        nb: `${code} alene er ment; formatet teller kodene under den også.`,
      }),
    ),
]

function isAlone({ system, code, withDescendants }: Code, context: InterchangeContext): boolean {
  if (withDescendants) return false
  const list = system === 'icd-10' || system === 'icd-10-gm' ? 'icd-10' : system === 'atc' ? 'atc' : null
  const normal = list === null ? null : normaliseCode(list, code)
  return list !== null && normal !== null && context.narrower(list, normal).length > 0
}

function valueOf(value: CodedValue, place: string, losses: Loss[]): WrittenValue {
  if (value.kind === 'concept') return { type: 'concept', selectedConcepts: value.concepts.map(termOf) }
  const unit = value.unit === null ? {} : { unit: { code: value.unit.code, display: value.unit.display } }
  const compared = (comparator: string, limit: number): WrittenValue => ({
    type: 'quantity-comparator',
    comparator,
    value: limit,
    ...unit,
  })
  if (value.kind === 'quantity-not') return compared('ne', value.value)
  const { low, high } = value
  if (low !== null && high !== null) {
    if (low.value === high.value) return compared('eq', low.value)
    if (!low.included || !high.included)
      losses.push(
        loss('value', 'changes-meaning', place, {
          en: `A range of the format includes both limits: ${low.value} and ${high.value} count.`,
          nb: `Et intervall i formatet tar med begge grenser: ${low.value} og ${high.value} teller.`,
        }),
      )
    return { type: 'quantity-range', minValue: low.value, maxValue: high.value, ...unit }
  }
  if (low !== null) return compared(low.included ? 'ge' : 'gt', low.value)
  return compared(high?.included === true ? 'le' : 'lt', high?.value ?? 0)
}

function attributeOf(
  attribute: Attribute,
  place: string,
  losses: Loss[],
  context: InterchangeContext,
): WrittenValue {
  const attributeCode = { ...termOf(attribute.attribute), system: attribute.attribute.uri }
  if (attribute.kind === 'value') {
    const { type, ...value } = valueOf(attribute.value, place, losses)
    return { type, attributeCode, ...value }
  }
  const criteria = attribute.anyOf.flatMap((atom) => codedCriterion(atom, place, losses, context) ?? [])
  return { type: 'reference', attributeCode, criteria }
}

function codedCriterion(
  atom: CodedAtom,
  place: string,
  losses: Loss[],
  context: InterchangeContext,
): WrittenCriterion | null {
  const module = contextOf(atom.role)
  if (module === null) return null
  losses.push(...remarksOn(atom.codes, place, context))
  const { value, window, attributes } = atom
  return {
    context: module,
    termCodes: atom.codes.map(termOf),
    ...(value === null ? {} : { valueFilter: valueOf(value, place, losses) }),
    ...(attributes.length === 0
      ? {}
      : { attributeFilters: attributes.map((one) => attributeOf(one, place, losses, context)) }),
    ...(window === null
      ? {}
      : {
          timeRestriction: {
            ...(window.from === null ? {} : { afterDate: window.from }),
            ...(window.to === null ? {} : { beforeDate: window.to }),
          },
        }),
  }
}

const patient: WrittenTerm = {
  system: 'fdpg.mii.cds',
  code: 'Patient',
  version: '1.0.0',
  display: 'Patient',
}

function ofPatient(code: string, display: string, valueFilter: WrittenValue): WrittenCriterion {
  return { context: patient, termCodes: [{ code, system: 'http://snomed.info/sct', display }], valueFilter }
}

function criterionOf(
  { atom, place }: PlacedAtom,
  losses: Loss[],
  context: InterchangeContext,
): WrittenCriterion | null {
  switch (atom.kind) {
    case 'age': {
      const limit = (value: number | null) => (value === null ? null : { value, included: true })
      const value = { kind: 'quantity', unit: { code: 'a', display: 'a' } } as const
      const from = atom.from === null && atom.to === null ? 0 : atom.from
      return ofPatient(
        '424144002',
        'Current chronological age',
        valueOf({ ...value, low: limit(from), high: limit(atom.to) }, place, losses),
      )
    }
    case 'sex':
      return ofPatient('263495000', 'Gender', {
        type: 'concept',
        selectedConcepts: [
          { code: atom.sex, system: 'http://hl7.org/fhir/administrative-gender', display: atom.sex },
        ],
      })
    case 'coded':
      return codedCriterion(atom, place, losses, context)
    default:
      return null
  }
}

function canAsk(atom: Atom): boolean {
  if (atom.kind !== 'coded') return atom.kind === 'age' || atom.kind === 'sex'
  return contextOf(atom.role) !== null && atom.attributes.every(canReferTo)
}

/** A criterion that another refers to has no references of its own. */
function canReferTo(attribute: Attribute): boolean {
  return (
    attribute.kind === 'value' ||
    attribute.anyOf.every(
      (atom) => contextOf(atom.role) !== null && atom.attributes.every((inner) => inner.kind === 'value'),
    )
  )
}

/** Writes CCDL, version 1. Everybody is written as everyone aged 0 or older: the format asks for a criterion. */
export function writeMii(definition: Definition, context: InterchangeContext): Answer<WrittenDefinition> {
  const {
    inclusion,
    exclusion,
    losses: ofLines,
  } = inclusionAndExclusion(definition, canAsk, turnedClause, context)
  if (inclusion.some((line) => line.length === 0))
    return refused(
      'root',
      { en: 'The definition selects nobody.', nb: 'Definisjonen velger ingen.' },
      {
        en: 'Take out the part that can never be met.',
        nb: 'Ta ut den delen som aldri kan oppfylles.',
      },
    )
  const losses: Loss[] = [...ofLines]
  const groups = (lines: typeof inclusion) =>
    lines.map((line) => line.flatMap((one) => criterionOf(one, losses, context) ?? []))
  const everybody: PlacedAtom = { atom: { kind: 'age', from: 0, to: null }, place: '' }
  const file = {
    version: schemaAddress,
    display: definition.title ?? '',
    inclusionCriteria: groups(inclusion.length === 0 ? [[everybody]] : inclusion),
    ...(exclusion.length === 0 ? {} : { exclusionCriteria: groups(exclusion) }),
  }
  return taken({ text: `${JSON.stringify(file, null, 2)}\n`, losses: onlyOnce(losses) })
}

function onlyOnce(losses: readonly Loss[]): readonly Loss[] {
  return [...new Map(losses.map((one) => [`${one.path}|${one.text.en}`, one])).values()]
}
