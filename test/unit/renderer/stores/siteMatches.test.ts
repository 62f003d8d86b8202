import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useSiteMatches } from '#renderer/stores/siteMatches'
import type { PlanSite } from '#shared/domain/studies/sitePlan'
import { planSiteOf, sitePlanOf } from '#test/support/sitePlans'
import { exampleProfile } from '#test/support/sites/exampleProfile'
import { signedBundle } from '#test/support/sites/signedBundle'
import { chosenFile, openSiteWorkspace, valueOf } from '#test/support/sites/siteWorkspace'
import { connectServices } from '../support/connectServices'

beforeEach(() => setActivePinia(createPinia()))

const requires = ['pet', 'mri-3t', 'population-paediatric']
const rests = (version: string): Pick<PlanSite, 'origin' | 'capabilities'> => ({
  origin: { kind: 'profile', profile: 'unit-1', version },
  capabilities: ['mri-3t'],
})

/** The page over the real services, with version 2 of an imported profile. */
async function open() {
  const workspace = await openSiteWorkspace()
  const services = connectServices(workspace.handlers)
  const profile = exampleProfile({ petScanners: 0 })
  const file = chosenFile(signedBundle({ version: 2, profile }))
  const taken = valueOf(await workspace.handlers['sites.importBundle']({ file, confirmed: ['unknown-key'] }))
  const matches = useSiteMatches()
  return { ...workspace, services, matches, imported: taken.site ?? '' }
}

describe('what sites lack', () => {
  it('is asked of the version that a site rests on, and of the plan where that is not here', async () => {
    const { matches } = await open()
    const [held, gone, entered] = [
      planSiteOf({ id: 'a', ...rests('2') }),
      planSiteOf({ id: 'b', ...rests('1') }),
      planSiteOf({ id: 'c', capabilities: ['pet'] }),
    ]
    matches.show(sitePlanOf({ requires, sites: [held, gone, entered] }))
    await vi.waitFor(() => expect(matches.lacksOf(held).basis).toBe('profile'))
    expect(matches.lacksOf(held).lacks.map(({ word }) => word)).toEqual(['pet', 'population-paediatric'])
    expect(matches.lacksOf(gone)).toMatchObject({ basis: 'plan', met: 1, lacks: [] })
    expect(matches.lacksOf(entered).notStated.map(({ word }) => word)).toEqual([
      'mri-3t',
      'population-paediatric',
    ])
    // Rows are kept while nothing changes.
    expect(matches.lacksOf(held)).toBe(matches.lacksOf(held))
  })

  it('is asked again when a profile goes, and when the plan requires something else', async () => {
    const { matches, handlers, services, imported } = await open()
    const stop = matches.follow()
    const site = planSiteOf({ id: 'a', ...rests('2') })
    matches.show(sitePlanOf({ requires, sites: [site] }))
    await vi.waitFor(() => expect(matches.lacksOf(site).basis).toBe('profile'))
    matches.show(sitePlanOf({ requires: ['dry-ice'], sites: [site] }))
    await vi.waitFor(() => expect(matches.lacksOf(site).notStated[0]?.reason).toBe('not-stated'))
    await handlers['sites.removeImported']({ site: imported })
    services.announce({ name: 'sites-changed' })
    await vi.waitFor(() => expect(matches.lacksOf(site).basis).toBe('plan'))
    stop()
  })

  it('is asked again when a profile went while no screen showed it', async () => {
    const { matches, handlers, services, imported } = await open()
    const plan = sitePlanOf({ requires, sites: [planSiteOf({ id: 'a', ...rests('2') })] })
    const [site] = plan.sites
    if (site === undefined) throw new Error('No site.')
    matches.show(plan)
    await vi.waitFor(() => expect(matches.lacksOf(site).basis).toBe('profile'))
    matches.follow()()
    await handlers['sites.removeImported']({ site: imported })
    services.announce({ name: 'sites-changed' })
    matches.show(plan)
    await vi.waitFor(() => expect(matches.lacksOf(site).basis).toBe('plan'))
  })
})
