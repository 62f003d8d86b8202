import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codedAtom, type Atom, type Definition, type DefinitionNode } from '#shared/interchange/definition'
import { populationOf, selects, selectTheSame } from '#shared/interchange/evaluate'
import { formatOf, readDefinition } from '#shared/interchange/formats'
import type { FormatKey } from '#shared/interchange/format'
import { codeOfKey } from '#shared/interchange/lens/keys'
import { changesMeaning } from '#shared/interchange/loss'
import { definitionOf } from '#shared/interchange/protocol/definitionOf'
import { protocolOf } from '#shared/interchange/protocol/protocolOf'
import { bareContext } from '#test/support/circe/circeFile'
import {
  adult,
  code,
  coded,
  female,
  german,
  male,
  middleAged,
  treesOf,
} from '#test/support/interchange/definitions'

const stroke = coded('diagnosis', german('I63'))
const cancer = coded('diagnosis', german('C50'), german('C61'))
const metformin = coded('medication', code('atc', 'http://fhir.de/CodeSystem/bfarm/atc', 'A10BA02'))
const hba1c = codedAtom('measurement', [code('loinc', 'http://loinc.org', '4548-4')], {
  value: {
    kind: 'quantity',
    low: { value: 7, included: false },
    high: null,
    unit: { code: '%', display: '%' },
  },
})
const serum = codedAtom('specimen', [code('snomed', 'http://snomed.info/sct', '119364003')], {
  window: { from: '2020-01-01', to: null },
  attributes: [
    {
      kind: 'reference',
      attribute: code('other', 'http://hl7.org/fhir/StructureDefinition', 'festgestellteDiagnose', false),
      anyOf: [codedAtom('diagnosis', [german('E13.9')])],
    },
  ],
})
const seizures = coded('phenotype', code('hpo', 'http://human-phenotype-ontology.org', 'HP:0001250'))
const rare = coded('diagnosis', code('orpha', 'http://www.orpha.net', '558'))
const consent = coded('consent', code('mii-consent', 'urn:oid:2.16.840.1.113883.3.1937.777.24.5.3', '8'))
const cold: Atom = codedAtom('specimen', [codeOfKey('storage_temperature')], {
  value: { kind: 'concept', concepts: [code('other', '', 'temperature2to10', false)] },
})
const sampled: Atom = codedAtom('specimen', [codeOfKey('sampling_date')], {
  window: { from: '2019-01-01', to: '2024-10-25' },
})
const exactly = coded('diagnosis', german('C30.0', false))

const norwegian = coded('diagnosis', code('icd-10', 'http://hl7.org/fhir/sid/icd-10', 'C30.0', false))

interface Case {
  readonly format: FormatKey
  readonly atoms: readonly Atom[]
  readonly kinds: readonly DefinitionNode['kind'][]
}

/** What each format says it can hold; only then has the same to come back. */
const cases: readonly Case[] = [
  {
    format: 'mii',
    atoms: [stroke, cancer, metformin, hba1c, serum, consent, adult, middleAged, female],
    kinds: ['all', 'any', 'not', 'at-least'],
  },
  {
    format: 'fhir-group',
    atoms: [stroke, cancer, metformin, hba1c, seizures, rare, adult, middleAged, male],
    kinds: ['all', 'any', 'not', 'at-least'],
  },
  {
    format: 'lens',
    atoms: [exactly, cold, sampled, adult, middleAged, female, male],
    kinds: ['all', 'any', 'at-least'],
  },
  { format: 'locator', atoms: [norwegian, cold, sampled, middleAged, female, male], kinds: ['all', 'any'] },
  { format: 'beacon', atoms: [seizures, rare, adult, middleAged, female], kinds: ['all'] },
]

function again(definition: Definition, key: FormatKey) {
  const written = formatOf(key)?.write?.(definition, bareContext)
  if (written?.ok !== true) return null
  const read = readDefinition(written.value.text, bareContext, key)
  if (!read.ok) throw new Error(`${read.refusal.path}: ${read.refusal.text.en}`)
  return { definition: read.value.definition, losses: [...written.value.losses, ...read.value.losses] }
}

describe('a definition that is written and read again', () => {
  it.each(cases)('selects the same people: $format', ({ format, atoms, kinds }) => {
    let kept = 0
    fc.assert(
      fc.property(treesOf(atoms, kinds), (definition) => {
        const back = again(definition, format)
        // Nobody, and in a beacon everybody, cannot be asked for.
        if (back === null || changesMeaning(back.losses)) return
        kept += 1
        expect(selectTheSame(definition, back.definition)).toBe(true)
      }),
      { numRuns: 30, seed: 7 },
    )
    expect(kept).toBeGreaterThan(12)
  })

  it('says so where it selects others', () => {
    const atoms = [stroke, serum, seizures, hba1c, adult, female]
    fc.assert(
      fc.property(
        treesOf(atoms),
        fc.constantFrom('mii', 'lens', 'beacon', 'fhir-group'),
        (definition, format) => {
          const back = again(definition, format)
          if (back === null) return
          expect(selectTheSame(definition, back.definition) || changesMeaning(back.losses)).toBe(true)
        },
      ),
      { numRuns: 30, seed: 11 },
    )
  })
})

describe('a definition as criteria of a study', () => {
  const english = coded('diagnosis', code('icd-10', 'http://hl7.org/fhir/sid/icd-10', 'I63'))
  const english2 = coded('diagnosis', code('icd-10', 'http://hl7.org/fhir/sid/icd-10', 'E11'))
  const drug = coded('medication', code('atc', 'http://www.whocc.no/atc', 'A10BA02'))
  const words: Atom = { kind: 'unread', text: { en: 'Can walk', nb: 'Kan gå' } }
  const inOslo: Atom = { kind: 'area', areas: ['county:03'] }

  it('selects the same people where nothing is kept in words', () => {
    let kept = 0
    fc.assert(
      fc.property(
        treesOf([english, english2, drug, words, inOslo, adult, middleAged, female, male]),
        (definition) => {
          const { protocol, losses } = protocolOf(definition, bareContext)
          // A statement stands for "Can walk" itself, never for a combination.
          const inWords = [...protocol.inclusion, ...protocol.exclusion].flatMap(({ anyOf }) =>
            anyOf.flatMap(({ condition }) => (condition.kind === 'statement' ? [condition.text] : [])),
          )
          const isWhole = inWords.every((text) => typeof text !== 'string' && text.en === 'Can walk')
          if (!isWhole || changesMeaning(losses)) return
          kept += 1
          const back = definitionOf(protocol, bareContext).definition
          // A population is counted in two sexes.
          const people = populationOf([definition, back]).filter(
            ({ sex }) => sex === 'female' || sex === 'male',
          )
          expect(people.every((one) => selects(definition.root, one) === selects(back.root, one))).toBe(true)
        },
      ),
      { numRuns: 30, seed: 5 },
    )
    expect(kept).toBeGreaterThan(8)
  })

  it('takes many codes of a list, each a question of its own, as one', () => {
    const heart = Array.from({ length: 30 }, (_, index): DefinitionNode => {
      const one = code('icd-10', 'http://hl7.org/fhir/sid/icd-10', `I${index + 10}`)
      return { kind: 'atom', atom: coded('diagnosis', one) }
    })
    const root: DefinitionNode = { kind: 'any', nodes: heart }
    const { protocol, losses } = protocolOf({ title: null, description: null, root }, bareContext)
    const [condition] = protocol.inclusion[0]?.anyOf ?? []
    expect(condition?.condition.kind).toBe('diagnosis')
    expect(losses.some(({ kind }) => kind === 'structure')).toBe(false)
  })

  it('keeps what rules are called, and the exclusions of one rule together', () => {
    const named = (node: DefinitionNode, en: string, nb = en): DefinitionNode => ({
      ...node,
      name: { en, nb },
    })
    const leaf = (atom: Atom): DefinitionNode => ({ kind: 'atom', atom })
    const either: DefinitionNode = { kind: 'any', nodes: [leaf(english2), leaf(drug)] }
    const both: DefinitionNode = { kind: 'all', nodes: [leaf(english), leaf(drug)] }
    const root: DefinitionNode = {
      kind: 'all',
      nodes: [
        named(both, 'Treated stroke', 'Behandlet slag'),
        named({ kind: 'not', node: either }, 'No diabetes'),
        // A name that a writer made of the words says nothing more than they do.
        named(leaf(words), 'Can walk'),
      ],
    }
    const { protocol } = protocolOf({ title: null, description: null, root }, bareContext)
    const stroke = { en: 'Treated stroke', nb: 'Behandlet slag' }
    expect(protocol.inclusion.map(({ name }) => name)).toEqual([stroke, stroke, null])
    expect(protocol.exclusion.map(({ name, anyOf }) => [name, anyOf.length])).toEqual([['No diabetes', 2]])
  })
})
