import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from './support/fixtures'
import { violationsIn } from './support/axe'

test('a request to hospitals is filled in, followed and exported', async ({ start, page }) => {
  await start.openExample('Multiple sclerosis')
  await page.waitForURL(/#\/study\//)
  const study = /#\/study\/([^/]+)/.exec(page.url())?.[1] ?? ''
  await page.goto(`${page.url().split('#')[0] ?? ''}#/study/${study}/documents/paper-nortrials`)
  await page.getByLabel('Company or institution *').fill('Nordisk Legemiddel AS')
  await expect(page.getByLabel('Indication (ICD-10) *')).toHaveValue(/G35/)
  const problems = page.getByRole('complementary', { name: 'Problems' })
  await problems.getByRole('button', { name: /“E-mail” is not stated/ }).click()
  await expect(page.getByLabel('E-mail *')).toBeFocused()
  await page.getByLabel('E-mail *').fill('kari@example.no')
  await expect(problems.getByRole('button', { name: /“E-mail” is not stated/ })).toHaveCount(0)
  await page.getByLabel('Answers wanted by *').fill('2020-01-31')

  await page.getByPlaceholder('Another hospital').fill('Sykehuset i Vestfold')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByLabel('State, Sykehuset i Vestfold').click()
  await page.getByRole('option', { name: 'Sent', exact: true }).click()
  await expect(page.getByText('Overdue', { exact: true })).toBeVisible()
  expect(
    await violationsIn(page, [
      { theme: 'light', size: 'wide' },
      { theme: 'dark', size: 'laptop' },
    ]),
  ).toEqual([])

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Word', exact: true }).click(),
  ])
  const files = unzipSync(new Uint8Array(await readFile(await download.path())))
  const text = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  for (const words of ['Nordisk Legemiddel AS', 'Sykehuset i Vestfold', 'Sent, overdue', 'kari@example.no'])
    expect(text).toContain(words)
  await page.reload()
  await expect(page.getByLabel('Company or institution *')).toHaveValue('Nordisk Legemiddel AS')
})
