import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { enrolmentPlanSections, enrolmentPlanWorkbook } from '#shared/documents/papers/enrolmentPlan'
import { variableWorkbook } from '#shared/documents/papers/helsedataSections'
import { norTrialsJson } from '#shared/documents/papers/norTrialsJson'
import type { ExpectedAtSite, PaperInput } from '#shared/documents/papers/paperInput'
import { suitabilityDocument } from '#shared/documents/papers/suitabilityDocument'
import { suitabilityTagValues } from '#shared/documents/papers/templateTags'
import { synopsisDocument } from '#shared/documents/papers/synopsisDocument'
import { testbedText } from '#shared/documents/papers/testbedEnquiry'
import type { PaperValue } from '#shared/domain/papers/paperContent'
import type { PaperKey } from '#shared/domain/papers/paperField'
import { unsentRequest } from '#shared/domain/papers/requestAnswers'
import { exampleProfile } from '#test/support/sites/exampleProfile'

const profileVersion = { en: 'version 1', nb: 'versjon 1' }
const site = { id: 'ous', name: 'OUS', quota: 4, profile: exampleProfile(), profileVersion }
const other = { id: 'hus', name: 'HUS', quota: null, profile: null, profileVersion: null }

function inputOf(
  paper: PaperKey,
  values: { readonly [field: string]: PaperValue },
  wish: Partial<PaperInput> = {},
): PaperInput {
  return {
    paper,
    values: new Map(Object.entries(values)),
    language: 'en',
    date: '2026-11-22',
    studyName: 'Study',
    versionName: 'First',
    author: '',
    organisation: 'A',
    branding: null,
    applicationVersion: '0.1.0',
    missing: 0,
    missingAt: new Map(),
    sites: [site, other],
    offered: [],
    answers: [],
    expected: null,
    areaName: (key) => key,
    ...wish,
  }
}

describe('the JSON of a request', () => {
  const schema: unknown = JSON.parse(
    readFileSync(resolve('resources/schema/kohort-nortrials-request-1.schema.json'), 'utf8'),
  )
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(Object(schema))

  it('fits its schema, with everything and with nothing stated', () => {
    const sent = { ...unsentRequest('a', 'Ahus', '983971636'), state: 'sent' as const, sentAt: '2026-01-01' }
    const stated = {
      company: 'A',
      phase: '2',
      participantsNorway: 0,
      confidentiality: false,
      centres: ['gi'],
    }
    for (const input of [inputOf('nortrials', {}), inputOf('nortrials', stated, { answers: [sent] })]) {
      const file: unknown = JSON.parse(norTrialsJson(input))
      expect(validate(file), JSON.stringify(validate.errors)).toBe(true)
      expect(file).toMatchObject({ request: { synopsis: null, ...Object.fromEntries(input.values) } })
    }
  })

  it('is refused by the schema with a phase that there is not', () => {
    const file: unknown = JSON.parse(norTrialsJson(inputOf('nortrials', { phase: '9' })))
    expect(validate(file)).toBe(false)
  })
})

describe('the enrolment plan', () => {
  const sites = [{ site: 'ous', participants: 4 }, { site: 'hus' }]
  const expected = new Map<string, ExpectedAtSite>([
    ['ous', { mean: 3.4, p10: 1, p90: 6 }],
    ['hus', 'hidden'],
  ])

  it('keeps what is hidden and what is not stated out of the numbers', () => {
    const input = inputOf('enrolment-plan', { sites }, { expected })
    const table = enrolmentPlanSections(input)[0]?.blocks.find(({ kind }) => kind === 'table')
    const texts = table?.kind === 'table' ? table.rows.map(({ cells }) => cells.map(({ text }) => text)) : []
    expect(texts).toEqual([
      ['OUS', '4', '3', '1–6', '–', '–'],
      ['HUS', 'Not stated', 'Hidden: few people', '–', '–', '–'],
      ['All sites', 'Not stated', '', '', '', ''],
    ])
    const withheld = JSON.stringify(enrolmentPlanSections({ ...input, expected: 'withheld' }))
    expect(withheld).toContain('The forecast is left out')
    expect(withheld).not.toContain('1–6')
    const rows = enrolmentPlanWorkbook(input).sheets[0]?.rows.map((row) => row.map(({ value }) => value))
    expect(rows?.[1]?.slice(0, 5)).toEqual(['OUS', 4, 3, 1, 6])
    expect(rows?.[2]?.slice(0, 5)).toEqual(['HUS', 'Not stated', 'Hidden: few people', null, null])
  })
})

describe('the suitability form', () => {
  it('says of each part what the profile and the person state, and nothing else', () => {
    const values = { sites: [{ site: 'ous', investigator: 'Kari', people: 'Two nurses' }, { site: 'hus' }] }
    const input = inputOf('suitability', values)
    const [one, two] = [suitabilityDocument(input, site), suitabilityDocument(input, other)]
    expect(one.sections.map(({ key }) => key)).toEqual([
      'about',
      'product',
      'facilities',
      'equipment',
      'procedures',
      'people',
      'issued',
      'missing',
    ])
    expect(JSON.stringify(one.sections)).toContain('Two nurses')
    const draft = suitabilityDocument({ ...input, missing: 3, missingAt: new Map([['ous', 1]]) }, site)
    expect(draft.facts.at(-1)?.value).toBe('Draft: 1 thing stands in the way')
    expect(JSON.stringify(two.sections.find(({ key }) => key === 'people'))).toContain('Nothing is stated')
    expect(suitabilityTagValues(input, site)).toMatchObject({ investigator: 'Kari', product: 'Not stated' })
  })
})

describe('sheets and synopsis', () => {
  it('make a sheet for each source, under names that sheets may have', () => {
    const variables = [
      { source: 'NPR: main', variable: 'Diagnosis', codes: '=G35' },
      { source: 'NPR/ main', variable: 'Year' },
    ]
    const { sheets } = variableWorkbook(inputOf('helsedata', { variables }))
    expect(sheets.map(({ name }) => name)).toEqual(['NPR main', 'NPR main 2'])
    expect(sheets[0]?.rows[2]?.[1]).toEqual({ value: '=G35', look: 'text' })
  })

  it('leave out what is not written, in Norwegian', () => {
    const { language, sections } = synopsisDocument(inputOf('synopsis', { ethics: 'A\n\nB', purpose: ' ' }))
    expect([language, sections.map(({ title, blocks }) => [title, blocks.length])]).toEqual([
      'nb',
      [['Etiske vurderinger', 2]],
    ])
  })

  it.each([
    ['synopsis', (input: PaperInput) => JSON.stringify(synopsisDocument(input)), 'Utkast: 2 ting gjenstår'],
    ['testbed', testbedText, 'Draft: 2 things stand in the way'],
    ['helsedata', (input: PaperInput) => JSON.stringify(variableWorkbook(input)), 'Draft: 2 things'],
    [
      'enrolment-plan',
      (input: PaperInput) => JSON.stringify(enrolmentPlanWorkbook(input)),
      'Draft: 2 things',
    ],
  ] as const)('of %s say that they are drafts until nothing is missing', (paper, write, mark) => {
    const input = inputOf(paper, { variables: [{ source: 'NPR', variable: 'Diagnosis' }] })
    expect(write({ ...input, missing: 2 })).toContain(mark)
    expect(write(input)).not.toMatch(/Draft|Utkast/)
  })
})
