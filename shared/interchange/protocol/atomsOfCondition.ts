import type { Condition } from '../../domain/studies/protocol'
import { displayCode, type CodeSystem } from '../../domain/terminology/normaliseCode'
import { uriOf } from '../codeSystems'
import {
  atomNode,
  codedAtom,
  combine,
  type BothLanguages,
  type Code,
  type DefinitionNode,
} from '../definition'
import type { InterchangeContext } from '../format'
import { codeOfAnalyte, unitOf } from './analyteCodes'

export const geneAddress = 'http://www.genenames.org'
export const variantAddress = 'http://varnomen.hgvs.org'

export function bothOf(text: string | BothLanguages): BothLanguages {
  return typeof text === 'string' ? { en: text, nb: text } : { en: text.en, nb: text.nb }
}

/** First categories of a range of ICD-10 or ATC codes that the list of this program has; the ends where it has none. */
function codesInRange(system: CodeSystem, range: string, context: InterchangeContext): readonly string[] {
  const [first, last] = range.split('-')
  if (first === undefined || last === undefined) return [range]
  const below = context.narrower(system, range).map((code) => code.replaceAll('.', '').toUpperCase())
  const categories = below.filter((code) => code.length === first.length)
  return categories.length > 0 ? categories : numberedBetween(first, last)
}

/** `I21`, `I23` -> I21, I22, I23: for ranges within one letter. */
function numberedBetween(first: string, last: string): readonly string[] {
  const [from, to] = [Number(first.slice(1)), Number(last.slice(1))]
  if (first.charAt(0) !== last.charAt(0) || !Number.isInteger(from) || !Number.isInteger(to))
    return [first, last]
  return Array.from(
    { length: to - from + 1 },
    (_, index) => first.charAt(0) + String(from + index).padStart(first.length - 1, '0'),
  )
}

function listed(system: CodeSystem, codes: readonly string[], context: InterchangeContext): readonly Code[] {
  return codes
    .flatMap((code) => codesInRange(system, code, context))
    .map((code) => ({
      system,
      uri: uriOf({ system, uri: '' }),
      code: displayCode(system, code),
      display: context.nameOf(system, code, 'en'),
      withDescendants: true,
    }))
}

function single(role: 'diagnosis' | 'variant' | 'phenotype', code: Code): DefinitionNode {
  return atomNode(codedAtom(role, [code]))
}

function termOf(text: string): Code {
  const system = text.startsWith('HP:') ? 'hpo' : text.startsWith('ORPHA:') ? 'orpha' : 'other'
  const code = system === 'orpha' ? text.slice('ORPHA:'.length) : text
  const uri =
    system === 'other' ? 'http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl' : uriOf({ system, uri: '' })
  return { system, uri, code, display: null, withDescendants: true }
}

function named(uri: string, code: string): Code {
  return { system: 'other', uri, code, display: code, withDescendants: false }
}

/** One condition of a protocol as a node; what only this program knows stays in words. */
export function nodeOfCondition(condition: Condition, context: InterchangeContext): DefinitionNode {
  switch (condition.kind) {
    case 'age':
      return atomNode({ kind: 'age', from: condition.range.from, to: condition.range.to })
    case 'sex':
      return atomNode({ kind: 'sex', sex: condition.sex })
    case 'area':
      return atomNode({ kind: 'area', areas: condition.areas })
    case 'diagnosis':
    case 'medication':
      return atomNode(codedAtom(condition.kind, listed(condition.system, condition.codes, context)))
    case 'measurement': {
      const { analyte, low, high, unit } = condition
      const limit = (value: number | null) => (value === null ? null : { value, included: true })
      const stated = low !== null || high !== null
      return atomNode(
        codedAtom('measurement', [codeOfAnalyte(analyte, unit)], {
          value: stated ? { kind: 'quantity', low: limit(low), high: limit(high), unit: unitOf(unit) } : null,
        }),
      )
    }
    case 'rare-disease': {
      const { en } = bothOf(condition.name)
      return single('diagnosis', { ...termOf(condition.code), display: en })
    }
    case 'genomic':
      return combine('all', [
        ...(condition.gene === null ? [] : [single('variant', named(geneAddress, condition.gene))]),
        ...(condition.variant === null ? [] : [single('variant', named(variantAddress, condition.variant))]),
        ...condition.phenotypes.map((term) => single('phenotype', termOf(term))),
      ])
    case 'biobank': {
      const name = bothOf(condition.name)
      const materials = condition.materials.length === 0 ? '' : ` (${condition.materials.join(', ')})`
      return atomNode({
        kind: 'unread',
        text: { en: `Samples in ${name.en}${materials}`, nb: `Prøver i ${name.nb}${materials}` },
      })
    }
    case 'statement':
      return atomNode({ kind: 'unread', text: bothOf(condition.text) })
  }
}
