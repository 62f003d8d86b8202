import type { Page } from '@playwright/test'
import { exampleProfile } from '#test/support/sites/exampleProfile'
import { signedBundle } from '#test/support/sites/signedBundle'
import { SitesPage } from './pages/sitesPage'
import { violationsIn } from './support/axe'
import { bareExample } from './support/bareExample'
import { expect, test } from './support/fixtures'

const unit = 'Research post'
const profile = exampleProfile({
  unitName: unit,
  organisationName: 'Example hospital',
  city: 'Bodø',
  areas: ['county:18'],
  trials: [
    { name: 'RIVAL', status: 'running', therapeuticArea: 'neurology', remaining: 12 },
    { name: 'OTHER', status: 'running', therapeuticArea: 'oncology' },
  ],
})

/** Takes a signed file in, as a person does. */
async function takeFile(page: Page, version: number, changes: typeof profile): Promise<void> {
  await page.getByRole('link', { name: 'Trial units' }).click()
  await page.getByRole('button', { name: 'Open a signed file' }).click()
  const sheet = page.getByRole('dialog', { name: 'Open a signed file' })
  const buffer = Buffer.from(signedBundle({ version, profile: changes }))
  await sheet
    .locator('input[type=file]')
    .setInputFiles({ name: 'unit.kohort-bundle', mimeType: 'application/zip', buffer })
  const unknownKey = sheet.getByRole('checkbox', { name: 'The key is not known' })
  if (version === 1) await unknownKey.click()
  await sheet.getByRole('button', { name: 'Keep the profile' }).click()
  await expect(sheet).toBeHidden()
}

test('a signed profile becomes a unit of the study; its newer version is taken over on request', async ({
  start,
  page,
  kohort,
}) => {
  test.slow()
  // Profiles stay in the folder: the next test gets another.
  expect(kohort.directory).not.toBe('')
  await takeFile(page, 1, profile)
  await page.getByRole('link', { name: 'Start', exact: true }).click()
  await start.importFile(await bareExample('multiple-sclerosis'))
  const sites = new SitesPage(page)
  await sites.open()
  await sites.begin('40', '2027-01-01', '2029-01-01')
  await sites.dialog.getByRole('button', { name: /^Origin/ }).click()
  await page.getByRole('option', { name: 'Imported profiles' }).click()
  const candidate = sites.dialog.getByRole('row').filter({ hasText: unit })
  await expect(candidate).toContainText('Imported profile, version 1')
  await expect(candidate).toContainText(/\d{5}( \d{5}){5}/)
  await expect(sites.dialog.getByRole('checkbox')).toHaveCount(1)
  await sites.dialog.getByRole('checkbox').click()
  await sites.dialog.getByRole('button', { name: 'Add 1 unit' }).click()

  const needs = page.getByRole('region', { name: 'What units must have' })
  await needs.getByRole('button', { name: 'Choose' }).click()
  for (const name of ['PET', 'Neurology'])
    await sites.dialog.getByRole('checkbox', { name, exact: true }).check()
  // Children are a population of trials, and one of the user groups of testbeds.
  await sites.dialog.getByRole('group', { name: 'Populations' }).getByLabel('Children').check()
  expect(await violationsIn(page, [{ theme: 'dark', size: 'laptop' }])).toEqual([])
  await sites.dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(needs).toContainText(/Children\s*lacking at 1/)

  const open = () => sites.table.getByRole('button', { name: new RegExp(`^${unit}`) }).click()
  await open()
  await expect(sites.dialog).toContainText('Children: the profile lists others and not this one.')
  await expect(sites.dialog).toContainText('PET: the profile does not say. Ask the unit.')
  await expect(sites.dialog).toContainText('Signed by Example hospital')
  await expect(sites.dialog.getByLabel('Half are open after')).toHaveValue('2.07')
  await sites.dialog.getByRole('button', { name: /^State this rate/ }).click()
  await expect(sites.dialog.getByRole('textbox', { name: 'A month', exact: true })).toHaveValue('1.067')
  // What competes is ticked by the area of medicine that the plan requires; what it leaves follows from a rule that is named.
  await expect(sites.dialog.getByRole('checkbox', { name: 'RIVAL' })).toBeChecked()
  await expect(sites.dialog.getByRole('checkbox', { name: 'OTHER' })).not.toBeChecked()
  await sites.dialog.getByRole('button', { name: /they leave 50\s%, by chance/ }).click()
  await expect(sites.dialog.getByLabel('People they leave')).toHaveValue('50.0')
  expect(await violationsIn(page, [{ theme: 'light', size: 'laptop' }])).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(sites.dialog).toBeHidden()

  await takeFile(page, 2, { ...profile, petScanners: 1, activationTime: { low: 4, high: 12 } })
  await page.goBack()
  await open()
  const behind = sites.dialog.getByRole('region', { name: 'Profile behind this unit' })
  await expect(behind).toContainText('Version 2 of the profile is here')
  // The share was stated by a person: it is kept unless they say otherwise.
  await expect(behind.getByRole('checkbox', { name: 'Competing trials' })).not.toBeChecked()
  await behind.getByRole('button', { name: 'Take over version 2' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(sites.dialog).toBeHidden()
  await expect(needs).toContainText(/PET\s*all have it/)
  await sites.undo()
  await expect(needs).toContainText(/PET\s*not stated at 1/)

  await page.getByRole('link', { name: 'Trial units' }).click()
  for (const version of [2, 1]) {
    await page.getByRole('button', { name: unit }).first().click()
    await expect(page.getByText('Imported profile: it can only be read.')).toBeVisible()
    await page.getByRole('button', { name: 'Remove' }).click()
    if (version === 2) await expect(page.getByRole('row', { name: new RegExp(unit) })).toHaveCount(1)
  }
  await page.getByRole('link', { name: /^Multiple sclerosis/ }).click()
  await sites.open()
  await open()
  await expect(sites.dialog).toContainText(
    'Version 1 of the profile, on which this unit rests, is not on this',
  )
})
