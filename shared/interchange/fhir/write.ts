import { uriOf } from '../codeSystems'
import type { Atom, Code, CodedAtom, CodedValue, Definition, DefinitionNode } from '../definition'
import { taken, type Answer, type InterchangeContext, type WrittenDefinition } from '../format'
import { loss, type Loss } from '../loss'
import { atomWords } from '../words/atomWords'
import {
  ageConcept,
  areaText,
  combinationAddress,
  conceptOfRole,
  genderAddress,
  groupText,
  sexConcept,
  statementText,
  thresholdAddress,
  unitsOfMeasure,
} from './characteristics'

type Part = { readonly [field: string]: unknown }

interface Writing {
  readonly context: InterchangeContext
  readonly losses: Loss[]
  readonly contained: Part[]
}

function coding(code: Code): Part {
  const system = uriOf(code)
  return {
    ...(system === '' ? {} : { system }),
    code: code.code,
    ...(code.display === null ? {} : { display: code.display }),
  }
}

const quantity = (value: number, unit: { readonly code: string; readonly display: string } | null): Part => ({
  value,
  ...(unit === null ? {} : { unit: unit.display, system: unitsOfMeasure, code: unit.code }),
})

/** The value of a characteristic; null where FHIR R4 has none for it. */
function valueOf(value: CodedValue, place: string, { losses }: Writing): Part | null {
  if (value.kind === 'concept') return { valueCodeableConcept: { coding: value.concepts.map(coding) } }
  if (value.kind === 'quantity-not') return null
  const { low, high, unit } = value
  if (low !== null && high !== null && low.value === high.value)
    return { valueQuantity: quantity(low.value, unit) }
  const one = low === null ? high : high === null ? low : null
  if (one !== null && !one.included)
    return { valueQuantity: { ...quantity(one.value, unit), comparator: one === low ? '>' : '<' } }
  if ([low, high].some((limit) => limit !== null && !limit.included))
    losses.push(
      loss('value', 'changes-meaning', place, {
        en: 'A range includes both of its limits here.',
        nb: 'Et intervall tar med begge grenser her.',
      }),
    )
  return {
    valueRange: {
      ...(low === null ? {} : { low: quantity(low.value, unit) }),
      ...(high === null ? {} : { high: quantity(high.value, unit) }),
    },
  }
}

function codedPart(atom: CodedAtom, code: Code, place: string, writing: Writing): Part {
  const { window, value } = atom
  const period =
    window === null
      ? {}
      : {
          period: {
            ...(window.from === null ? {} : { start: window.from }),
            ...(window.to === null ? {} : { end: window.to }),
          },
        }
  const asked = value === null ? null : valueOf(value, place, writing)
  const isMeasurement = atom.role === 'measurement' || asked !== null
  if (!isMeasurement)
    return { code: conceptOfRole(atom.role), valueCodeableConcept: { coding: [coding(code)] }, ...period }
  return {
    code: { coding: [coding(code)], text: atom.role },
    ...(asked ?? { valueBoolean: true }),
    ...period,
  }
}

function words(atom: Atom, { context }: Writing): string {
  return atom.kind === 'unread' ? atom.text.en : atomWords(atom, 'en', context)
}

function atomPart(atom: Atom, place: string, writing: Writing): Part {
  switch (atom.kind) {
    case 'age': {
      const unit = { code: 'a', display: 'years' }
      return {
        code: { coding: [ageConcept] },
        valueRange: {
          ...(atom.from === null && atom.to !== null ? {} : { low: quantity(atom.from ?? 0, unit) }),
          ...(atom.to === null ? {} : { high: quantity(atom.to, unit) }),
        },
      }
    }
    case 'sex':
      return {
        code: { coding: [sexConcept] },
        valueCodeableConcept: { coding: [{ system: genderAddress, code: atom.sex }] },
      }
    case 'area':
      return {
        code: { text: areaText },
        valueCodeableConcept: {
          coding: atom.areas.map((code) => ({ code, display: writing.context.areaName(code) })),
        },
      }
    case 'unread':
      return { code: { text: statementText }, valueCodeableConcept: { text: atom.text.en } }
    case 'coded': {
      const dropped = atom.attributes.length > 0 || atom.value?.kind === 'quantity-not'
      if (dropped)
        writing.losses.push(
          loss('attribute', 'changes-meaning', place, {
            en: `A characteristic holds no further conditions: ${words(atom, writing)}. Only its codes are written.`,
            nb: `Et kjennetegn har ikke plass til flere vilkår: ${atomWords(atom, 'nb', writing.context)}. Bare kodene skrives.`,
          }),
        )
      const [only] = atom.codes
      if (only !== undefined && atom.codes.length === 1) return codedPart(atom, only, place, writing)
      return groupPart(
        'any-of',
        atom.codes.map((code) => ({ ...codedPart(atom, code, place, writing), exclude: false })),
        writing,
      )
    }
  }
}

/** A group within the group, that says how its characteristics combine. */
function groupPart(method: string, characteristic: readonly Part[], writing: Writing, least?: number): Part {
  const id = `g${writing.contained.length + 1}`
  writing.contained.push({
    resourceType: 'Group',
    id,
    modifierExtension: [
      { url: combinationAddress, valueCode: method },
      ...(least === undefined ? [] : [{ url: thresholdAddress, valuePositiveInt: least }]),
    ],
    type: 'person',
    actual: false,
    ...(characteristic.length === 0 ? {} : { characteristic }),
  })
  return { code: { text: groupText }, valueReference: { reference: `#${id}` } }
}

function partOf(node: DefinitionNode, writing: Writing): Part {
  switch (node.kind) {
    case 'atom':
      return { ...atomPart(node.atom, node.place ?? '', writing), exclude: false }
    case 'not': {
      const { exclude, ...part } = partOf(node.node, writing)
      return { ...part, exclude: exclude !== true }
    }
    case 'at-least': {
      const parts = node.nodes.map((one) => partOf(one, writing))
      return { ...groupPart('at-least', parts, writing, node.count), exclude: false }
    }
    default: {
      const parts = node.nodes.map((one) => partOf(one, writing))
      return { ...groupPart(node.kind === 'all' ? 'all-of' : 'any-of', parts, writing), exclude: false }
    }
  }
}

/**
 * A FHIR R4 Group that describes people and lists none (`actual` false). R4 asks for all characteristics; "any of" and "at
 * least" are groups within it, with the combination method of R5 as a modifier that a reader must not overlook.
 */
export function writeGroup(definition: Definition, context: InterchangeContext): Answer<WrittenDefinition> {
  const writing: Writing = { context, losses: [], contained: [] }
  const { root } = definition
  const nodes = root.kind === 'all' ? root.nodes : [root]
  const characteristic = nodes.map((node) => partOf(node, writing))
  if (writing.contained.length > 0)
    writing.losses.push(
      loss('structure', 'wording', 'contained', {
        en: 'Alternatives are groups with the combination method of FHIR R5; a receiver of R4 alone has to know that extension, or refuse the file.',
        nb: 'Alternativer er grupper med kombinasjonsmetoden i FHIR R5; en mottaker med bare R4 må kjenne utvidelsen, eller avvise filen.',
      }),
    )
  const file: Part = {
    resourceType: 'Group',
    ...(writing.contained.length === 0 ? {} : { contained: writing.contained }),
    type: 'person',
    actual: false,
    ...(definition.title === null ? {} : { name: definition.title }),
    ...(characteristic.length === 0 ? {} : { characteristic }),
  }
  return taken({ text: `${JSON.stringify(file, null, 2)}\n`, losses: writing.losses })
}
