import { describe, expect, it } from 'vitest'
import { writeCql } from '#shared/interchange/cql/write'
import { atomNode, codedAtom, type Atom, type DefinitionNode } from '#shared/interchange/definition'
import { bareContext } from '#test/support/circe/circeFile'
import { adult, code, coded, female, german, middleAged } from '#test/support/interchange/definitions'

function cqlOf(root: DefinitionNode, title: string | null = null) {
  const written = writeCql({ title, description: null, root }, bareContext)
  if (!written.ok) throw new Error(written.refusal.text.en)
  return written.value
}

/** The expression of one question, without what stands around it. */
function expressionOf(atom: Atom): string {
  const [, expression = ''] = cqlOf(atomNode(atom)).text.split('define InInitialPopulation:\n  ')
  return expression.trimEnd()
}

const hba1c = code('loinc', 'http://loinc.org', '4548-4', false)
const quantity = { kind: 'quantity', low: null, high: null, unit: { code: '%', display: '%' } } as const

describe('a definition as CQL', () => {
  it('is one library with one expression', () => {
    const stroke = atomNode(coded('diagnosis', german('I63', false), german('I64', false)))
    const root: DefinitionNode = {
      kind: 'all',
      nodes: [
        atomNode(adult),
        { kind: 'any', nodes: [stroke, atomNode(female)] },
        { kind: 'not', node: atomNode(coded('diagnosis', german('F00', false))) },
      ],
    }
    const { text, losses } = cqlOf(root, 'Stroke')
    expect(losses).toEqual([])
    expect(text).toBe(`// Stroke
library Cohort
using FHIR version '4.0.0'
include FHIRHelpers version '4.0.0'

codesystem "ICD-10-GM": 'http://fhir.de/CodeSystem/bfarm/icd-10-gm'

context Patient

define InInitialPopulation:
  (AgeInYears() >= 18)
  and ((exists [Condition: Code 'I63' from "ICD-10-GM"] or exists [Condition: Code 'I64' from "ICD-10-GM"]) or Patient.gender = 'female')
  and not (exists [Condition: Code 'F00' from "ICD-10-GM"])
`)
  })

  it.each<[string, Atom, string]>([
    ['both ages', middleAged, '(AgeInYears() >= 40 and AgeInYears() <= 65)'],
    [
      'a limit that does not count itself',
      codedAtom('measurement', [hba1c], { value: { ...quantity, low: { value: 7, included: false } } }),
      `exists (from [Observation: Code '4548-4' from "LOINC"] E where FHIRHelpers.ToQuantity(E.value as FHIR.Quantity) > 7 '%')`,
    ],
    [
      'days',
      codedAtom('procedure', [code('snomed', 'http://snomed.info/sct', '80146002', false)], {
        window: { from: '2023-01-01', to: null },
      }),
      `exists (from [Procedure: Code '80146002' from "SNOMED CT"] E where (FHIRHelpers.ToDateTime(E.performed as FHIR.dateTime) during Interval[@2023-01-01T00:00:00.000, null] or FHIRHelpers.ToInterval(E.performed as FHIR.Period) overlaps Interval[@2023-01-01T00:00:00.000, null]))`,
    ],
  ])('%s', (_, atom, expected) => {
    expect(expressionOf(atom)).toBe(expected)
  })

  it('counts how many hold, and says which codes mean more than they name', () => {
    const nodes = [atomNode(adult), atomNode(female), atomNode(coded('diagnosis', german('I63')))]
    const { text, losses } = cqlOf({ kind: 'at-least', count: 2, nodes })
    expect(text).toContain(
      `(Sum({(if (AgeInYears() >= 18) then 1 else 0), (if Patient.gender = 'female' then 1 else 0), (if exists [Condition: Code 'I63' from "ICD-10-GM"] then 1 else 0)}) >= 2)`,
    )
    expect(losses.map(({ kind, gravity }) => [kind, gravity])).toEqual([['descendants', 'changes-meaning']])
  })

  it('leaves out what FHIR resources do not answer, and says so in the file too', () => {
    const words: Atom = { kind: 'unread', text: { en: 'Can walk\ndefine Evil: true', nb: 'Kan gå' } }
    const { text, losses } = cqlOf({ kind: 'all', nodes: [atomNode(words), atomNode(adult)] })
    expect(losses).toMatchObject([{ gravity: 'changes-meaning' }])
    expect(text).toContain('// Left out or changed: ')
    expect(text.match(/^define /gm)).toHaveLength(1)
  })
})

/** The text with every string, name and comment taken out as the lexer of CQL 1.5 reads them. */
const skeleton = (text: string): string =>
  text.replace(
    /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\/\/[^\r\n]*/gs,
    (found) => found.charAt(0) + found.charAt(0),
  )

describe('text of a file in CQL', () => {
  const plain = cqlOf(atomNode(coded('diagnosis', code('other', 'urn:a', 'a', false))), 'Title').text

  it.each([
    ["'] or true or exists [Condition: Code '"],
    ['"] or true //'],
    ['\\'],
    ["\\'"],
    ['a\nb\r\nc\u2028d\u0085e'],
    ['`x` /* y */ // z'],
    ['ærlig \u{1F9EC} \u202Ey'],
  ])('cannot leave its quotes: %j', (evil) => {
    const { text } = cqlOf(atomNode(coded('diagnosis', code('other', evil, evil, false))), evil)
    expect(skeleton(text)).toBe(skeleton(plain))
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/)
  })

  it('keeps letters of all alphabets', () => {
    const { text } = cqlOf(atomNode(coded('diagnosis', code('other', 'urn:a', 'blå\u{1F9EC}', false))))
    expect(text).toContain(`Code 'blå\u{1F9EC}' from "urn:a"`)
  })
})
