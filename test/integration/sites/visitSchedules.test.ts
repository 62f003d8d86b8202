import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OperationName, RequestOf, ResponseOf } from '#shared/contract/operations'
import { calendarEnrolment } from '#shared/domain/sites/capacity/calendarEnrolment'
import type { KeptSchedule } from '#shared/domain/sites/capacity/visitSchedule'
import { writeStudyFile } from '#shared/domain/studies/studyFile'
import { statedSite } from '#test/support/forecastInputs'
import { openInProcessTransport } from '#test/support/inProcessTransport'
import type { OpenedTransport } from '#test/support/openedTransport'
import { sitePlanOf } from '#test/support/sitePlans'
import { protocolOf } from '#test/support/smallCountry'
import { exampleProfile } from '#test/support/sites/exampleProfile'
import { sharedTemporaryFolder } from '#test/support/temporaryFolder'

const content: KeptSchedule = {
  name: 'Ny studie',
  from: '2026-11',
  visits: [{ name: 'Screening', day: 0, share: 1, use: [{ resource: 'mri', amount: 1 }] }],
  enrolment: [30, 30],
}

describe('visit schedules of a unit', { timeout: 60_000 }, () => {
  const folder = sharedTemporaryFolder()
  let opened: OpenedTransport
  let unit = ''

  async function ask<Name extends OperationName>(
    operation: Name,
    request: RequestOf<Name>,
  ): Promise<ResponseOf<Name>> {
    const outcome = await opened.transport.call(operation, request)
    if (!outcome.ok) throw new Error(`${operation}: ${outcome.error.message}`)
    return outcome.value
  }

  beforeAll(async () => {
    opened = await openInProcessTransport(folder)
    unit = (await ask('sites.create', { profile: exampleProfile() })).unit
  }, 60_000)
  afterAll(() => opened.close())

  it('are there again after a restart, and are weighed against the profile', async () => {
    const profile = { kind: 'draft', unit } as const
    const kept = await ask('sites.keepSchedule', { profile, content })
    await opened.close()
    opened = await openInProcessTransport(folder)
    expect(await ask('sites.schedules', { profile })).toEqual([kept])
    const ledger = await ask('sites.ledger', { profile, from: '2026-11', months: 12, trial: content })
    expect(ledger.firstOver).toBe('2026-11')
    expect(ledger.months[0]).toMatchObject({ binding: 'mri', state: 'over' })
    expect(ledger.months[2]?.lines.find(({ resource }) => resource === 'mri')).toMatchObject({
      needed: 0,
      over: 0,
    })
    expect(ledger.most).toMatchObject({ binding: { resource: 'mri', month: '2026-11' }, unknown: ['mri'] })
  })

  it('can take over what the forecast of a study expects of the unit', async () => {
    const origin = { kind: 'profile', profile: unit, version: '1' } as const
    const plan = sitePlanOf({
      requires: ['mri'],
      sites: [
        statedSite('post', 3, { origin, area: 'county:55' }),
        statedSite('other', 2, { area: 'county:03' }),
      ],
    })
    const protocol = { ...protocolOf(), sites: plan }
    const version = { id: 'first', name: 'Version 1', createdAt: '2026-11-01T08:00:00.000Z', protocol }
    const study = { id: 'planned', name: 'Planned', question: null, targetParticipants: 60 }
    const text = writeStudyFile({ ...study, versions: [version] })
    await ask('studies.import', { text, fileName: 'planned.kohort.json' })
    const [planned] = await ask('sites.plannedStudies', { profile: { kind: 'draft', unit } })
    expect(planned).toMatchObject({ name: 'Planned', target: 60, requires: ['mri'], site: { id: 'post' } })
    const forecast = await ask('forecasts.compute', { protocol, target: 60, detail: 'preview' })
    const monthly = forecast.sites.find(({ site }) => site === 'post')?.monthly ?? []
    const known = forecast.months.map(({ date }, index) => ({ date, enrolled: monthly[index] ?? 0 }))
    const { from, enrolment } = calendarEnrolment(forecast.start, known)
    expect(from >= '2027-01').toBe(true)
    const sum = enrolment.reduce((total, participants) => total + participants, 0)
    expect(sum).toBeCloseTo(monthly.at(-1) ?? 0, 6)
    expect(sum).toBeGreaterThan(10)
  })
})
