import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { DocumentsPage } from './pages/documentsPage'
import { violationsIn, type Look } from './support/axe'
import { expect, test } from './support/fixtures'

const looks: readonly Look[] = [{ theme: 'light', size: 'wide' }]

test('a report without a section leaves as DOCX, and the history has its hash', async ({ start, page }) => {
  await start.openExample('Multiple sclerosis')
  const documents = new DocumentsPage(page)
  await documents.open()
  const method = documents.paper.getByRole('region', { name: /^Method/ })
  await expect(method).toBeAttached()
  await documents.switchSection('Method')
  // The preview holds a forecast, which takes its time on a busy machine.
  await expect(method).toHaveCount(0, { timeout: 30_000 })

  const download = page.waitForEvent('download')
  await documents.exportAs('DOCX')
  const file = await download
  const bytes = await readFile(await file.path())
  expect(file.suggestedFilename()).toMatch(/\.docx$/)
  expect(bytes.subarray(0, 2).toString()).toBe('PK')

  await documents.choose(/^Exported files/)
  const row = page.getByRole('table', { name: 'Files that left this study' }).getByRole('row').nth(1)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await expect(row).toContainText(`${sha256.slice(0, 8)}…${sha256.slice(-4)}`)
  await expect(row).toContainText(file.suggestedFilename())
  await page
    .getByRole('region', { name: 'Check a file' })
    .locator('input[type="file"]')
    .setInputFiles({ name: 'returned.docx', mimeType: '', buffer: bytes })
  await expect(page.getByText('These very bytes left this workspace')).toBeVisible({ timeout: 30_000 })
  await documents.choose(/^Feasibility report/)
  await expect(documents.paper).toBeVisible()
  expect(await violationsIn(page, looks)).toEqual([])
})

test('a title that is too long is found, led to and mended before the file leaves', async ({
  start,
  page,
}) => {
  await start.openExample('Multiple sclerosis')
  const documents = new DocumentsPage(page)
  await documents.open()
  await documents.choose(/^ClinicalTrials\.gov/)
  const title = documents.field(/^Public title/)
  await title.fill('')
  await title.pressSequentially('A study of many words '.repeat(14))
  await expect(title).toHaveValue('A study of many words '.repeat(14))
  const problem = documents.problems.getByRole('button', { name: /brief_title/ })
  await expect(problem).toBeVisible()
  expect(await violationsIn(page, looks)).toEqual([])

  await documents.field(/^Acronym/).focus()
  await problem.click()
  await expect(title).toBeFocused()
  await title.fill('A study of few words')
  await expect(problem).toHaveCount(0)

  const download = page.waitForEvent('download')
  await documents.exportDraft()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text).toContain('<brief_title>A study of few words</brief_title>')
})
