import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { sha256 } from '#electron/node/sha256'
import { succeed } from '#shared/contract/outcome'
import { loadStarterDataset } from '#shared/database/starterDataset'
import { saveSource } from '#shared/database/sources'
import { replaceSyncedCatalogue } from '#shared/database/syncedEvidence'
import { barePlanSite } from '#shared/domain/studies/emptySitePlan'
import { buildTerminology } from '#shared/domain/terminology/terminology'
import { createCompetingService } from '#shared/services/competing/competingService'
import { catalogueCandidates } from '#shared/services/forecasts/siteCandidates'
import { createClinicalTrials, nordicTrials, trialsContent } from '#shared/sources/clinicalTrials/connector'
import { studySchema } from '#shared/sources/clinicalTrials/study'
import { createCtis, nordicSearch } from '#shared/sources/ctis/connector'
import { ctisEntry, ctisLocations } from '#shared/sources/ctis/trialRecord'
import type { CatalogueContent } from '#shared/sources/connector'
import { createCache } from '#test/support/databases'
import { sitePlanOf } from '#test/support/sitePlans'
import { criterion, diagnosis, group, protocolOf } from '#test/support/smallCountry'
import { starterDataset } from '#test/support/starterDataset'
import { study } from '#test/unit/shared/sources/clinicalTrials/trialFixtures'

const terminology = buildTerminology({
  icd10: {
    system: 'icd-10',
    edition: '2026',
    source: 'test',
    entries: [
      ['chapter', 'G00-G99', null, 'Nervesystemet', null],
      ['category', 'G35', 'G00-G99', 'Multippel sklerose', 'Multiple sclerosis (MS)'],
    ],
  },
  atc: { system: 'atc', edition: '1', source: 'test', entries: [['chapter', 'C', null, 'Hjerte', null]] },
})
const asOf = '2026-11-20T10:00:00.000Z'
const connectors = [
  createClinicalTrials({ ...nordicTrials, conditions: ['Multiple sclerosis'] }, sha256),
  createCtis(nordicSearch([]), sha256),
] as const

function trialOf(number: number, conditions: readonly string[], locations: Parameters<typeof study>[1]) {
  const made = study(number, locations)
  return v.parse(studySchema, {
    protocolSection: { ...made.protocolSection, conditionsModule: { conditions } },
  })
}

const registered = trialsContent(
  [
    trialOf(1, ['Relapsing Multiple Sclerosis'], {
      locations: [
        {
          facility: 'Haukeland University Hospital',
          city: 'Bergen',
          country: 'Norway',
          status: 'RECRUITING',
        },
        { facility: 'Karolinska', city: 'Stockholm', country: 'Sweden', status: 'RECRUITING' },
      ],
      enrolment: 99_999_999,
    }),
    trialOf(2, ['Asthma'], {}),
  ],
  nordicTrials.countries,
  '',
).catalogue

const record = {
  ctNumber: '2024-123456-12-00',
  ctTitle: 'A trial of the EU',
  ctStatus: 4,
  conditions: 'Multiple sclerosis',
  totalNumberEnrolled: '250',
  trialCountries: ['Norway:4'],
}

async function serviceWith(contents: readonly (readonly [offer: string, content: CatalogueContent])[]) {
  const database = await createCache()
  const { dataset } = starterDataset()
  loadStarterDataset(database, dataset, 'hash', '2026-01-01T00:00:00.000Z')
  for (const { record: source } of connectors) saveSource(database, { ...source, retrievedAt: '2026-11-20' })
  for (const [offer, content] of contents)
    replaceSyncedCatalogue(database, offer, { ...content, contentHash: offer }, asOf)
  const service = createCompetingService(
    {
      cache: { database, save: () => Promise.resolve(succeed(null)) },
      terminology: terminology,
      connectors,
    },
    () => catalogueCandidates(database),
  )
  return service['sites.competing']
}

const origin = (key: string) => ({ kind: 'catalogue' as const, key })
const protocol = {
  ...protocolOf({ inclusion: [group('ms', [criterion(diagnosis('G35'))], { name: null })] }),
  sites: sitePlanOf({
    sites: [
      barePlanSite('hus', { name: 'Our unit', area: 'referral-area:11', origin: origin('hus') }),
      barePlanSite('unn', { name: 'UNN', area: 'referral-area:2', origin: origin('unn') }),
    ],
  }),
}

async function ask(
  contents: Parameters<typeof serviceWith>[0],
  wish: { readonly sites?: string[]; readonly words?: string[] } = {},
) {
  const service = await serviceWith(contents)
  const answer = await service({ protocol, words: [], ...wish })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

describe('sites.competing', () => {
  it('says that nothing is known where no trials were brought', async () => {
    expect(await ask([])).toMatchObject({
      sources: [],
      trials: [],
      sites: [{ site: 'hus', recruiting: null, townUnknown: false }, { site: 'unn' }],
    })
  })

  it('finds trials of two registers by the name of the code, with their place, day and source', async () => {
    const [limited] = connectors[0].offers
    const found = await ask([
      [limited?.key ?? '', registered ?? { kinds: [], entries: [] }],
      ['ctis/trials', { kinds: ['trial'], entries: [ctisEntry(record, null), ...ctisLocations(record, [])] }],
    ])
    expect(found.sources).toMatchObject([
      { source: 'clinicaltrials-gov', limited: true, asOf: '2026-11-20', trials: 2 },
      { source: 'ctis', limited: false, trials: 1 },
    ])
    expect(found.sources[0]?.title?.en).toContain('Multiple sclerosis')
    expect(found.trials).toMatchObject([
      {
        identifier: 'NCT00000001',
        phase: 'PHASE2',
        participants: null,
        match: { word: { origin: 'code', code: 'G35' }, condition: 'Relapsing Multiple Sclerosis' },
      },
      {
        identifier: '2024-123456-12-00',
        status: 'Ongoing, recruiting',
        participants: { number: 250, of: 'eea', kind: null },
      },
    ])
    expect(found.sites).toMatchObject([
      {
        site: 'hus',
        recruiting: 1,
        trials: [
          {
            trial: 'NCT00000001',
            fit: 'unit',
            place: { facility: 'Haukeland University Hospital', city: 'Bergen' },
          },
        ],
      },
      { site: 'unn', recruiting: 0, trials: [] },
    ])
    expect(found.unplaced).toEqual([{ trial: '2024-123456-12-00', source: 'ctis' }])
  })

  it('answers some sites, takes words that are given, and refuses a site that the plan has not', async () => {
    const contents = [['clinicaltrials-gov/trials', registered ?? { kinds: [], entries: [] }]] as const
    const found = await ask(contents, { sites: ['hus'], words: ['Asthma'] })
    expect(found.sites.map(({ site }) => site)).toEqual(['hus'])
    expect(found.trials.map(({ match }) => match.word.origin)).toEqual(['code', 'given'])
    const service = await serviceWith(contents)
    expect(await service({ protocol, words: [], sites: ['nowhere'] })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
  })
})
