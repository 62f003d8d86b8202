import { describe, expect, it } from 'vitest'
import type { KeptSchedule } from '#shared/domain/sites/capacity/visitSchedule'
import { insertStudy } from '#shared/database/studies'
import { createScheduleService } from '#shared/services/capacity/scheduleService'
import { exampleStudy } from '#test/support/databaseContent'
import { planSiteOf, sitePlanOf } from '#test/support/sitePlans'
import { exampleProfile } from '#test/support/sites/exampleProfile'
import { signedBundle } from '#test/support/sites/signedBundle'
import { chosenFile, openSiteWorkspace, valueOf } from '#test/support/sites/siteWorkspace'

const content: KeptSchedule = {
  name: 'New trial',
  from: '2027-03',
  visits: [{ name: 'Screening', day: 0, share: 1, use: [{ resource: 'mri', amount: 1 }] }],
  enrolment: [1, 2],
}

async function open() {
  const workspace = await openSiteWorkspace()
  const schedules = createScheduleService(workspace.ports)
  const { unit } = valueOf(await workspace.handlers['sites.create']({ profile: exampleProfile() }))
  const profile = { kind: 'draft', unit } as const
  const keep = (wish: KeptSchedule, schedule: string | null = null, sequence = 0) =>
    schedules['sites.keepSchedule']({ profile, schedule, sequence, content: wish })
  const list = async () => valueOf(await schedules['sites.schedules']({ profile }))
  return { ...workspace, schedules, profile, keep, list }
}

async function importSite({ handlers }: Awaited<ReturnType<typeof open>>, version: number): Promise<string> {
  const file = chosenFile(signedBundle({ unit: 'elsewhere', version }))
  const answer = valueOf(await handlers['sites.importBundle']({ file, confirmed: ['unknown-key'] }))
  return answer.site ?? ''
}

describe('visit schedules of a unit', () => {
  it('are kept, changed, taken away and put back', async () => {
    const unit = await open()
    const kept = valueOf(await unit.keep(content))
    expect(await unit.list()).toEqual([kept])
    const changed = valueOf(await unit.keep({ ...content, name: 'Other' }, kept.schedule, kept.sequence))
    expect(changed).toMatchObject({ schedule: kept.schedule, sequence: 2, content: { name: 'Other' } })
    valueOf(await unit.schedules['sites.removeSchedule']({ schedule: kept.schedule }))
    expect(await unit.list()).toEqual([])
    valueOf(await unit.schedules['sites.restoreSchedule']({ schedule: kept.schedule }))
    expect(await unit.list()).toEqual([changed])
    expect(unit.events.filter(({ name }) => name === 'sites-changed').length).toBeGreaterThanOrEqual(4)
  })

  it('are not written over by a window that saw an older state', async () => {
    const unit = await open()
    const { schedule } = valueOf(await unit.keep(content))
    valueOf(await unit.keep({ ...content, name: 'Theirs' }, schedule, 1))
    expect(await unit.keep({ ...content, name: 'Mine' }, schedule, 1)).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    })
    expect((await unit.list()).map((one) => one.content.name)).toEqual(['Theirs'])
  })

  it('belong to one unit, and go with it', async () => {
    const unit = await open()
    const { schedule } = valueOf(await unit.keep(content))
    const other = valueOf(await unit.handlers['sites.create']({ profile: {} })).unit
    const wish = { profile: { kind: 'draft', unit: other }, schedule, sequence: 1, content } as const
    expect(await unit.schedules['sites.keepSchedule'](wish)).toMatchObject({ error: { code: 'not-found' } })
    valueOf(await unit.handlers['sites.remove']({ unit: unit.profile.unit }))
    expect(await unit.schedules['sites.schedules']({ profile: unit.profile })).toMatchObject({ ok: false })
    valueOf(await unit.handlers['sites.restore']({ unit: unit.profile.unit }))
    expect(await unit.list()).toHaveLength(1)
    valueOf(await unit.handlers['sites.remove']({ unit: unit.profile.unit }))
    valueOf(await unit.handlers['sites.remove']({ unit: other }))
    expect(await unit.schedules['sites.removeSchedule']({ schedule })).toMatchObject({ ok: false })
  })

  it('for the profile of another are there for its next version', async () => {
    const unit = await open()
    const first = await importSite(unit, 1)
    const profile = { kind: 'imported', site: first } as const
    valueOf(await unit.schedules['sites.keepSchedule']({ profile, schedule: null, sequence: 0, content }))
    const next = { kind: 'imported', site: await importSite(unit, 2) } as const
    expect(valueOf(await unit.schedules['sites.schedules']({ profile: next }))).toMatchObject([{ content }])
  })

  it('are not kept when the disk refuses', async () => {
    const unit = await open()
    unit.disk.full = true
    expect(await unit.keep(content)).toMatchObject({ ok: false, error: { code: 'not-saved' } })
  })
})

it('finds the studies that plan with a unit, and what each requires', async () => {
  const unit = await open()
  const site = planSiteOf({
    id: 'own',
    name: 'The post',
    origin: { kind: 'profile', profile: unit.profile.unit, version: 'draft' },
  })
  const at = '2026-03-01T10:00:00.000Z'
  const study = exampleStudy()
  const withPlan = (id: string, name: string, plan: ReturnType<typeof sitePlanOf> | null) => ({
    ...study,
    id,
    name,
    versions: study.versions.map((version) => ({
      ...version,
      protocol: plan === null ? version.protocol : { ...version.protocol, sites: plan },
    })),
  })
  for (const one of [
    withPlan('b', 'Beta', sitePlanOf({ requires: ['mri', 'made-up'], sites: [site] })),
    withPlan('a', 'Alfa', sitePlanOf({ sites: [planSiteOf({ id: 'other' })] })),
    withPlan('c', 'Without', null),
  ])
    valueOf(insertStudy(unit.database, one, { at, change: 'made' }))
  const answer = valueOf(await unit.schedules['sites.plannedStudies']({ profile: unit.profile }))
  expect(answer.map(({ name, requires, site: found }) => [name, requires, found])).toEqual([
    ['Alfa', [], null],
    ['Beta', ['mri', 'made-up'], { id: 'own', name: 'The post' }],
  ])
})
