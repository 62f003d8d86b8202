import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { checkPaper } from '#shared/domain/papers/checkPaper'
import { effectiveValues } from '#shared/domain/papers/effectiveValues'
import { countWords, hardWords } from '#shared/domain/papers/layLanguage'
import { paperContentSchema, type PaperContent } from '#shared/domain/papers/paperContent'
import { fieldsOf, paperKeys, type PaperKey } from '#shared/domain/papers/paperField'
import { papers } from '#shared/domain/papers/papers'

const today = '2026-06-01'
const problemsOf = (paper: PaperKey, typed: PaperContent) =>
  checkPaper(paper, effectiveValues(papers[paper], typed, new Map()), { today })
const rulesAt = (paper: PaperKey, typed: PaperContent) =>
  problemsOf(paper, typed).map(({ severity, rule, path }) => `${severity} ${rule} ${path}`)

const text = (length: number) => 'x'.repeat(length)

/** A rule, what it refuses, and what it accepts. */
const cases: readonly (readonly [PaperKey, string, PaperContent, PaperContent])[] = [
  ['nortrials', 'error missing company', { company: ' ' }, { company: 'A' }],
  ['nortrials', 'warning missing synopsis', {}, { synopsis: 'Short' }],
  ['nortrials', 'error too-long title', { title: text(601) }, { title: text(600) }],
  ['nortrials', 'error no-e-mail contactEmail', { contactEmail: 'kari' }, { contactEmail: 'kari@a.no' }],
  [
    'nortrials',
    'error more-than-all participantsNorway',
    { participantsNorway: 31, participantsGlobal: 30 },
    { participantsNorway: 30, participantsGlobal: 30 },
  ],
  [
    'nortrials',
    'error dates-backwards lastIn',
    { firstIn: '2027-02-01', lastIn: '2027-01-31' },
    { firstIn: '2027-02-01', lastIn: '2027-02-01' },
  ],
  ['nortrials', 'error dates-backwards lastOut', { lastIn: '2028-01-01', lastOut: '2027-01-01' }, {}],
  [
    'nortrials',
    'warning date-past answerDeadline',
    { answerDeadline: '2026-05-31' },
    { answerDeadline: today },
  ],
  ['nortrials', 'error missing confidentiality', {}, { confidentiality: false }],
  ['suitability', 'error missing sites.0.investigator', { sites: [{ site: 'a' }] }, { sites: [] }],
  [
    'enrolment-plan',
    'error missing sites.0.participants',
    { sites: [{ site: 'a', participants: null }] },
    { sites: [{ site: 'a', participants: 0 }] },
  ],
  [
    'enrolment-plan',
    'error dates-backwards sites.0.to',
    { sites: [{ site: 'a', from: '2027-05-01', to: '2027-04-01' }] },
    { sites: [{ site: 'a', from: '2027-05-01', to: '' }] },
  ],
  ['synopsis', 'error missing ethics', {}, { ethics: 'Frivillig.' }],
  [
    'synopsis',
    'warning too-many-words ',
    { background: 'ord '.repeat(901) },
    { background: 'ord '.repeat(900) },
  ],
  [
    'synopsis',
    'note hard-word treatment',
    { treatment: 'Studien er randomisert.' },
    { treatment: 'Loddtrekning avgjør.' },
  ],
  ['helsedata', 'error needed-here legalBasis', { route: 'person-level' }, { route: 'aggregate' }],
  [
    'helsedata',
    'warning not-done check-ethics',
    { route: 'person-level', 'check-ethics': 'under-way' },
    { route: 'person-level', 'check-ethics': 'done' },
  ],
  ['helsedata', 'warning not-done check-tables', { route: 'aggregate' }, { route: 'person-level' }],
  [
    'bbmri',
    'error no-identifier resources',
    { resources: 'HUNT' },
    { resources: 'bbmri-eric:ID:NO_HUNT:collection:HUNT3\n\n' },
  ],
  ['bbmri', 'error no-donors request.donors', { 'request.donors': 0 }, { 'request.donors': 1 }],
  ['bbmri', 'error missing project.profit', {}, { 'project.profit': false }],
  ['testbed', 'error missing testbeds', { testbeds: [] }, { testbeds: ['sunnaas'] }],
  ['testbed', 'error dates-backwards to', { from: '2027-02-01', to: '2027-01-01' }, {}],
]

describe('what stands in the way of a paper', () => {
  it.each(cases)('%s: %s', (paper, problem, refused, accepted) => {
    expect(rulesAt(paper, refused)).toContain(problem)
    expect(rulesAt(paper, accepted)).not.toContain(problem)
  })

  it('says how far a text is over its limit, in both languages', () => {
    const [problem] = problemsOf('nortrials', { title: text(612) }).filter(({ path }) => path === 'title')
    expect(problem?.message.en).toBe('“Title” has 612 of 600 characters.')
    expect(problem?.remedy.nb).toBe('Kort det ned med 12.')
  })
})

describe('the content of papers', () => {
  it('is what the catalogue names, within hard limits', () => {
    const nortrials = paperContentSchema(papers.nortrials)
    const fits = (content: unknown) => v.safeParse(nortrials, content).success
    expect(fits({ title: text(700), phase: '2', participantsNorway: 12 })).toBe(true)
    for (const unfit of [
      { title: text(60_001) },
      { phase: '5' },
      { unknown: 'x' },
      JSON.parse('{"__proto__":"x"}') as unknown,
      { participantsNorway: 1.5 },
      { firstIn: '2026' },
    ])
      expect(fits(unfit)).toBe(false)
  })

  it('has no field twice, and words in both languages for all', () => {
    for (const key of paperKeys) {
      const fields = fieldsOf(papers[key])
      expect(new Set(fields.map((field) => field.key)).size).toBe(fields.length)
      for (const { label } of fields) expect([label.en, label.nb]).not.toContain('')
    }
  })

  it('stands before what the study says, also where it was emptied', () => {
    const origin = { en: 'The study', nb: 'Studien' }
    const grown = new Map([
      ['title', { value: 'Of the study', origin }],
      ['participantsNorway', { value: 40, origin }],
    ])
    const values = effectiveValues(papers.nortrials, { participantsNorway: null }, grown)
    expect([...values]).toEqual([
      ['title', 'Of the study'],
      ['participantsNorway', null],
    ])
  })
})

it('counts words and finds terms of the field', () => {
  expect(countWords('Én-to ord, og 3 til – 2027.')).toBe(6)
  expect(hardWords('Subkutan injeksjon av placebo.').map(({ found }) => found)).toEqual([
    'placebo',
    'subkutan',
  ])
  expect(hardWords('Alle får vanlig behandling.')).toEqual([])
})

it('calls the row of a site by the name of the site', () => {
  const values = effectiveValues(
    papers['enrolment-plan'],
    { sites: [{ site: 'hus' }, { site: 'x' }] },
    new Map(),
  )
  const siteNames = new Map([['hus', 'Haukeland']])
  const messages = checkPaper('enrolment-plan', values, { today, siteNames }).map(({ message }) => message.nb)
  expect(messages).toContain('«Planlagte deltakere» er ikke oppgitt for Haukeland.')
  expect(messages).toContain('«Planlagte deltakere» er ikke oppgitt i rad 2.')
})
