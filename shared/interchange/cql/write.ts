import { systemName, uriOf } from '../codeSystems'
import type { Atom, Code, CodedAtom, CodedValue, Definition, DefinitionNode } from '../definition'
import { taken, type Answer, type InterchangeContext, type WrittenDefinition } from '../format'
import { loss, type Loss } from '../loss'
import { atomWords } from '../words/atomWords'
import { cqlComment, cqlIdentifier, cqlNumber, cqlString } from './literals'

/** Where FHIR R4 keeps a kind of event, and when it was. MII consent codes lie deeper than a retrieve reaches. */
const resources = {
  diagnosis: { type: 'Condition', time: 'onset' },
  phenotype: { type: 'Condition', time: 'onset' },
  medication: { type: 'MedicationAdministration', time: 'effective' },
  procedure: { type: 'Procedure', time: 'performed' },
  measurement: { type: 'Observation', time: 'effective' },
  variant: { type: 'Observation', time: 'effective' },
  specimen: { type: 'Specimen', time: 'collection.collected' },
} as const

interface Writing {
  readonly context: InterchangeContext
  readonly losses: Loss[]
  /** Declarations by the name that expressions use. */
  readonly systems: Map<string, string>
}

function declared(code: Code, { systems }: Writing): string {
  const uri = uriOf(code)
  for (const [name, known] of systems) if (known === uri) return name
  const name = systemName(code) === '' ? 'local' : systemName(code)
  const free = systems.has(name) ? `${name} ${systems.size + 1}` : name
  systems.set(free, uri)
  return free
}

function codeExpression(code: Code, writing: Writing): string {
  return `Code ${cqlString(code.code)} from ${cqlIdentifier(declared(code, writing))}`
}

function quantity(value: number, unit: { readonly code: string } | null): string {
  return unit === null ? cqlNumber(value) : `${cqlNumber(value)} ${cqlString(unit.code)}`
}

function valueCondition(value: CodedValue, writing: Writing): string {
  if (value.kind === 'concept') {
    const codes = value.concepts.map((concept) => codeExpression(concept, writing))
    return `exists((E.value as FHIR.CodeableConcept).coding C where FHIRHelpers.ToCode(C) in {${codes.join(', ')}})`
  }
  const subject = value.unit === null ? 'E.value' : 'FHIRHelpers.ToQuantity(E.value as FHIR.Quantity)'
  if (value.kind === 'quantity-not') return `${subject} != ${quantity(value.value, value.unit)}`
  const { low, high, unit } = value
  if (low !== null && high !== null && low.value === high.value)
    return `${subject} = ${quantity(low.value, unit)}`
  return [
    ...(low === null ? [] : [`${subject} ${low.included ? '>=' : '>'} ${quantity(low.value, unit)}`]),
    ...(high === null ? [] : [`${subject} ${high.included ? '<=' : '<'} ${quantity(high.value, unit)}`]),
  ].join(' and ')
}

/** A day as FHIR dates events: an instant, or a period that overlaps. */
function windowCondition(path: string, { from, to }: NonNullable<CodedAtom['window']>): string {
  const start = from === null ? 'null' : `@${from}T00:00:00.000`
  const end = to === null ? 'null' : `@${to}T23:59:59.999`
  const interval = `Interval[${start}, ${end}]`
  return [
    `(FHIRHelpers.ToDateTime(E.${path} as FHIR.dateTime) during ${interval}`,
    `or FHIRHelpers.ToInterval(E.${path} as FHIR.Period) overlaps ${interval})`,
  ].join(' ')
}

/** Whether the question can be asked of FHIR resources as they stand. */
function isWritable(atom: CodedAtom): boolean {
  const isObserved = atom.role === 'measurement' || atom.role === 'variant'
  return atom.attributes.length === 0 && (atom.value === null || isObserved)
}

function coded(atom: CodedAtom, writing: Writing): string | null {
  if (atom.role === 'other' || atom.role === 'consent' || !isWritable(atom)) return null
  const { type, time } = resources[atom.role]
  const conditions = [
    ...(atom.value === null ? [] : [valueCondition(atom.value, writing)]),
    ...(atom.window === null ? [] : [windowCondition(time, atom.window)]),
  ]
  const each = atom.codes.map((code) => {
    const retrieve = `[${type}: ${codeExpression(code, writing)}]`
    return conditions.length === 0
      ? `exists ${retrieve}`
      : `exists (from ${retrieve} E where ${conditions.join(' and ')})`
  })
  return each.length === 1 ? (each[0] ?? null) : `(${each.join(' or ')})`
}

function atomExpression(atom: Atom, writing: Writing): string | null {
  switch (atom.kind) {
    case 'age': {
      const limits = [
        ...(atom.from === null ? [] : [`AgeInYears() >= ${cqlNumber(atom.from)}`]),
        ...(atom.to === null ? [] : [`AgeInYears() <= ${cqlNumber(atom.to)}`]),
      ]
      return limits.length === 0 ? 'true' : `(${limits.join(' and ')})`
    }
    case 'sex':
      return `Patient.gender = ${cqlString(atom.sex)}`
    case 'coded':
      return coded(atom, writing)
    default:
      return null
  }
}

/** How many of the parts hold, for "at least". */
function counted(parts: readonly string[], least: number): string {
  const ones = parts.map((part) => `(if ${part} then 1 else 0)`)
  return `(Sum({${ones.join(', ')}}) >= ${cqlNumber(least)})`
}

/** Null: nothing of the node can be asked; `asked` stands for what it would be if it were left out where it is. */
function expression(node: DefinitionNode, writing: Writing): string | null {
  switch (node.kind) {
    case 'atom': {
      const written = atomExpression(node.atom, writing)
      if (written === null)
        writing.losses.push(
          loss('not-countable', 'changes-meaning', node.place ?? '', {
            en: `Cannot be asked of FHIR resources, left out: ${atomWords(node.atom, 'en', writing.context)}`,
            nb: `Kan ikke spørres FHIR-ressurser om, utelatt: ${atomWords(node.atom, 'nb', writing.context)}`,
          }),
        )
      return written
    }
    case 'not': {
      const inner = expression(node.node, writing)
      return inner === null ? null : `not (${inner})`
    }
    default: {
      const parts = node.nodes.map((one) => expression(one, writing)).filter((part) => part !== null)
      if (node.nodes.length === 0) return node.kind === 'any' ? 'false' : 'true'
      if (parts.length === 0) return null
      if (node.kind === 'at-least') return counted(parts, node.count)
      return parts.length === 1
        ? (parts[0] ?? null)
        : `(${parts.join(node.kind === 'all' ? ' and ' : ' or ')})`
    }
  }
}

const belowRemark = {
  en: 'CQL compares codes as they stand. A receiver whose data hold narrower codes has to expand them with a terminology service.',
  nb: 'CQL sammenligner koder slik de står. En mottaker med smalere koder i dataene må utvide dem med en terminologitjeneste.',
}

function hasBroadCodes(node: DefinitionNode): boolean {
  if (node.kind === 'atom')
    return node.atom.kind === 'coded' && node.atom.codes.some((code) => code.withDescendants)
  return node.kind === 'not' ? hasBroadCodes(node.node) : node.nodes.some(hasBroadCodes)
}

/** A CQL library over FHIR R4 with one expression, InInitialPopulation, as FHIR measures name it. */
export function writeCql(definition: Definition, context: InterchangeContext): Answer<WrittenDefinition> {
  const writing: Writing = { context, losses: [], systems: new Map() }
  const { root, title } = definition
  const nodes = root.kind === 'all' ? root.nodes : [root]
  const lines = nodes.map((node) => expression(node, writing)).filter((line) => line !== null)
  if (hasBroadCodes(root)) writing.losses.push(loss('descendants', 'changes-meaning', '', belowRemark))
  const systems = [...writing.systems].map(
    ([name, uri]) => `codesystem ${cqlIdentifier(name)}: ${cqlString(uri)}`,
  )
  const text = [
    ...(title === null ? [] : [cqlComment(title)]),
    ...writing.losses.map(({ text: { en } }) => cqlComment(`Left out or changed: ${en}`)),
    'library Cohort',
    "using FHIR version '4.0.0'",
    "include FHIRHelpers version '4.0.0'",
    '',
    ...(systems.length === 0 ? [] : [...systems, '']),
    'context Patient',
    '',
    'define InInitialPopulation:',
    `  ${lines.length === 0 ? 'true' : lines.join('\n  and ')}`,
    '',
  ].join('\n')
  return taken({ text, losses: writing.losses })
}
