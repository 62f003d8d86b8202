import { violationsIn } from './support/axe'
import { expect, test } from './support/fixtures'
import type { PopulationPage } from './pages/populationPage'
import { ScenariosPage } from './pages/scenariosPage'

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
  const population = await start.openUnplanned('myocardial-infarction')
  await makeVariant(population, 'Older')

  const scenarios = new ScenariosPage(page)
  await scenarios.open()
  await scenarios.ready()
  await expect(scenarios.heads).toHaveText([/What is compared/, /1.*compared with/, /Older/])
  await expect(scenarios.cells('Eligible').nth(1)).toContainText(/−1\s330 \(−39\s%\)/)
  await expect(scenarios.cells('Ages')).toHaveText(['40–79 years', /changed\s*54–79 years/])
  await page.getByText('Funnels and areas').click()
  await expect(page.getByRole('table', { name: 'Funnels on one axis' }).getByRole('columnheader')).toHaveText(
    ['Step', '1', 'Older', 'Difference', 'In per cent'],
  )
  const number = scenarios.cells('Eligible').nth(1).getByRole('button')
  await number.click()
  const drawer = page.getByRole('dialog', { name: 'Where this number comes from' })
  await expect(drawer.getByRole('rowheader', { name: /Residents on/ })).toBeVisible()
  await expect(drawer.getByRole('region', { name: 'Other tables' })).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(number).toBeFocused()
  const areas = page.getByRole('table', { name: 'By area' })
  await expect(areas.getByRole('row')).toHaveCount(16)
  await page.getByRole('group', { name: 'By area' }).getByRole('button', { name: 'Health regions' }).click()
  await expect(areas.getByRole('row')).toHaveCount(5)
  expect(await violationsIn(page, [light, dark])).toEqual([])

  const recorded: string[] = []
  page.on('request', (request) => {
    const body = request.postData() ?? ''
    if (body.includes('disclosure.recordCopy')) recorded.push(body)
  })
  await page.getByRole('button', { name: 'Copy as table' }).click()
  await expect(page.getByText('The table is copied. Paste it into a spreadsheet.').first()).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^Eligible, difference\t\t-1330$/m)
  expect(copied).toContain('Criteria: Ages\t40–79 years\tchanged: 54–79 years')

  await expect.poll(() => recorded.length).toBe(2)
  await scenarios.choose('Take out of the comparison', 'Older')
  await expect(page.getByText(/^One scenario alone\./)).toBeVisible()
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
