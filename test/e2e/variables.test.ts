import { violationsIn } from './support/axe'
import { expect, test } from './support/fixtures'

const list = [
  'Variabelnavn;Teknisk navn;Datatype;Enhet;Gyldig fra;Gyldig til;Kodeverk',
  'Hoveddiagnose;hovedtilstand;Kode;;2008;;ICD-10',
  'Innleggelsesdato;inndato;Dato;;2008;;',
  'Liggetid;liggetid;Tall;døgn;2008;;',
].join('\n')

test('a list of variables is imported, and two of them go into the application', async ({
  start,
  page,
  kohort,
}) => {
  // What is imported stays in the folder: the next test gets another.
  expect(kohort.directory).not.toBe('')
  await start.openUnplanned('multiple-sclerosis')
  const study = /#\/study\/([^/]+)/.exec(page.url())?.[1] ?? ''
  const origin = page.url().split('#')[0] ?? ''
  await page.goto(`${origin}#/study/${study}/access/variables`)
  await page.getByRole('button', { name: 'Import a list' }).click()
  const sheet = page.getByRole('dialog', { name: 'Import a list of variables' })
  const give = (text: string) =>
    sheet
      .locator('input[type=file]')
      .setInputFiles({ name: 'npr.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await give(`${list}\nAlder;01010750160;;;;;\n`)
  await expect(sheet.getByRole('alert')).toContainText('Row 5, column Teknisk navn')
  await expect(sheet).not.toContainText('01010750160')
  await give(list)
  await expect(sheet.getByRole('button', { name: 'Code list: Kodeverk' })).toBeVisible()
  await sheet.getByRole('button', { name: 'Keep the list' }).click()
  await expect(sheet).toBeHidden()

  const panel = page.getByRole('region', { name: 'Variables' })
  await panel
    .getByRole('button', { name: /^Find a variable for Main and secondary/ })
    .first()
    .click()
  await panel.getByRole('button', { name: 'Add Hoveddiagnose to the basket' }).click()
  await panel.getByRole('textbox', { name: 'Find a variable' }).fill('liggetid')
  await panel.getByRole('button', { name: 'Add Liggetid to the basket' }).click()
  await expect(panel.getByRole('heading', { name: '2 variables chosen' })).toBeVisible()
  await panel.getByLabel('From', { exact: true }).first().fill('2012-01-01')
  await panel.getByLabel('To', { exact: true }).first().fill('2024-12-31')
  expect(await violationsIn(page, [{ theme: 'dark', size: 'laptop' }])).toEqual([])

  await panel.getByRole('link', { name: 'Application for health data' }).click()
  const fields = page.getByRole('textbox', { name: /^Variable/ })
  await expect(fields.nth(0)).toHaveValue('Hoveddiagnose (hovedtilstand)')
  await expect(fields.nth(1)).toHaveValue('Liggetid (liggetid)')
  await expect(page.getByLabel(/^From/).first()).toHaveValue('2012-01-01')
})
