import { describe, expect, it } from 'vitest'
import type { Atom, DefinitionNode } from '#shared/interchange/definition'
import { readDefinition } from '#shared/interchange/formats'
import { bareContext } from '#test/support/circe/circeFile'

const icd = 'http://fhir.de/CodeSystem/bfarm/icd-10-gm'
const stroke = { code: 'I63', system: icd, display: 'Hirninfarkt' }
const age = { code: '424144002', system: 'http://snomed.info/sct', display: 'Alter' }
const hba1c = { code: '4548-4', system: 'http://loinc.org', display: 'HbA1c' }
const compared = (comparator: string, value: number, unit?: object | null) => ({
  type: 'quantity-comparator',
  comparator,
  value,
  ...(unit === undefined ? {} : { unit }),
})

function readOf(file: unknown) {
  return readDefinition(JSON.stringify(file), bareContext)
}
function includes(...criteria: readonly object[]) {
  return readOf({ version: '', inclusionCriteria: [criteria] })
}

/** The one question of a definition. */
function atomOf(read: ReturnType<typeof readOf>): Atom | DefinitionNode {
  if (!read.ok) throw new Error(`${read.refusal.path}: ${read.refusal.text.en}`)
  const { root } = read.value.definition
  const [node = root] = root.kind === 'all' ? root.nodes : []
  return node.kind === 'atom' ? node.atom : node
}

const eighteen = { kind: 'age', from: 18, to: null }
const year = { code: 'year', display: 'Jahr' }

describe('a cohort definition of the Medical Informatics Initiative', () => {
  it.each([
    ['a single termCode', { termCode: stroke }, { role: 'diagnosis', codes: [{ code: 'I63' }] }],
    ['no context', { termCodes: [stroke] }, { role: 'diagnosis' }],
    [
      'a context that decides',
      {
        context: { code: 'Specimen', system: 'fdpg.mii.cds', display: '' },
        termCodes: [{ code: '119364003', system: 'http://snomed.info/sct', display: 'Serum' }],
      },
      { role: 'specimen' },
    ],
    [
      'the misspelt comparator',
      {
        termCodes: [hba1c],
        valueFilter: { ...compared('gt', 7, { code: '%', display: '%' }), type: 'quantity-comperator' },
      },
      { value: { kind: 'quantity', low: { value: 7, included: false }, high: null, unit: { code: '%' } } },
    ],
    [
      'ue for unequal',
      { termCodes: [hba1c], valueFilter: compared('ue', 7) },
      { value: { kind: 'quantity-not', value: 7, unit: null } },
    ],
    [
      'ne for unequal',
      { termCodes: [hba1c], valueFilter: compared('ne', 7, null) },
      { value: { kind: 'quantity-not', value: 7, unit: null } },
    ],
    ['years as a', { termCodes: [age], valueFilter: compared('ge', 18, { code: 'a' }) }, eighteen],
    ['years as year', { termCodes: [age], valueFilter: compared('ge', 18, year) }, eighteen],
    ['years without a unit', { termCodes: [age], valueFilter: compared('ge', 18) }, eighteen],
    ['above a year', { termCodes: [age], valueFilter: compared('gt', 17, year) }, eighteen],
    [
      'months',
      { termCodes: [age], valueFilter: compared('lt', 216, { code: 'mo' }) },
      { kind: 'age', from: null, to: 17 },
    ],
    [
      'an age in weeks stays a measurement',
      { termCodes: [age], valueFilter: compared('ge', 18, { code: 'wk' }) },
      { kind: 'coded', value: { kind: 'quantity', unit: { code: 'wk' } } },
    ],
    [
      'empty filters',
      { termCodes: [stroke], valueFilter: null, attributeFilters: null, timeRestriction: null },
      { value: null, attributes: [], window: null },
    ],
  ])('is read with %s', (_, criterion, atom) => {
    expect(atomOf(includes(criterion))).toMatchObject(atom)
  })

  it.each([
    ['no version', { inclusionCriteria: [[{ termCodes: [stroke] }]] }, null, 0],
    ['an empty version', { version: '', inclusionCriteria: [[{ termCodes: [stroke] }]] }, null, 0],
    [
      'a title',
      {
        version: 'http://to_be_decided.com/',
        display: ' Slag ',
        inclusionCriteria: [[{ termCodes: [stroke] }]],
      },
      'Slag',
      0,
    ],
    [
      'the wrapper of an extraction',
      {
        display: 'Slag',
        cohortDefinition: { version: '', inclusionCriteria: [[{ termCodes: [stroke] }]] },
        dataExtraction: { attributeGroups: [] },
      },
      'Slag',
      1,
    ],
  ])('is taken with %s', (_, file, title, losses) => {
    const read = readOf(file)
    expect(read).toMatchObject({ ok: true, value: { format: { key: 'mii' }, definition: { title } } })
    expect(read.ok ? read.value.losses : []).toHaveLength(losses)
  })

  it('turns its brackets round for exclusion: any group of which all hold is out', () => {
    const one = { termCodes: [stroke] }
    const read = readOf({ inclusionCriteria: [[one, one]], exclusionCriteria: [[one, one], [one]] })
    expect(read.ok && read.value.definition.root).toMatchObject({
      kind: 'all',
      nodes: [
        { kind: 'any', nodes: [{}, {}] },
        { kind: 'not', node: { kind: 'all', nodes: [{}, {}] } },
        { kind: 'not', node: { kind: 'atom' } },
      ],
    })
  })

  const many = <Item>(count: number, item: Item) => Array.from({ length: count }, () => item)
  it.each([
    ['no criteria', [], 'inclusionCriteria'],
    ['an empty group', [[]], 'inclusionCriteria[0]'],
    ['no codes', [[{ context: stroke }]], 'inclusionCriteria[0][0].termCodes'],
    [
      'an empty code',
      [[{ termCodes: [{ ...stroke, code: '' }] }]],
      'inclusionCriteria[0][0].termCodes[0].code',
    ],
    [
      'a comparator that is none',
      [[{ termCodes: [hba1c], valueFilter: compared('about', 7) }]],
      'inclusionCriteria[0][0].valueFilter.comparator',
    ],
    [
      'a limit in words',
      [[{ termCodes: [hba1c], valueFilter: { ...compared('gt', 7), value: 'seven' } }]],
      'inclusionCriteria[0][0].valueFilter.value',
    ],
    [
      'a date in words',
      [[{ termCodes: [stroke], timeRestriction: { afterDate: 'last year' } }]],
      'inclusionCriteria[0][0].timeRestriction.afterDate',
    ],
    [
      'a restriction to no time',
      [[{ termCodes: [stroke], timeRestriction: {} }]],
      'inclusionCriteria[0][0].timeRestriction',
    ],
    [
      'a reference to nothing',
      [
        [
          {
            termCodes: [stroke],
            attributeFilters: [{ type: 'reference', attributeCode: stroke, criteria: [] }],
          },
        ],
      ],
      'inclusionCriteria[0][0].attributeFilters[0].criteria',
    ],
    ['too many groups', many(1001, [{ termCodes: [stroke] }]), 'inclusionCriteria'],
    ['too large a group', [many(1001, { termCodes: [stroke] })], 'inclusionCriteria[0]'],
    ['too many codes', [[{ termCodes: many(2001, stroke) }]], 'inclusionCriteria[0][0].termCodes'],
    [
      'too long a name',
      [[{ termCodes: [{ ...stroke, display: 'x'.repeat(2001) }] }]],
      'inclusionCriteria[0][0].termCodes[0].display',
    ],
  ])('is refused with %s, at its place', (_, inclusionCriteria, path) => {
    const read = readOf({ version: '', inclusionCriteria })
    expect(read).toMatchObject({ ok: false, refusal: { path } })
  })
})
