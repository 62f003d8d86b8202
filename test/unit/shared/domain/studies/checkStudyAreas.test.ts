import { describe, expect, it } from 'vitest'
import { checkStudyAreas } from '#shared/domain/studies/checkStudyAreas'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { PlanSite } from '#shared/domain/studies/sitePlan'
import type { Study } from '#shared/domain/studies/study'
import { criterion, group, protocolOf, smallBaseAreas } from '#test/support/smallCountry'
import { planSiteOf, sitePlanOf } from '#test/support/sitePlans'

function studyOf(...protocols: readonly Protocol[]): Study {
  return {
    id: 's1',
    name: 'Study',
    question: null,
    targetParticipants: null,
    versions: protocols.map((protocol, index) => ({
      id: `v${String(index)}`,
      name: `Version ${String(index)}`,
      createdAt: '2026-11-21T08:00:00.000Z',
      protocol,
    })),
  }
}

function livingIn(...areas: string[]): Protocol {
  return protocolOf({ exclusion: [group('one', [criterion({ kind: 'area', areas })])] })
}

function peopleOf(...areas: string[]): Protocol {
  return protocolOf({ population: { age: { from: 0, to: null }, sex: 'any', areas } })
}

describe('checkStudyAreas', () => {
  it('takes areas of every level that base areas add up to', () => {
    const study = studyOf(peopleOf('county:01', 'health-region:1'), livingIn('referral-area:2'))
    expect(checkStudyAreas(study, smallBaseAreas)).toEqual({ ok: true, value: study })
  })

  it('takes a criterion by municipality: it is left out by name when it is counted', () => {
    expect(checkStudyAreas(studyOf(livingIn('municipality:0301')), smallBaseAreas).ok).toBe(true)
  })

  it('takes and refuses areas of sites and their catchments alike', () => {
    const catchment = [{ area: 'county:99', share: 1 }]
    const planned = (wish: Partial<PlanSite>) =>
      checkStudyAreas(
        studyOf(protocolOf({ sites: sitePlanOf({ sites: [planSiteOf({ id: 'a', ...wish })] }) })),
        smallBaseAreas,
      )
    expect(planned({ area: 'referral-area:2' }).ok).toBe(true)
    expect(planned({ area: 'county:99' })).toMatchObject({
      error: { details: { place: 'study.versions.0.protocol.sites.sites.0.area' } },
    })
    expect(planned({ catchment })).toMatchObject({
      error: { details: { place: 'study.versions.0.protocol.sites.sites.0.catchment.0.area' } },
    })
  })

  it.each([
    [studyOf(peopleOf(), peopleOf('county:01', 'county:99')), 'study.versions.1.protocol.population.areas'],
    [studyOf(livingIn('county:99')), 'study.versions.0.protocol.exclusion.0.anyOf.0.condition.areas'],
  ])('refuses an area that is not known, with its place', (study, place) => {
    const refused = checkStudyAreas(study, smallBaseAreas)
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'unreadable-file', details: { area: 'county:99', place } },
    })
    expect(refused.ok ? '' : refused.error.message).toContain(`${place}: The area "county:99" is not`)
  })
})
