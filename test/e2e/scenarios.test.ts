import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { FrozenSheet } from './pages/frozenSheet'
import { ScenariosPage } from './pages/scenariosPage'
import { SitesPage } from './pages/sitesPage'
import { violationsIn } from './support/axe'
import { expect, test } from './support/fixtures'

const light = { theme: 'light', size: 'wide' } as const
const dark = { theme: 'dark', size: 'laptop' } as const

test('scenarios that differ in sites are compared, copied and frozen', async ({ start, page, context }) => {
  test.slow()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await start.openExample('Childhood diabetes')
  const sites = new SitesPage(page)
  const scenarios = new ScenariosPage(page)
  await scenarios.open()
  await scenarios.copyAs('Without Akershus')
  await scenarios.table.getByRole('button', { name: 'Change sites: Without Akershus' }).click()
  await sites.row('Akershus').getByRole('checkbox').click()
  await expect(sites.result).toContainText('3 of 6')
  await scenarios.open()

  // By people, points and months.
  await expect(scenarios.heads).toHaveCount(3)
  await expect(scenarios.cells('Sites included')).toHaveText([/^4/, /^3\s*−1/])
  await scenarios.ready()
  const chance = scenarios.cells('Chance of the target in time')
  await expect(chance.nth(0)).toContainText(/\d\s%.*± .*Monte Carlo error/)
  await expect(chance.nth(1)).toContainText(/−\d+ points/)
  await expect(scenarios.cells('Cost').nth(0)).toContainText('not stated for')
  await expect(scenarios.cells(/^Site: .*Akershus/).nth(1)).toContainText('changed')
  await expect(scenarios.cells(/^Criteria/).first()).toContainText('the same in all')
  expect(await violationsIn(page, [light, dark])).toEqual([])
  await page.getByRole('button', { name: 'Show as table' }).click()
  const months = page.getByRole('table', { name: /^Enrolled until the end of each month/ })
  await expect(months.getByRole('row').nth(3)).toContainText(/\(\d+–\d+\)/)

  await scenarios.choose('Compare the others with it', 'Without Akershus')
  await expect(scenarios.heads.nth(1)).toContainText('Without Akershus')
  await page.getByRole('button', { name: 'Copy as table' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n')[0]).toBe('What is compared\tWithout Akershus\t1')
  expect(copied).toMatch(/^Chance of the target in time, difference\t\t0\.\d+$/m)

  await page.getByRole('button', { name: 'Freeze these scenarios' }).click()
  const dialog = page.getByRole('dialog', { name: 'Freeze 2 scenarios' })
  await dialog.getByRole('textbox', { name: 'Name of the comparison' }).fill('Board')
  await dialog.getByRole('button', { name: 'Freeze' }).click()
  await expect(dialog).toBeHidden({ timeout: 60_000 })
  const frozen = new FrozenSheet(page)
  await frozen.open()
  const card = frozen.card('Board: Without Akershus')
  await expect(card).toContainText(/Forecast: .*chance of 90 by 1\sSep\s2027/)
  await frozen.act('Make it again', 'Board: Without Akershus')
  await expect(card.getByText(/^The forecast is identical: version/)).toBeVisible({ timeout: 30_000 })
  const download = await frozen.exportFile('Board: Without Akershus')
  const cli = join(import.meta.dirname, '../../out/main/cli.js')
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'rebuild', await download.path()])
  expect(stdout).toContain('Forecast identical: version ')
  await frozen.close()

  // Frozen beside the version as it is now.
  await page.getByRole('button', { name: /^Scenarios: 2 of 6/ }).click()
  await page.getByRole('checkbox', { name: /^Board: Without Akershus · frozen/ }).click()
  await page.keyboard.press('Escape')
  await expect(scenarios.heads).toHaveCount(4)
  await expect(scenarios.cells('Chance of the target in time').nth(2)).toContainText('0 points')
})

test('a study without plan or target is compared by its numbers alone, in Bokmål too', async ({
  start,
  page,
}) => {
  const study = await start.createStudy('Plain')
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  const scenarios = new ScenariosPage(page)
  await scenarios.ready()
  await expect(scenarios.cells('Chance of the target in time')).toHaveText(['no site plan'])
  await expect(page.getByText(/^One scenario alone\./)).toBeVisible()
  await expect(page.getByText('No scenario has a forecast yet.')).toBeVisible()
  await study.shell.chooseLanguage('nb')
  await expect(page.getByRole('heading', { name: 'Scenarioer' })).toBeVisible()
  expect(await violationsIn(page, [dark])).toEqual([])
})
