import { describe, expect, it } from 'vitest'
import { exampleProfile } from '#test/support/sites/exampleProfile'
import { openSiteWorkspace, valueOf } from '#test/support/sites/siteWorkspace'

const days = { validFrom: '2026-06-01', expires: '2027-06-01', note: '' }

describe('the draft of a unit', () => {
  it('saves field by field, and can take each change back', async () => {
    const { handlers, events } = await openSiteWorkspace()
    const { unit, sequence } = valueOf(await handlers['sites.create']({ profile: {} }))
    const first = valueOf(
      await handlers['sites.patch']({
        unit,
        sequence,
        changes: [
          { field: 'unitName', value: '  Enheten ' },
          { field: 'bedsDay', value: 0 },
        ],
      }),
    )
    expect(first.state).toMatchObject({
      name: 'Enheten',
      sequence: 1,
      profile: { unitName: 'Enheten', bedsDay: 0 },
    })
    expect(first.changed).toEqual([
      { field: 'unitName', before: null, after: 'Enheten' },
      { field: 'bedsDay', before: null, after: 0 },
    ])
    expect(events).toContainEqual({ name: 'sites-changed' })
    const back = valueOf(
      await handlers['sites.patch']({
        unit,
        sequence: 1,
        changes: first.changed.map(({ field, before }) => ({ field, value: before })),
      }),
    )
    expect(back.state.profile).toEqual({})
  })

  it.each(['', '   ', null])('takes %j for not stated', async (value) => {
    const { handlers } = await openSiteWorkspace()
    const { unit, sequence } = valueOf(await handlers['sites.create']({ profile: exampleProfile() }))
    const { state } = valueOf(
      await handlers['sites.patch']({ unit, sequence, changes: [{ field: 'trust', value }] }),
    )
    expect(state.profile).not.toHaveProperty('trust')
  })

  it('keeps changes of two windows to different fields, and loses neither of two to one field', async () => {
    const { handlers } = await openSiteWorkspace()
    const { unit, sequence } = valueOf(await handlers['sites.create']({ profile: {} }))
    const patch = (field: 'city' | 'trust', value: string) =>
      handlers['sites.patch']({ unit, sequence, changes: [{ field, value }] })
    valueOf(await patch('city', 'Bodø'))
    valueOf(await patch('trust', 'Nordlandssykehuset HF'))
    // The same change again is none.
    expect(valueOf(await patch('city', 'Bodø')).changed).toEqual([])
    const refused = await patch('city', 'Narvik')
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'conflict', details: { field: 'city', value: 'Bodø' } },
    })
    expect(valueOf(await handlers['sites.read']({ unit })).profile).toEqual({
      city: 'Bodø',
      trust: 'Nordlandssykehuset HF',
    })
  })

  it('keeps what does not fit yet and says so, and refuses what is no value of the field, whole', async () => {
    const { handlers } = await openSiteWorkspace()
    const { unit, sequence } = valueOf(await handlers['sites.create']({ profile: {} }))
    const wrong = { field: 'organisationNumber', value: '123456789' } as const
    const { state } = valueOf(await handlers['sites.patch']({ unit, sequence, changes: [wrong] }))
    expect(state.profile.organisationNumber).toBe('123456789')
    expect(state.findings).toContainEqual(expect.objectContaining({ code: 'not-an-organisation-number' }))
    const refused = await handlers['sites.patch']({
      unit,
      sequence: 1,
      changes: [
        { field: 'city', value: 'Bodø' },
        { field: 'staff', value: [{ role: 'wizard' }] },
      ],
    })
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'malformed-request', details: { path: 'staff.0.role' } },
    })
    expect(valueOf(await handlers['sites.read']({ unit })).profile).not.toHaveProperty('city')
  })
})

describe('publishing', () => {
  it('makes numbered versions that stay as they are', async () => {
    const { handlers } = await openSiteWorkspace()
    const { unit, sequence } = valueOf(await handlers['sites.create']({ profile: exampleProfile() }))
    const first = valueOf(await handlers['sites.publish']({ unit, sequence, ...days, note: 'First' }))
    expect(first.version).toMatchObject({
      version: 1,
      note: 'First',
      publishedAt: '2026-06-01T08:00:00.000Z',
    })
    expect(first.state.changedSince).toBe(false)
    const patched = valueOf(
      await handlers['sites.patch']({ unit, sequence, changes: [{ field: 'bedsDay', value: 9 }] }),
    )
    expect(patched.state.changedSince).toBe(true)
    const second = valueOf(
      await handlers['sites.publish']({ unit, sequence: patched.state.sequence, ...days }),
    )
    expect(second.version?.version).toBe(2)
    expect(valueOf(await handlers['sites.versions']({ unit })).map(({ version }) => version)).toEqual([2, 1])
    const { differences, before, after } = valueOf(
      await handlers['sites.compare']({
        before: { kind: 'version', unit, version: 1 },
        after: { kind: 'version', unit, version: 2 },
      }),
    )
    expect(differences).toEqual([{ field: 'bedsDay', kind: 'changed', rows: [] }])
    expect([before.bedsDay, after.bedsDay]).toEqual([2, 9])
  })

  it('is refused with findings, after a change elsewhere, and with days that do not follow', async () => {
    const { handlers } = await openSiteWorkspace()
    const { unit } = valueOf(
      await handlers['sites.create']({ profile: exampleProfile({ contactEmail: 'none' }) }),
    )
    const refused = valueOf(await handlers['sites.publish']({ unit, sequence: 1, ...days }))
    expect(refused).toMatchObject({ version: null, state: { published: null } })
    expect(refused.state.findings).toMatchObject([{ field: 'contactEmail', severity: 'error' }])
    expect(await handlers['sites.publish']({ unit, sequence: 0, ...days })).toMatchObject({
      error: { code: 'conflict' },
    })
    expect(
      await handlers['sites.publish']({ unit, sequence: 1, ...days, expires: '2026-01-01' }),
    ).toMatchObject({ error: { code: 'malformed-request', details: { path: 'expires' } } })
    expect(valueOf(await handlers['sites.versions']({ unit }))).toEqual([])
  })
})

describe('removing a unit', () => {
  it('can be undone until another is removed', async () => {
    const { handlers } = await openSiteWorkspace()
    const [one, other] = [
      valueOf(await handlers['sites.create']({ profile: exampleProfile() })),
      valueOf(await handlers['sites.create']({ profile: {} })),
    ]
    await handlers['sites.publish']({ unit: one.unit, sequence: one.sequence, ...days })
    valueOf(await handlers['sites.remove']({ unit: one.unit }))
    expect(valueOf(await handlers['sites.list']({})).own.map(({ unit }) => unit)).toEqual([other.unit])
    expect(await handlers['sites.read']({ unit: one.unit })).toMatchObject({ error: { code: 'not-found' } })
    valueOf(await handlers['sites.restore']({ unit: one.unit }))
    expect(valueOf(await handlers['sites.read']({ unit: one.unit }))).toMatchObject({
      profile: exampleProfile(),
      published: { version: 1 },
    })
    valueOf(await handlers['sites.remove']({ unit: one.unit }))
    valueOf(await handlers['sites.remove']({ unit: other.unit }))
    expect(await handlers['sites.restore']({ unit: one.unit })).toMatchObject({
      error: { code: 'not-found' },
    })
    valueOf(await handlers['sites.restore']({ unit: other.unit }))
  })
})
