import { describe, expect, it } from 'vitest'
import { interchangeLimits, type FormatKey } from '#shared/interchange/format'
import { readDefinition } from '#shared/interchange/formats'
import { toBase64 } from '#shared/interchange/text/base64'
import { bareContext } from '#test/support/circe/circeFile'

const lens = (...children: readonly object[]) => ({ ast: { operand: 'AND', children } })
const isMale = { key: 'gender', type: 'EQUALS', system: '', value: 'male' }
const link = (query: unknown) =>
  `https://locator.bbmri-eric.eu/?query=${encodeURIComponent(toBase64(JSON.stringify(query)))}`
const beacon = (...filters: readonly object[]) => ({ meta: { apiVersion: 'v2.0' }, query: { filters } })
const group = (more: object) => ({ resourceType: 'Group', type: 'person', actual: false, ...more })
const coding = (system: string, code: string) => ({ coding: [{ system, code }] })
const disease = {
  code: coding('http://snomed.info/sct', '64572001'),
  valueCodeableConcept: coding('http://hl7.org/fhir/sid/icd-10', 'I63'),
  exclude: false,
}
const panel = (inside: string) =>
  `<?xml version="1.0"?><q:query_definition xmlns:q="urn:q"><query_name>Slag</query_name>${inside}</q:query_definition>`
const item = '<item><item_key>\\\\i2b2\\Diagnoses\\I63\\</item_key><item_name>Stroke</item_name></item>'
const many = <Item>(count: number, one: Item): readonly Item[] => Array.from({ length: count }, () => one)

const textOf = (file: unknown): string => (typeof file === 'string' ? file : JSON.stringify(file))

describe('a definition is known by its shape', () => {
  it.each<[string, FormatKey, unknown, object]>([
    ['Lens', 'lens', lens(isMale), { kind: 'atom', atom: { kind: 'sex', sex: 'male' } }],
    [
      'Lens with a code and all below it',
      'lens',
      lens({ key: 'diagnosis', type: 'EQUALS', value: 'C30.%' }),
      { atom: { role: 'diagnosis', codes: [{ system: 'icd-10', code: 'C30', withDescendants: true }] } },
    ],
    ['Lens without conditions', 'lens', lens(), { kind: 'all', nodes: [] }],
    [
      'a link of the locator',
      'locator',
      link([[{ key: 'donor_age', values: [{ value: { min: 18, max: 65 } }] }]]),
      { atom: { kind: 'age', from: 18, to: 65 } },
    ],
    [
      'a beacon',
      'beacon',
      beacon({ id: 'HP:0001250' }, { id: 'ageAtRecruitment', operator: '>=', value: 'P18Y' }),
      {
        nodes: [
          { atom: { role: 'phenotype', codes: [{ system: 'hpo', withDescendants: true }] } },
          { atom: { kind: 'age', from: 18, to: null } },
        ],
      },
    ],
    [
      'a group of FHIR, with an exclusion and a year',
      'fhir-group',
      group({
        characteristic: [disease, { ...disease, exclude: true, period: { start: '2023', end: '2024-02' } }],
      }),
      {
        nodes: [
          { atom: { role: 'diagnosis', codes: [{ code: 'I63' }] } },
          { kind: 'not', node: { atom: { window: { from: '2023-01-01', to: '2024-02-29' } } } },
        ],
      },
    ],
    [
      'i2b2 with an inverted panel',
      'i2b2',
      panel(`<panel>${item}</panel><panel><invert>1</invert>${item}${item}</panel>`),
      {
        nodes: [
          { atom: { codes: [{ display: 'Stroke' }] } },
          { kind: 'not', node: { kind: 'any', nodes: [{}, {}] } },
        ],
      },
    ],
  ])('%s', (_, key, file, root) => {
    const read = readDefinition(textOf(file), bareContext)
    expect(read).toMatchObject({ ok: true, value: { format: { key }, definition: { root } } })
  })
})

/** Groups that each hold the next one twice: 2 to the power of their number when they are read out. */
const doubling = group({
  characteristic: [{ code: { text: 'group' }, valueReference: { reference: '#g0' } }],
  contained: Array.from({ length: 40 }, (_, index) => ({
    ...group({}),
    id: `g${index}`,
    characteristic: many(2, { code: { text: 'group' }, valueReference: { reference: `#g${index + 1}` } }),
  })),
})
const [nested] = [`${'['.repeat(100)}${']'.repeat(100)}`]
const inCircle = group({
  characteristic: [{ code: { text: 'group' }, valueReference: { reference: '#a' } }],
  contained: [{ ...group({}), id: 'a', characteristic: [{ code: {}, valueReference: { reference: '#a' } }] }],
})

describe('what cannot be taken is refused at its place', () => {
  it.each<[string, unknown, string]>([
    ['more characters than are read', ' '.repeat(interchangeLimits.characters + 1), ''],
    ['lists in lists', nested, ''],
    ['more values than are read', JSON.stringify(many(interchangeLimits.values, 0)), ''],
    ['a field of every object', '{"__proto__": {"inclusionCriteria": []}}', ''],
    ['half a file', '{"ast": {', ''],
    ['a file of counts', { resourceType: 'MeasureReport' }, ''],
    ['a word where a range belongs', lens({ ...isMale, type: 'ABOUT' }), 'ast.children[0].type'],
    ['XOR of three', { ast: { operand: 'XOR', children: many(3, isMale) } }, 'ast'],
    ['too many conditions', lens(...many(5001, isMale)), 'ast.children'],
    ['a link that was cut', 'https://locator.bbmri-eric.eu/?query=W1t7Im', 'query'],
    ['a filter without a term', beacon({ id: '' }), 'query.filters[0].id'],
    ['no filter at all', beacon(), 'query.filters'],
    ['too many filters', beacon(...many(501, { id: 'HP:0001250' })), 'query.filters'],
    ['people', group({ actual: true, member: [{}] }), 'actual'],
    ['animals', group({ type: 'animal' }), 'type'],
    [
      'text as a day',
      group({ characteristic: [{ ...disease, period: { start: "2024] or '" } }] }),
      'characteristic[0].period.start',
    ],
    [
      'a day that no month has',
      group({ characteristic: [{ ...disease, period: { end: '2023-02-30' } }] }),
      'characteristic[0].period.end',
    ],
    ['a group of itself', inCircle, 'contained[0].characteristic[0].valueReference'],
    ['too many characteristics', group({ characteristic: many(2001, disease) }), 'characteristic'],
    ['a query without panels', panel(''), 'query_definition'],
    ['a document type', `<!DOCTYPE a [<!ENTITY b "c">]>${panel(`<panel>${item}</panel>`)}`, ''],
  ])('%s', (_, file, path) => {
    const read = readDefinition(textOf(file), bareContext)
    if (read.ok) throw new Error('It was taken')
    expect(read.refusal.path.replace(/^\w+:/, '')).toBe(path)
    for (const { en, nb } of [read.refusal.text, read.refusal.mend]) {
      expect(en).toMatch(/\.$/)
      expect(nb).toMatch(/\.$/)
    }
  })

  it('groups that double do not take the memory of the machine', () => {
    const read = readDefinition(textOf(doubling), bareContext)
    expect(read).toMatchObject({ ok: false })
  })
})
