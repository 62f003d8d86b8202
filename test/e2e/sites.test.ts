import { SitesPage } from './pages/sitesPage'
import { violationsIn } from './support/axe'
import { expect, test } from './support/fixtures'

const light = { theme: 'light', size: 'wide' } as const
const dark = { theme: 'dark', size: 'laptop' } as const
const zoomed = { theme: 'light', size: 'zoomed' } as const

test('units are added, forecast, left out, chosen as a set and taken back', async ({ start, page }) => {
  test.slow()
  await start.openUnplanned('childhood-diabetes')
  const sites = new SitesPage(page)
  await sites.open()
  await sites.begin('400', '2027-01-01', '2029-01-01')
  await expect(sites.dialog.getByRole('row').nth(3)).toBeVisible()
  expect(await violationsIn(page, [dark])).toEqual([])
  await sites.addKnown(['Haukeland', 'Stavanger', 'Akershus', 'North Norway'])
  await expect(sites.table.getByRole('checkbox')).toHaveCount(4)

  expect(await sites.announced()).toContain('400 people by 1\u00A0Jan\u00A02029')
  const all = (await sites.chance()) ?? 0
  expect(await violationsIn(page, [light, zoomed])).toEqual([])

  const locked = sites.row('Stavanger')
  await locked.hover()
  await locked.getByRole('button', { name: /^More for Stavanger/ }).click()
  await page.getByRole('menuitem', { name: 'Always in' }).click()
  await expect(sites.finder).toContainText(/Always\s*Stavanger/)

  // By keyboard: from the head of a row to its tick box before it.
  const largest = sites.table.getByRole('rowheader').first()
  await largest.getByRole('button').focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Space')
  await expect.poll(() => sites.chance()).toBeLessThan(all)
  await expect(sites.result).toContainText('3 of 4')

  await sites.finder.getByRole('button', { name: /^Prefer/ }).click()
  await page.getByRole('option', { name: 'highest chance' }).click()
  await sites.finder.getByRole('button', { name: 'Find a set' }).click()
  const best = sites.finder.getByRole('listitem').first()
  await expect(best).toContainText('4 units', { timeout: 60_000 })
  await best.getByRole('button', { name: 'Preview' }).click()
  // The other set is forecast in full, too.
  await expect(page.getByText('other set')).toBeVisible({ timeout: 30_000 })
  await best.getByRole('button', { name: /^Use this set/ }).click()
  await expect(sites.result).toContainText('4 of 4')

  await sites.undo()
  await expect(sites.result).toContainText('3 of 4')
  await sites.undo()
  await expect(sites.result).toContainText('4 of 4')
})

test('what a unit states is kept with its source, and shown beside the data', async ({ start, page }) => {
  await start.openUnplanned('multiple-sclerosis')
  const sites = new SitesPage(page)
  await sites.open()
  await sites.begin('160', '2027-01-01', '2028-06-30')
  await sites.dialog.getByRole('button', { name: 'Entered by hand' }).click()
  await sites.dialog.getByRole('textbox', { name: 'Name' }).fill('Unit of our own')
  await sites.dialog.getByRole('button', { name: /^Where it lies/ }).click()
  await page.getByRole('option', { name: 'Vestland (county)' }).click()
  await sites.dialog.getByRole('button', { name: 'Add the unit' }).click()
  await sites.table.getByRole('button', { name: /^Unit of our own/ }).click()
  await sites.dialog.getByRole('switch', { name: 'State Rate that the unit states' }).click()
  for (const [name, value] of [
    ['A month', '900'],
    ['Lowest', '800'],
    ['Highest', '1000'],
  ] as const)
    await sites.dialog.getByRole('textbox', { name, exact: true }).fill(value)
  await sites.dialog.getByRole('textbox', { name: 'Citation' }).fill('The unit, by phone')
  expect(await violationsIn(page, [dark])).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(sites.dialog).toBeHidden()
  await expect(sites.table.getByRole('button', { name: /^The unit states 900\.0 a month/ })).toBeVisible()
  await page.reload()
  await expect(sites.table.getByRole('button', { name: /^The unit states 900\.0 a month/ })).toBeVisible({
    timeout: 30_000,
  })
})

test('an example shows what its sites would enrol, and what nobody knows of other trials', async ({
  start,
  page,
}) => {
  await start.openExample('Myocardial infarction')
  const sites = new SitesPage(page)
  await sites.open()
  expect(await sites.announced()).toContain('400 people by 1\u00A0Jan\u00A02028')
  const chance = (await sites.chance()) ?? 0
  expect(chance).toBeGreaterThan(40)
  expect(chance).toBeLessThan(95)
  await expect(sites.table.getByRole('checkbox')).toHaveCount(6)

  await sites.table.getByRole('button', { name: /^Haukeland/ }).click()
  const trials = sites.dialog.getByRole('region', { name: 'Trials in the registers' })
  await expect(trials).toContainText('nothing is known of competing trials')
})
