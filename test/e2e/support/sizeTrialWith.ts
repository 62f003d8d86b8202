import { ScenariosPage } from '../pages/scenariosPage'
import { SitesPage } from '../pages/sitesPage'
import type { StartPage } from '../pages/startPage'
import { expect } from './fixtures'

/** What a sponsor does with the profile of a unit: a study, its forecast, the best set of sites, and two scenarios side by side. */
export async function sizeTrialWith(start: StartPage, unit: string): Promise<void> {
  const { page } = start
  // As wide as the header needs for all of its buttons.
  await page.setViewportSize({ width: 1440, height: 900 })
  await start.shell.goTo('Start')
  await start.openUnplanned('multiple-sclerosis')
  const sites = new SitesPage(page)
  await sites.open()
  await sites.begin('400', '2027-01-01', '2029-01-01')
  await sites.tickKnown([unit, 'Haukeland', 'Stavanger'])
  // Its profile does not say where its patients live.
  await sites.dialog.getByRole('button', { name: new RegExp(`^Where ${unit} lies`) }).click()
  await page.getByRole('option', { name: 'Trøndelag (county)' }).click()
  await sites.addTicked()
  await expect(sites.row(unit)).toContainText('Example hospital')
  expect(await sites.announced()).toContain('400 people by 1\u00A0Jan\u00A02029')

  await sites.finder.getByRole('button', { name: /^Prefer/ }).click()
  await page.getByRole('option', { name: 'highest chance' }).click()
  await sites.finder.getByRole('button', { name: 'Find a set' }).click()
  await expect(sites.finder.getByRole('listitem').first()).toContainText(/\d\s%/, { timeout: 60_000 })

  const scenarios = new ScenariosPage(page)
  await scenarios.open()
  await scenarios.copyAs('Without the unit')
  await scenarios.table.getByRole('button', { name: 'Change sites: Without the unit' }).click()
  await sites.row(unit).getByRole('checkbox').click()
  await expect(sites.result).toContainText('2 of 3')
  await scenarios.open()
  await scenarios.ready()
  await expect(scenarios.cells('Sites included')).toHaveText([/^3/, /^2\s*−1/])
  await expect(scenarios.cells(new RegExp(`^Site: .*${unit}`)).nth(1)).toContainText('changed')
}
