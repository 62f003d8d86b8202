import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { sha256 } from '#electron/node/sha256'
import { createConnectors } from '#shared/sources/connectors'
import { questionCode } from '#shared/sources/questions/beaconQuestions'
import type { PxServer } from '#shared/sources/questions/pxQuestions'
import {
  sourceQuestions,
  standardQuestions,
  type SourceQuestions,
} from '#shared/sources/questions/sourceQuestions'

const server: PxServer = {
  name: 'Made-up office',
  version: 2,
  base: 'https://px.example.org/api/v2/',
  host: 'px.example.org',
  language: 'en',
  norwegian: true,
  noisy: false,
}
const snv = {
  assemblyId: 'GRCh38',
  referenceName: '17',
  start: 7577120,
  referenceBases: 'G',
  alternateBases: 'A',
  geneId: null,
}
const gene = {
  ...snv,
  referenceName: null,
  start: null,
  referenceBases: null,
  alternateBases: null,
  geneId: 'TP53',
}

function wordsOf(change: object): string | null {
  const parsed = v.safeParse(sourceQuestions, { ...standardQuestions, ...change })
  return parsed.success ? null : parsed.issues[0].message
}
const asked = (filters: readonly object[], variant: object | null = null, name = 'Q') => ({
  name,
  filters,
  variant,
})
const term = (id: string, operator: string | null = null, value: string | null = null) => ({
  id,
  operator,
  value,
})

describe('what a person may set the sources to be asked', () => {
  it.each<[string, object]>([
    ['nothing more', {}],
    ['a server', { servers: [server] }],
    [
      'a server on this machine',
      { servers: [{ ...server, base: 'http://127.0.0.1:8080/', host: '127.0.0.1:8080' }] },
    ],
    ['a table with folders', { tables: [{ source: 'px-1', table: 'StatFin/vaerak/11re.px', counts: null }] }],
    [
      'conditions',
      { trials: { clinicalTrials: ['multiple sclerosis', "Crohn's disease"], ctis: ['Sjögren'] } },
    ],
    ['no question to a beacon', { beacon: [] }],
    ['a variant', { beacon: [asked([term('HP:0001250')], snv)] }],
    ['a gene', { beacon: [asked([], gene)] }],
    ['a comparison', { beacon: [asked([term('BMI', '>', '30')])] }],
  ])('takes %s', (_, change) => {
    expect(wordsOf(change)).toBeNull()
  })

  it.each<[string, object, RegExp]>([
    ['an address without https', { servers: [{ ...server, base: 'http://px.example.org/' }] }, /https/],
    ['an address with a name', { servers: [{ ...server, base: 'https://me@px.example.org/' }] }, /https/],
    [
      'an address that ends in a word',
      { servers: [{ ...server, base: 'https://px.example.org/api' }] },
      /https/,
    ],
    ['letters that hide a host', { servers: [{ ...server, base: 'https://ex%61mple.org/' }] }, /https/],
    ['another host than the confirmed', { servers: [{ ...server, host: 'example.org' }] }, /host/],
    ['a host without its port', { servers: [{ ...server, base: 'https://px.example.org:81/' }] }, /host/],
    ['no name', { servers: [{ ...server, name: ' ' }] }, /name/],
    [
      'a table above its folder',
      { tables: [{ source: 'ssb', table: '../secret', counts: null }] },
      /identifier/,
    ],
    [
      'a table twice',
      {
        tables: [
          { source: 'ssb', table: 'AB1', counts: null },
          { source: 'ssb', table: 'ab1', counts: null },
        ],
      },
      /twice/,
    ],
    [
      'codes of another system',
      {
        tables: [
          {
            source: 'ssb',
            table: '1',
            counts: { measure: 'treated', contents: null, system: 'icd-10', codes: ['12345'] },
          },
        ],
      },
      /codes/,
    ],
    ['signs of a query', { trials: { clinicalTrials: ['AREA[Phase]1'], ctis: [] } }, /letters, digits/],
    ['words of a query', { trials: { clinicalTrials: ['asthma OR eczema'], ctis: [] } }, /without AND, OR/],
    ['a number of a trial', { trials: { clinicalTrials: ['NCT01234567'], ctis: [] } }, /not the number/],
    ['a condition twice', { trials: { clinicalTrials: [], ctis: ['Asthma', 'asthma'] } }, /twice/],
    [
      'too many conditions',
      { trials: { clinicalTrials: Array.from({ length: 21 }, (_, at) => `condition ${at}`), ctis: [] } },
      /20 conditions/,
    ],
    ['half a variant', { beacon: [asked([], { ...snv, start: null })] }, /chromosome/],
    ['a gene with a place', { beacon: [asked([], { ...snv, geneId: 'TP53' })] }, /chromosome/],
    ['bases that are none', { beacon: [asked([], { ...snv, alternateBases: 'X' })] }, /Bases/],
    ['a sign without a value', { beacon: [asked([term('BMI', '>')])] }, /sign and a value/],
    ['a question twice', { beacon: [asked([]), asked([], null, 'R')] }, /asked twice/],
    ['a name twice', { beacon: [asked([]), asked([term('HP:1')])] }, /one name/],
  ])('refuses %s, and says why', (_, change, words) => {
    expect(wordsOf(change)).toMatch(words)
  })
})

const keysOf = (change: Partial<SourceQuestions>) =>
  createConnectors({ ...standardQuestions, ...change }, sha256).map(({ key, offers }) => ({
    key,
    offers: offers.map((offer) => offer.key),
  }))
const offersOf = (source: string, change: Partial<SourceQuestions>) =>
  keysOf(change).find(({ key }) => key === source)?.offers ?? []

describe('keys', () => {
  const first = { ...standardQuestions.trials, clinicalTrials: ['asthma', 'eczema'] }

  it('are the plain ones for what comes with the program', () => {
    expect(offersOf('clinicaltrials-gov', {})).toEqual(['clinicaltrials-gov/trials'])
    expect(offersOf('ctis', {})).toEqual(['ctis/trials'])
    expect(offersOf('beacon', {})).toEqual(['beacon/individuals'])
  })

  it('differ for every question, and not for another order or name', () => {
    const [key] = offersOf('clinicaltrials-gov', { trials: first })
    expect(key).toMatch(/^clinicaltrials-gov\/trials\/[0-9a-f]{12}$/)
    expect(
      offersOf('clinicaltrials-gov', { trials: { ...first, clinicalTrials: ['Eczema', 'asthma'] } }),
    ).toEqual([key])
    expect(offersOf('clinicaltrials-gov', { trials: { ...first, clinicalTrials: ['asthma'] } })).not.toEqual([
      key,
    ])
    const named = standardQuestions.beacon.map((query, at) => ({ ...query, name: `Other ${at}` }))
    expect(offersOf('beacon', { beacon: named })).toEqual(['beacon/individuals'])
    const others = [[], named.slice(1), [{ name: 'V', filters: [], variant: snv }]]
    const keys = others.map((beacon) => offersOf('beacon', { beacon })[0])
    expect(new Set([...keys, 'beacon/individuals']).size).toBe(4)
  })

  it('of a server depend on where and how it is asked, and not on its name', () => {
    const keyOf = (change: Partial<PxServer>) =>
      keysOf({ servers: [{ ...server, ...change }] }).find(({ key }) => key.startsWith('px-'))?.key
    const key = keyOf({})
    expect(keyOf({ name: 'Renamed' })).toBe(key)
    const changes: Partial<PxServer>[] = [
      { version: 1 },
      { base: 'https://px.example.org/' },
      { language: '' },
      { noisy: true },
    ]
    expect(new Set([key, ...changes.map(keyOf)]).size).toBe(5)
    const tables = [{ source: key ?? '', table: 'T1', counts: null }]
    expect(offersOf(key ?? '', { servers: [server], tables })).toEqual([`${key}/T1`])
  })

  it('of a beacon say its question in a line', () => {
    expect(questionCode({ filters: [], variant: null })).toBe('all')
    expect(questionCode({ filters: [{ id: 'BMI', operator: '>', value: '30' }], variant: snv })).toBe(
      'BMI > 30 & GRCh38 17:7577120 G>A',
    )
    expect(questionCode({ filters: [], variant: gene })).toBe('GRCh38 TP53')
  })
})
