import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useUnits } from '#renderer/stores/units'
import { exampleProfile } from '../../../support/sites/exampleProfile'
import { openSiteWorkspace } from '../../../support/sites/siteWorkspace'
import { connectServices } from '../support/connectServices'

beforeEach(() => setActivePinia(createPinia()))

/** The page over the real services, with a unit whose form is open. */
async function openUnit() {
  const workspace = await openSiteWorkspace()
  const services = connectServices(workspace.handlers)
  const units = useUnits()
  const made = await units.create()
  if (!made.ok) throw new Error(made.error.message)
  await units.open(made.value.unit)
  const { unit } = made.value
  /** What a second window states meanwhile. */
  const stateElsewhere = (city: string) =>
    workspace.handlers['sites.patch']({
      unit,
      sequence: units.state?.sequence ?? 0,
      changes: [{ field: 'city', value: city }],
    })
  return { ...workspace, services, units, unit, stateElsewhere }
}

describe('a field of a unit', () => {
  it('is saved at once, and not stated is nothing', async () => {
    const { units } = await openUnit()
    await units.change('bedsDay', 0)
    expect(units.state?.profile.bedsDay).toBe(0)
    await units.change('bedsDay', null)
    expect(units.state?.profile).not.toHaveProperty('bedsDay')
    expect(units.valueOf('bedsDay')).toBeUndefined()
  })

  it('keeps both values when another window stated it while it was typed', async () => {
    const { units, stateElsewhere } = await openUnit()
    const basis = units.state?.sequence ?? 0
    await stateElsewhere('Tromsø')
    await units.change('city', 'Bodø', { basis, typed: true })
    expect(units.state?.profile.city).toBe('Tromsø')
    expect(units.conflicts.get('city')).toEqual({ mine: 'Bodø' })
    await units.settle('city', 'mine')
    expect(units.state?.profile.city).toBe('Bodø')
    expect(units.conflicts.size).toBe(0)
  })

  it('typed on after it was saved is no conflict with itself', async () => {
    const { units } = await openUnit()
    const basis = units.state?.sequence ?? 0
    await units.change('city', 'Bo', { basis, typed: true })
    await units.change('city', 'Bodø', { basis, typed: true })
    expect(units.conflicts.size).toBe(0)
    expect(units.state?.profile.city).toBe('Bodø')
  })

  it('is saved when its form closes while it is being typed', async () => {
    const { units, unit } = await openUnit()
    const basis = units.state?.sequence ?? 0
    await units.change('city', 'Bo', { basis, typed: true })
    const pending = units.change('bedsDay', 4)
    units.close()
    const last = units.change('city', 'Bodø', { basis, typed: true })
    expect(units.unsaved.size).toBe(0)
    await units.open(unit)
    await Promise.all([pending, last])
    expect(units.state?.profile).toMatchObject({ city: 'Bodø', bedsDay: 4 })
    expect(units.conflicts.size).toBe(0)
    expect(units.lastStep).toBeNull()
  })

  it('that cannot be saved stays as it was typed, and is saved again', async () => {
    const { units, services } = await openUnit()
    services.unreachable = true
    await units.change('city', 'Bodø')
    expect(units.valueOf('city')).toBe('Bodø')
    expect(units.notSaved).toBe(true)
    expect(units.unsaved.get('city')?.failure?.code).toBe('host-unreachable')
    services.unreachable = false
    await units.change('city', units.valueOf('city'))
    expect(units.state?.profile.city).toBe('Bodø')
    expect(units.notSaved).toBe(false)
  })
})

describe('undo', () => {
  it('takes what was typed in one go back in one step, and then the change before', async () => {
    const { units } = await openUnit()
    await units.change('bedsDay', 4)
    await units.change('city', 'Bo', { typed: true })
    await units.change('city', 'Bodø', { typed: true })
    expect(await units.undo()).toBe('city')
    expect(units.state?.profile).toEqual({ bedsDay: 4 })
    expect(await units.undo()).toBe('bedsDay')
    expect(units.state?.profile).toEqual({})
    expect(await units.undo()).toBeNull()
  })

  it('does not take away what another window stated since', async () => {
    const { units, stateElsewhere } = await openUnit()
    await units.change('city', 'Bodø')
    await stateElsewhere('Tromsø')
    await units.undo()
    expect(units.state?.profile.city).toBe('Tromsø')
    expect(units.conflicts.has('city')).toBe(true)
  })

  it('of what a table brought is one step, and never takes away what another window stated since', async () => {
    const { units, unit, stateElsewhere } = await openUnit()
    const take = () =>
      units.takeIn(unit, units.state?.sequence ?? 0, [
        { field: 'bedsDay', value: 4 },
        { field: 'city', value: 'Bodø' },
      ])
    await take()
    expect(await units.undo()).toBe('bedsDay')
    expect(units.state?.profile).toEqual({})
    await take()
    await stateElsewhere('Tromsø')
    await units.change('website', 'https://example.no')
    await units.undo()
    await units.undo()
    expect(units.state?.profile).toEqual({ city: 'Tromsø' })
    expect(units.conflicts.get('city')).toEqual({ mine: null })
  })

  it('of what a table brought shows each field that could not be put back', async () => {
    const { units, unit, services } = await openUnit()
    await units.takeIn(unit, units.state?.sequence ?? 0, [
      { field: 'bedsDay', value: 4 },
      { field: 'city', value: 'Bodø' },
    ])
    services.unreachable = true
    await units.undo()
    expect([...units.unsaved.keys()].sort()).toEqual(['bedsDay', 'city'])
    expect(units.notSaved).toBe(true)
  })
})

it('publishes what stands in the draft once it has no mistakes', async () => {
  const { units, handlers } = await openUnit()
  const wish = { validFrom: '2026-06-01', expires: '2027-06-01', note: '' }
  const refused = await units.publish(wish)
  expect(refused).toMatchObject({ ok: true, value: { version: null } })
  const created = await handlers['sites.create']({ profile: exampleProfile() })
  if (!created.ok) throw new Error(created.error.message)
  await units.open(created.value.unit)
  expect(await units.publish(wish)).toMatchObject({ ok: true, value: { version: { version: 1 } } })
  expect(units.versions.map(({ version }) => version)).toEqual([1])
  expect(units.state?.changedSince).toBe(false)
})
