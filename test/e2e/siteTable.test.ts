import { manySites } from '../support/manySites'
import { openManySites } from '../support/openManySites'
import { SitesPage } from './pages/sitesPage'
import { violationsIn } from './support/axe'
import { expect, test } from './support/fixtures'

const light = { theme: 'light', size: 'wide' } as const
const dark = { theme: 'dark', size: 'laptop' } as const

test('units are filtered, taken out together, compared and found on the map', async ({ kohort, page }) => {
  test.slow()
  await openManySites(kohort.address, manySites(60), 100, { requires: ['pet'] })
  await page.goto(kohort.address)
  await page
    .getByRole('link', { name: /Multiple sclerosis/ })
    .first()
    .click()
  const sites = new SitesPage(page)
  await sites.open()
  await sites.announced()
  const panel = page.getByRole('region', { name: 'Trial units', exact: true })
  const found = panel.getByRole('status').first()

  // Only rows in sight are in the document.
  await expect(sites.table).toHaveAttribute('aria-rowcount', '61')
  expect(await sites.table.getByRole('rowheader').count()).toBeLessThan(40)

  await panel.getByRole('textbox', { name: 'Search units' }).fill('oslo')
  await panel.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('button', { name: /^Included \(/ }).click()
  await page.keyboard.press('Escape')
  await expect(found).toHaveText(/^\d+ of 60 units$/)
  const [, count = ''] = /^(\d+)/.exec((await found.textContent()) ?? '') ?? []
  expect(Number(count)).toBeGreaterThan(2)
  expect(await violationsIn(page, [light, dark])).toEqual([])

  // One step for all of them, and one that takes it back; the filter stays.
  await panel.getByRole('button', { name: 'More for the units shown' }).click()
  await page.getByRole('menuitem', { name: `Leave out all ${count} shown` }).click()
  await expect(sites.result).toContainText(`${40 - Number(count)} of 60`)
  await sites.undo()
  await expect(sites.result).toContainText('40 of 60')
  await expect(found).toHaveText(`${count} of 60 units`)

  await panel.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Competing' }).click()
  await page.keyboard.press('Escape')
  await expect(sites.table.getByRole('columnheader', { name: /^Competing/ })).toHaveCount(0)

  await panel.getByRole('button', { name: 'Compare', exact: true }).click()
  const compared = sites.dialog.getByRole('table')
  await expect(compared.getByRole('columnheader')).toHaveCount(3)
  await sites.dialog.getByRole('textbox', { name: 'Add a unit to compare' }).fill('clinic 2, bod')
  await sites.dialog.getByRole('button', { name: 'Clinic 2, Bodø' }).click()
  await expect(compared.getByRole('columnheader')).toHaveCount(4)
  await expect(compared.getByRole('row', { name: /Lacks of what is required/ })).toContainText('PET')
  expect(await violationsIn(page, [light])).toEqual([])
  await page.keyboard.press('Escape')

  await panel.getByRole('button', { name: 'Show all' }).click()
  await panel.getByRole('button', { name: 'Map', exact: true }).click()
  await expect(page.locator('circle[data-site]')).toHaveCount(60)
  const map = panel.getByRole('group', { name: /^Map of the units/ })
  await map.focus()
  await page.keyboard.press('End')
  await expect(panel.getByRole('heading', { level: 3 })).toHaveText(/^Clinic /)
  await expect(panel.getByText('Where its people come from')).toBeVisible()
  expect(await violationsIn(page, [light, dark])).toEqual([])
  await map.focus()
  await page.keyboard.press('Enter')
  await expect(sites.dialog).toBeVisible()
})
