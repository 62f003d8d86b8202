import * as v from 'valibot'
import { geneSymbol, variantText } from '../../domain/studies/conditions/genomicCondition'
import { protocolLimits, type Condition } from '../../domain/studies/protocol'
import { normaliseCode, type CodeSystem } from '../../domain/terminology/normaliseCode'
import type { BothLanguages, Code, CodedAtom, CodedValue } from '../definition'
import type { InterchangeContext } from '../format'
import type { LossGravity, LossKind } from '../loss'
import { nodeInBoth } from '../words/explainDefinition'
import { analyteOfCode, unitText } from './analyteCodes'
import { geneAddress, variantAddress } from './atomsOfCondition'

export interface Remark {
  readonly kind: LossKind
  readonly gravity: LossGravity
  readonly text: BothLanguages
}

/** What of a coded question a protocol can hold. */
export interface Holdable {
  /** Any of them. */
  readonly conditions: readonly Condition[]
  readonly remarks: readonly Remark[]
}

const remark = (kind: LossKind, gravity: LossGravity, en: string, nb: string): Remark => ({
  kind,
  gravity,
  text: { en, nb },
})

function listOf({ system }: Code): CodeSystem | null {
  if (system === 'icd-10' || system === 'icd-10-gm') return 'icd-10'
  return system === 'atc' ? 'atc' : null
}

function remarksOnCode(
  code: Code,
  list: CodeSystem,
  normal: string,
  context: InterchangeContext,
): readonly Remark[] {
  const unknown = !context.isKnown(list, normal)
  const wider = !code.withDescendants && context.narrower(list, normal).length > 0
  return [
    ...(unknown
      ? [
          remark(
            'code',
            'narrows-not-countable',
            `${code.code} is not in the Norwegian list; it is kept, and no table may answer it.`,
            `${code.code} finnes ikke i den norske listen; den beholdes, men kanskje svarer ingen tabell på den.`,
          ),
        ]
      : []),
    ...(wider
      ? [
          remark(
            'descendants',
            'changes-meaning',
            `The file means ${code.code} alone; here the codes below it count as well.`,
            `Filen mener ${code.code} alene; her teller kodene under den også.`,
          ),
        ]
      : []),
  ]
}

/** Codes that a sibling with everything below it covers already: `C30`, `C30.0`, `C30.1` all written out are `C30`. */
function coversAllBelow(
  code: Code,
  list: CodeSystem,
  normal: string,
  all: readonly Code[],
  context: InterchangeContext,
): boolean {
  if (code.withDescendants) return false
  const given = new Set(all.map((other) => normaliseCode(list, other.code)))
  const below = context.narrower(list, normal)
  return below.length > 0 && below.every((lower) => given.has(normaliseCode(list, lower)))
}

/** Codes of one list, written once where a wider one is there too. */
function listedConditions(atom: CodedAtom, list: CodeSystem, context: InterchangeContext): Holdable {
  const codes = atom.codes
    .filter((code) => listOf(code) === list)
    .map((code) => {
      const whole = (normal: string) => coversAllBelow(code, list, normal, atom.codes, context)
      const normal = normaliseCode(list, code.code)
      return { code: normal !== null && whole(normal) ? { ...code, withDescendants: true } : code, normal }
    })
    .filter((one): one is { code: Code; normal: string } => one.normal !== null)
  const wide = codes.filter(({ code }) => code.withDescendants).map(({ normal }) => normal)
  const needed = codes.filter(
    ({ normal }) => !wide.some((other) => other !== normal && normal.startsWith(other)),
  )
  const remarks = needed.flatMap(({ code, normal }) => remarksOnCode(code, list, normal, context))
  const german = needed.some(({ code }) => code.system === 'icd-10-gm')
    ? [
        remark(
          'code-system',
          'wording',
          'Codes of the German edition (ICD-10-GM) are read as those of the Norwegian one.',
          'Koder fra den tyske utgaven (ICD-10-GM) leses som koder fra den norske.',
        ),
      ]
    : []
  const values = [...new Set(needed.map(({ normal }) => normal))]
  const conditions: Condition[] = []
  for (let from = 0; from < values.length; from += protocolLimits.codes) {
    const part = values.slice(from, from + protocolLimits.codes)
    conditions.push(
      list === 'icd-10'
        ? { kind: 'diagnosis', system: 'icd-10', codes: part }
        : { kind: 'medication', system: 'atc', codes: part },
    )
  }
  return { conditions, remarks: [...german, ...remarks] }
}

function measured(code: Code, value: CodedValue | null): Holdable | null {
  const analyte = analyteOfCode(code).slice(0, protocolLimits.name)
  if (analyte === '') return null
  if (value === null)
    return { conditions: [{ kind: 'measurement', analyte, low: null, high: null, unit: '' }], remarks: [] }
  if (value.kind !== 'quantity') return null
  const { low, high, unit } = value
  const strict = [low, high].some((limit) => limit !== null && !limit.included)
  const condition: Condition = {
    kind: 'measurement',
    analyte,
    low: low?.value ?? null,
    high: high?.value ?? null,
    unit: unitText(unit).slice(0, 40),
  }
  const remarks = strict
    ? [
        remark(
          'value',
          'changes-meaning',
          `The file leaves out the limit itself (${analyte}); here it is included.`,
          `Filen tar ikke med selve grensen (${analyte}); her er den med.`,
        ),
      ]
    : []
  return { conditions: [condition], remarks }
}

function termCondition(code: Code): Condition | null {
  const name = (code.display ?? code.code).slice(0, protocolLimits.name)
  if (code.system === 'orpha') {
    const digits = /^(?:ORPHA:?)?(\d{1,7})$/i.exec(code.code)?.[1]
    if (digits === undefined) return null
    const orpha = `ORPHA:${digits.replace(/^0+(?=\d)/, '')}`
    return { kind: 'rare-disease', code: orpha, name: code.display === null ? orpha : name }
  }
  if (code.system === 'hpo') {
    const digits = /^(?:HP:)?(\d{7})$/i.exec(code.code)?.[1]
    return digits === undefined
      ? null
      : { kind: 'genomic', gene: null, variant: null, phenotypes: [`HP:${digits}`] }
  }
  if (code.uri === geneAddress && v.is(geneSymbol, code.code))
    return { kind: 'genomic', gene: code.code, variant: null, phenotypes: [] }
  if (code.uri === variantAddress && v.is(variantText, code.code))
    return { kind: 'genomic', gene: null, variant: code.code, phenotypes: [] }
  return null
}

/** A code that no criterion can ask for, as words. */
function statementOf(atom: CodedAtom, code: Code, context: InterchangeContext): Condition {
  return { kind: 'statement', text: nodeInBoth({ kind: 'atom', atom: { ...atom, codes: [code] } }, context) }
}

const notCountable = (text: BothLanguages): Remark =>
  remark(
    'not-countable',
    'narrows-not-countable',
    `Kept in words, not counted: ${text.en}`,
    `Beholdt i ord, telles ikke: ${text.nb}`,
  )

/**
 * The codes of a question as conditions, any of which has to hold; a measured value goes with its code. Window, other values
 * and attributes are left to the caller. Codes that no criterion can ask for become statements.
 */
export function conditionsOfCodes(atom: CodedAtom, context: InterchangeContext): Holdable {
  const parts: Holdable[] = []
  for (const list of ['icd-10', 'atc'] as const) {
    const role = list === 'icd-10' ? 'diagnosis' : 'medication'
    if (atom.role === role || atom.role === 'other') parts.push(listedConditions(atom, list, context))
  }
  const single = atom.codes.flatMap((code): readonly Holdable[] => {
    const list =
      atom.role === 'diagnosis' || atom.role === 'medication' || atom.role === 'other' ? listOf(code) : null
    const fits = list === 'icd-10' ? atom.role !== 'medication' : atom.role !== 'diagnosis'
    if (list !== null && fits && normaliseCode(list, code.code) !== null) return []
    if (atom.role === 'measurement') {
      const read = measured(code, atom.value)
      if (read !== null) return [read]
    }
    const term = atom.role === 'measurement' ? null : termCondition(code)
    if (term !== null) return [{ conditions: [term], remarks: [] }]
    const condition = statementOf(atom, code, context)
    const text = condition.kind === 'statement' && typeof condition.text !== 'string' ? condition.text : null
    return [{ conditions: [condition], remarks: text === null ? [] : [notCountable(text)] }]
  })
  const all = [...parts, ...single]
  return {
    conditions: all.flatMap(({ conditions }) => conditions),
    remarks: all.flatMap(({ remarks }) => remarks),
  }
}

/** The question as one statement, with a remark that it is not counted. */
export function statedAtom(atom: CodedAtom, context: InterchangeContext): Holdable {
  const text = nodeInBoth({ kind: 'atom', atom }, context)
  return { conditions: [{ kind: 'statement', text }], remarks: [notCountable(text)] }
}

/** Whether something of the question goes beyond its codes and what a measurement can hold. */
export function isQualified({ role, value, window, attributes }: CodedAtom): boolean {
  const valueHeld = value === null || (role === 'measurement' && value.kind === 'quantity')
  return !valueHeld || window !== null || attributes.length > 0
}
