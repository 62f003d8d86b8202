import { expect, it } from 'vitest'
import * as v from 'valibot'
import type { PaperInput } from '#shared/documents/papers/paperInput'
import { testbedNeedSheet } from '#shared/documents/papers/testbedNeedSheet'
import {
  askedPlaces,
  questionsTo,
  testbedLetter,
  testbedLetterText,
} from '#shared/documents/papers/testbedPack'
import { rankOffers } from '#shared/domain/testbeds/match/rankOffers'
import { testbedNeed } from '#shared/domain/testbeds/need/testbedNeed'
import { catalogueOffer } from '#shared/domain/testbeds/offers/catalogueOffers'
import { pickKeyOf } from '#shared/domain/testbeds/pickKey'

const need = v.parse(testbedNeed, {
  settings: ['sensors'],
  areas: ['arctic'],
  readiness: { low: 5, high: 6 },
})
const offer = catalogueOffer({
  kind: 'testbed',
  key: 'a',
  name: 'Testarena A',
  source: 's',
  citation: null,
  year: null,
  fields: { host: 'Ærlig sykehus', city: 'Oslo', country: 'Norway', targetTechnologies: 'sensors' },
})

function input(language: 'en' | 'nb'): PaperInput {
  const hits = new Map(rankOffers([offer], need).map((hit) => [pickKeyOf(hit.offer.entry), hit]))
  return {
    paper: 'testbed',
    values: new Map<string, string | readonly string[]>([
      ['testbeds', ['a', 'gone']],
      ['solution', 'Hjerteplaster'],
      ['question', 'Does it work?'],
    ]),
    language,
    date: '2026-11-22',
    studyName: 'Study',
    versionName: '1',
    author: '',
    organisation: 'Company',
    branding: null,
    applicationVersion: '0',
    missing: 1,
    missingAt: new Map(),
    sites: [],
    offered: [],
    answers: [],
    expected: null,
    areaName: (key) => key,
    testbeds: { need, hits },
  }
}

it('asks a testbed what it does not state and what it seems not to have, and says what was read of it', () => {
  const [hit] = askedPlaces(input('en'))
  expect(askedPlaces(input('en'))).toHaveLength(1)
  if (hit === undefined) return
  expect(questionsTo(hit, input('en')).slice(0, 2)).toEqual([
    'Do you take in solutions at TRL 5–6?',
    'We read that you may lack this: North of the Arctic Circle (Oslo). Is that so?',
  ])
  const text = testbedLetterText(hit, input('nb'))
  expect(text).toContain('Til: Testarena A, Ærlig sykehus, Oslo')
  expect(text).toContain('- Sensorer: Passer. «sensors»')
  expect(text).toContain('- TRL 5–6: Ikke oppgitt. Vi har ikke funnet noe om det.')
  expect(text).toContain('1. Tar dere inn løsninger på TRL 5–6?')
  expect(text).toContain('aldri bekreftet av dere')
  expect(testbedLetter(hit, input('en')).sections.map(({ key }) => key)).toEqual([
    'to',
    'sender',
    'solution',
    'time',
    'read',
    'questions',
  ])
})

it('puts what is needed and who is asked on a sheet of its own', () => {
  const tables = testbedNeedSheet(input('en')).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
  )
  const cells = tables.map(({ rows }) =>
    rows.map((each) =>
      JSON.stringify(each)
        .match(/"text":"[^"]*"/g)
        ?.map((cell) => cell.slice(8, -1)),
    ),
  )
  expect(cells[0]?.[0]).toEqual(['Fields and settings', 'Sensors', '1', '0', '0'])
  expect(cells[0]?.at(-1)).toEqual(['Readiness level (TRL)', 'TRL 5–6', '0', '0', '1'])
  expect(cells[1]?.[0]).toEqual([
    'Testarena A',
    'Ærlig sykehus, Oslo',
    '1/3 (at most 2)',
    'not confirmed',
    'not stated',
  ])
})
