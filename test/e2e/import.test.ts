import { largeCsv } from '../support/imports/largeTable'
import { violationsIn } from './support/axe'
import { expect, test } from './support/fixtures'

const csv = [
  'Fylke;Alder;Antall',
  'Oslo;18-39;120',
  'Oslo;40-;<5',
  'Vestland;18-39;80',
  'Vestland;40-;44',
  '',
].join('\n')
const people = ['Fylke;Fodselsnummer;Antall', 'Oslo;13097248022;1', ''].join('\n')

test('a file is recognised, mapped, kept and traced; one with people is refused', async ({
  start,
  page,
  kohort,
}) => {
  // What is imported stays in the folder: the next test gets another.
  expect(kohort.directory).not.toBe('')
  await start.shell.goTo('Sources & sync')
  await page.getByRole('button', { name: 'Import a file' }).click()
  const wizard = page.getByRole('dialog', { name: 'Import a file' })
  const input = wizard.getByLabel('Choose a file')
  const give = (name: string, text: string) =>
    wizard
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await expect(input.first()).toBeVisible()
  await give('people.csv', people)
  await expect(wizard.getByRole('alert')).toContainText('identity number')
  await expect(wizard.getByRole('alert')).toContainText('row 2')
  await expect(wizard).not.toContainText('13097248022')

  await give('register.csv', largeCsv(200_000))
  await expect(wizard.getByRole('progressbar')).toBeVisible()
  await wizard.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(wizard.getByText('Cancelled. Nothing was kept.')).toBeVisible()
  await expect(wizard.getByRole('progressbar')).toBeHidden()

  await give('counts.csv', csv)
  await expect(wizard.getByRole('table')).toContainText('Vestland')
  await expect(wizard).toContainText('What the columns mean')
  await wizard.getByRole('button', { name: 'What the numbers of people are' }).click()
  await page.getByRole('option', { name: 'Living with' }).click()
  await wizard.getByRole('textbox', { name: 'Codes' }).fill('G35 !!')
  await expect(wizard).toContainText('!! is no code of this system.')
  await wizard.getByRole('textbox', { name: 'Codes' }).fill('G35')
  expect(
    await violationsIn(page, [
      { theme: 'light', size: 'wide' },
      { theme: 'dark', size: 'zoomed' },
    ]),
  ).toEqual([])
  await wizard.getByRole('textbox', { name: 'Name of the table' }).fill('Own counts')
  await wizard.getByRole('button', { name: 'Keep the table' }).click()
  await expect(wizard).toBeHidden()
  await expect(start.shell.notice).toContainText('Own counts')
  await page
    .getByRole('region', { name: 'Imported files' })
    .getByRole('button', { name: 'Own counts' })
    .click()
  const details = page.getByRole('complementary', { name: 'Details of the imported file' })
  await expect(details).toContainText('Own counts')
  expect(
    await violationsIn(page, [
      { theme: 'light', size: 'wide' },
      { theme: 'dark', size: 'laptop' },
    ]),
  ).toEqual([])
  await details.getByRole('button', { name: /^History of this table/ }).click()
  await expect(page.getByRole('dialog', { name: /^History/ }).getByRole('radio')).toHaveCount(1)
})
