import { describe, expect, it } from 'vitest'
import { options } from '#shared/domain/sites/fields/options'
import type { CatalogueEntry } from '#shared/domain/sources/starterDataset'
import { facetWords } from '#shared/domain/testbeds/facets'
import { biobankServiceOffer, catalogueOffer } from '#shared/domain/testbeds/offers/catalogueOffers'
import {
  biobankServicePhrases,
  servicePhrases,
  technologyPhrases,
  typePhrases,
} from '#shared/domain/testbeds/offers/phrases'
import { profileOffer } from '#shared/domain/testbeds/offers/profileOffer'
import { partsOf } from '#shared/domain/testbeds/offers/readPhrases'
import type { TestbedOffer } from '#shared/domain/testbeds/offers/testbedOffer'
import { exampleProfile } from '#test/support/sites/exampleProfile'
import testbeds from '../../../../../resources/reference/testbeds.json' with { type: 'json' }

const words = ({ stated }: TestbedOffer) =>
  stated.map(({ facet, word, has }) => `${has ? '' : 'not '}${facet}/${word}`).sort()

function entry(fields: CatalogueEntry['fields'], kind: CatalogueEntry['kind'] = 'testbed'): CatalogueEntry {
  return { kind, key: 'a', name: 'A', source: 's', citation: null, year: null, fields }
}

describe('descriptions of testbeds that ship', () => {
  it.each(testbeds.entries)('has every phrase of $key in the table', ({ fields }) => {
    const known = (table: object, parts: readonly string[]) =>
      parts.filter((part) => !Object.hasOwn(table, part))
    expect(known(servicePhrases, partsOf(fields.services, ';'))).toEqual([])
    expect(known(technologyPhrases, partsOf(fields.targetTechnologies, ';'))).toEqual([])
    expect(known(typePhrases, [fields.type])).toEqual([])
  })

  it('says only words that everybody shares', () => {
    for (const table of [servicePhrases, technologyPhrases, typePhrases, biobankServicePhrases])
      for (const said of Object.values(table))
        for (const [facet, chosen] of Object.entries(said))
          for (const word of chosen) expect(facetWords[facet as keyof typeof facetWords]).toContain(word)
  })

  it('takes what the text says, and leaves the rest not stated', () => {
    const offer = catalogueOffer(
      entry({
        country: 'Norway',
        city: 'Tromsø',
        type: 'research centre',
        services: 'e-health research and innovation; something unheard of',
        targetTechnologies: 'telemedicine; digital care; remote care; toString',
        statusNote: 'since 2016',
      }),
    )
    expect(words(offer)).toEqual([
      'settings/digital-care',
      'technologies/e-health',
      'technologies/telemedicine',
    ])
    expect(offer).toMatchObject({
      entry: 'testbed/a',
      countries: ['norway'],
      latitude: 69.65,
      healthRegion: 'north',
      readiness: null,
      free: null,
      confirmed: null,
      whole: [],
      statusNote: 'since 2016',
    })
  })

  it('puts a network of several countries at no single place', () => {
    expect(catalogueOffer(entry({ country: 'Nordic', city: 'Oslo' }))).toMatchObject({
      countries: ['finland', 'sweden', 'denmark', 'norway'],
      latitude: null,
      healthRegion: null,
    })
    expect(catalogueOffer(entry({ country: 'Atlantis', city: 'Oslo' })).countries).toEqual([])
  })
})

describe('services of biobanks', () => {
  it.each([
    ['TRL-4', 4],
    ['TRL-10', null],
    ['high', null],
    [undefined, null],
  ])('reads the level %j as that of the service itself', (readiness, own) => {
    const service = entry(
      { types: 'sample-storage; TrainingResource', ...(readiness === undefined ? {} : { readiness }) },
      'biobank-service',
    )
    const offer = biobankServiceOffer(service, { name: 'Biobank', fields: { country: 'NO' } })
    expect(offer).toMatchObject({
      host: 'Biobank',
      countries: ['norway'],
      ownReadiness: own,
      readiness: null,
    })
    expect(words(offer)).toEqual(['testServices/sample-storage'])
  })
})

describe('profiles', () => {
  it('state lists as a whole, and settings by other fields', () => {
    const offer = profileOffer({
      unit: 'u1',
      publishedAt: '2026-03-01T10:00:00Z',
      profile: exampleProfile({
        technologies: ['remote-patient-monitoring'],
        phases: ['medical-device'],
        arcticCare: true,
        emergencyDepartment: false,
        wearables: false,
        readiness: { low: 5, high: 8 },
      }),
    })
    expect(offer).toMatchObject({
      entry: 'unit/u1',
      confirmed: '2026-03-01',
      readiness: { low: 5, high: 8 },
      countries: ['norway'],
      latitude: 68.8,
    })
    expect(offer.whole).toEqual(['technologies', 'therapeuticAreas'])
    expect(words(offer)).toEqual(
      expect.arrayContaining([
        'settings/hospital',
        'settings/arctic-medicine',
        'not settings/emergency',
        'technologies/device',
        'regulationSupport/mdr-clinical-investigation',
        'infrastructure/mri-3t',
      ]),
    )
    // Experience with wearables is one way to sensors; without it there may be others.
    expect(words(offer).filter((word) => word.includes('sensors'))).toEqual([])
  })

  it('of testbeds stand apart from those of trial units', () => {
    const testbed = exampleProfile({ profileKind: 'testbed', settings: ['sensors'], country: 'finland' })
    expect(profileOffer({ unit: 'u', publishedAt: '2026-01-01T00:00:00Z', profile: testbed })).toMatchObject({
      entry: 'testbed-profile/u',
      countries: ['finland'],
    })
    expect(options.profileKind).toContain('testbed')
  })
})
