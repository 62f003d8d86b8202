import { violationsIn } from './support/axe'
import { expect, test } from './support/fixtures'
import type { PopulationPage } from './pages/populationPage'

const light = { theme: 'light', size: 'wide' } as const
const dark = { theme: 'dark', size: 'laptop' } as const

/** A variant with older people, made from the answer to a sought number. */
async function makeVariant(population: PopulationPage, name: string): Promise<void> {
  const { page } = population
  await population.chooseWhatIf('Seek a number')
  const dialog = page.getByRole('dialog', { name: 'Seek a number' })
  await dialog.getByRole('textbox', { name: 'People to reach' }).fill('2000')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Make a variant' }).click()
  const naming = page.getByRole('dialog', { name: 'New version' })
  await expect(naming.getByRole('textbox')).toHaveValue('Ages 54–79 years instead of 40–79 years')
  await naming.getByRole('textbox').fill(name)
  await population.changing(() => page.keyboard.press('Enter'))
  await expect(dialog).toBeHidden()
}

test('two versions stand side by side, with numbers and definitions', async ({ start, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const population = await start.openExample('Myocardial infarction, secondary prevention')
  await expect(page.getByRole('button', { name: 'Compare', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await makeVariant(population, 'Older')

  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'Compare versions' })
  const numbers = sheet.getByRole('table', { name: 'Eligible' }).getByRole('row')
  await expect(numbers).toHaveCount(3)
  await expect(numbers.nth(1)).toContainText('compared with')
  await expect(numbers.nth(2)).toContainText(/Older.*−1\u00A0330.*−39\u00A0%/)
  const definitions = sheet.getByRole('table', { name: 'Older against 1' })
  await expect(definitions.getByRole('row', { name: /changed Ages 40–79 years 54–79 years/ })).toBeVisible()
  await expect(definitions.getByRole('row')).toHaveCount(2)
  await expect(
    sheet.getByRole('table', { name: 'Funnels on one axis' }).getByRole('columnheader'),
  ).toHaveText(['Step', '1', 'Older', 'Difference', 'In per cent'])
  const difference = numbers.nth(2).getByRole('button', { name: /^−1\s330: where does this come from/ })
  await difference.click()
  const drawer = page.getByRole('dialog', { name: 'Where this number comes from' })
  await expect(drawer.getByRole('rowheader', { name: /Residents on/ })).toBeVisible()
  await expect(drawer.getByRole('region', { name: 'Other tables' })).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(difference).toBeFocused()
  const areas = sheet.getByRole('table', { name: 'By area' })
  await expect(areas.getByRole('row')).toHaveCount(16)
  await sheet.getByRole('group', { name: 'By area' }).getByRole('button', { name: 'Health regions' }).click()
  await expect(areas.getByRole('row')).toHaveCount(5)
  expect(await violationsIn(page, [light, dark])).toEqual([])

  const recorded: string[] = []
  page.on('request', (request) => {
    const body = request.postData() ?? ''
    if (body.includes('disclosure.recordCopy')) recorded.push(body)
  })
  await sheet.getByRole('button', { name: 'Copy as table' }).click()
  await expect(page.getByText('The table is copied. Paste it into a spreadsheet.').first()).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n')[2]).toMatch(/^Older\t20\d\d\t1\d{3}\t2\d{3}\t0\t\d+\t-1330\t/)
  expect(copied).toContain('changed: Ages\t40–79 years\t54–79 years')

  await expect.poll(() => recorded.length).toBe(2)
  await sheet.getByRole('checkbox', { name: 'Older' }).click()
  await expect(sheet.getByText('Choose two versions or more.')).toBeVisible()
})

test('a version is renamed, deleted and brought back with its history', async ({ start, page }) => {
  const population = await start.openExample('Myocardial infarction, secondary prevention')
  await makeVariant(population, 'Older')
  const version = (name: string) => page.getByRole('button', { name: `Version ${name}`, exact: true })
  await version('Older').click()
  await page.getByRole('menuitem', { name: 'Rename version Older' }).click()
  const rename = page.getByRole('dialog', { name: 'Rename version' })
  await rename.getByRole('textbox').fill('Amendment 1')
  await page.keyboard.press('Enter')
  await expect(rename).toBeHidden()
  await expect(version('Amendment 1')).toBeVisible()

  await version('Amendment 1').click()
  await population.changing(() => page.getByRole('menuitem', { name: 'Delete version Amendment 1' }).click())
  await expect(version('1')).toBeVisible()
  await population.changing(() =>
    page
      .getByRole('listitem')
      .filter({ hasText: 'is deleted' })
      .getByRole('button', { name: 'Undo' })
      .click(),
  )
  await expect(version('Amendment 1')).toBeVisible()
  await population.changing(() => population.undo())
  await expect(population.criteria.getByRole('button', { name: /40–79 years/ })).toBeVisible()
})
