import { readFile } from 'node:fs/promises'
import { readPdf } from '../integration/documents/readPdf'
import { expect, test } from './support/fixtures'
import { StartPage } from './pages/startPage'

test('language and theme outlive a restart', async ({ start, page, kohort }) => {
  await start.shell.goTo('Settings')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await page.getByRole('group', { name: 'Theme' }).getByRole('button', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('group', { name: 'Language' }).last().getByRole('button', { name: 'Norsk' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Innstillinger')
  await expect(start.shell.titleBar).toContainText('Tall')

  await page.goto('about:blank')
  const again = new StartPage(page)
  await again.open(await kohort.restart())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Hvor mange pasienter, hvor og hvor sikkert?',
  )
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('the theme of the system is followed until one is chosen', async ({ start, page }) => {
  const html = page.locator('html')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await page.keyboard.press('Control+Shift+L')
  await expect(html).toHaveAttribute('data-theme', 'light')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(html).toHaveAttribute('data-theme', 'light')
  await expect(start.shell.titleBar.getByRole('button', { name: 'Use the dark theme' })).toBeVisible()
})

test('author and organisation stand in the report', async ({ start, page }) => {
  const study = await start.openExample('Multiple sclerosis')
  const report = async () => readFile(await (await study.exportPdf('en')).path())
  const setText = async (field: string, text: string) => {
    await study.shell.goTo('Settings')
    await page.getByRole('textbox', { name: field }).fill(text)
    await page.keyboard.press('Tab')
    await study.shell.goTo('Multiple sclerosis')
    await study.ready()
  }
  await setText('Author', 'Kari Nordmann')
  const signed = await report()
  expect(readPdf(signed).count('Kari Nordmann'), 'the author is in the metadata').toBeGreaterThan(0)
  await setText('Organisation', 'Nordlys Trial Unit')
  const complete = await report()
  expect(complete.equals(signed), 'the organisation is on the cover').toBe(false)
  await study.shell.goTo('Settings')
  await expect(page.getByRole('textbox', { name: 'Organisation' })).toHaveValue('Nordlys Trial Unit')
})
