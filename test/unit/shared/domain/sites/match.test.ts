import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { capabilitiesOf, capabilityKeys } from '#shared/domain/sites/match/capabilities'
import { matchRequirements } from '#shared/domain/sites/match/matchRequirements'
import { siteRequirements } from '#shared/domain/sites/match/requirements'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'
import { siteFields } from '#shared/domain/sites/fields/siteFields'
import { valueText } from '#shared/domain/sites/words/valueText'
import { exampleProfile } from '#test/support/sites/exampleProfile'

function match(needs: v.InferInput<typeof siteRequirements>, profile: SiteProfile = exampleProfile()) {
  return matchRequirements(profile, v.parse(siteRequirements, needs)).map(
    ({ requirement, state, reason, stated }) => [requirement.value, state, reason, stated],
  )
}

describe('what a protocol needs against a profile', () => {
  it('asks for nothing when nothing is needed', () => {
    expect(match({})).toEqual([])
  })

  it('tells met, lacking and not stated apart', () => {
    expect(match({ populations: ['adult', 'paediatric'], phases: ['phase-3'], languages: ['so'] })).toEqual([
      ['adult', 'met', 'stated', null],
      ['paediatric', 'lacks', 'not-listed', null],
      ['phase-3', 'met', 'stated', null],
      ['so', 'lacks', 'not-listed', null],
    ])
    expect(match({ populations: ['adult'] }, {})).toEqual([['adult', 'not-stated', 'not-stated', null]])
  })

  it('knows what is counted and what is said', () => {
    expect(
      match({
        capabilities: [
          { capability: 'freezer-80' },
          { capability: 'freezer-80', atLeast: 3 },
          { capability: 'liquid-nitrogen' },
          { capability: 'atmp' },
          { capability: 'aseptic-preparation', atLeast: 2 },
          { capability: 'intensive-care' },
          { capability: 'mri-3t' },
          { capability: 'mri-7t' },
        ],
      }),
    ).toEqual([
      ['freezer-80', 'met', 'stated', 2],
      ['freezer-80', 'lacks', 'too-few', 2],
      ['liquid-nitrogen', 'lacks', 'stated-not', 0],
      ['atmp', 'lacks', 'stated-not', null],
      ['aseptic-preparation', 'not-stated', 'number-not-stated', null],
      ['intensive-care', 'not-stated', 'not-stated', null],
      ['mri-3t', 'met', 'stated', 1],
      ['mri-7t', 'lacks', 'stated-not', 0],
    ])
    expect(match({ capabilities: [{ capability: 'mri' }] }, { mri: [{ slots: 2 }] })).toEqual([
      ['mri', 'not-stated', 'not-stated', null],
    ])
    expect(match({ capabilities: [{ capability: 'pharmacy' }] }, { pharmacy: 'no-pharmacy' })).toEqual([
      ['pharmacy', 'lacks', 'stated-not', null],
    ])
  })

  it('looks for every resource that its visits take', () => {
    const use = (['mri', 'nights', 'ct', 'study-nurse'] as const).map((resource) => ({ resource, amount: 1 }))
    const visits = [{ name: 'V', day: 0, use: [...use, { resource: 'pet' as const, amount: 0 }] }]
    expect(match({ visits }, exampleProfile({ bedsOvernight: 0 }))).toEqual([
      ['study-nurse', 'met', 'stated', null],
      ['nights', 'lacks', 'stated-not', null],
      ['mri', 'met', 'stated', null],
      ['ct', 'not-stated', 'not-stated', null],
    ])
  })

  it('says what a unit has and has not; what is not stated is in neither', () => {
    const { has, lacks } = capabilitiesOf(exampleProfile())
    expect(has).toEqual(['mri', 'mri-3t', 'aseptic-preparation', 'freezer-80', 'day-beds'])
    expect(lacks).toEqual(['mri-7t', 'atmp', 'liquid-nitrogen'])
    expect(capabilitiesOf({})).toEqual({ has: [], lacks: [] })
    expect(capabilityKeys.every((key) => /^[a-z0-9][a-z0-9-]{0,63}$/.test(key))).toBe(true)
  })
})

describe('values in words', () => {
  it.each([
    ['bedsDay', 1200, '1 200', '1 200'],
    ['fullTimeHours', 37.5, '37.5 hours a week', '37,5 timer i uken'],
    ['bedsDay', 0, '0', '0'],
    ['asepticPreparation', false, 'No', 'Nei'],
    ['asepticPreparation', undefined, 'not stated', 'ikke oppgitt'],
    ['contractTime', { low: 3, high: 8 }, '3–8 weeks', '3–8 uker'],
    ['phases', ['phase-2', 'phase-3'], 'Phase II, Phase III', 'Fase II, Fase III'],
    ['healthRegion', 'north', 'North', 'Nord'],
    [
      'staff',
      [{ role: 'study-nurse', people: 3 }, { role: 'coordinator' }],
      'Study nurse, People: 3\nCoordinator',
      'Studiesykepleier, Personer: 3\nKoordinator',
    ],
  ] as const)('%s %j', (key, value, english, norwegian) => {
    const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ').replace('1,200', '1 200')
    expect(plain(valueText(siteFields[key], value, 'en'))).toBe(english)
    expect(plain(valueText(siteFields[key], value, 'nb'))).toBe(norwegian)
  })
})
