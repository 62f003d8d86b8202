import { readFile } from 'node:fs/promises'
import type { Download } from '@playwright/test'
import { readPdf } from '../integration/documents/readPdf'
import { askHost } from '../support/askHost'
import { expect, test } from './support/fixtures'

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path())
}

test('the report is a tagged PDF in either language, made again byte for byte', async ({ start, kohort }) => {
  const study = await start.openExample('Multiple sclerosis')
  const download = await study.exportPdf('en')
  expect(download.suggestedFilename()).toMatch(/^Multiple-sclerosis-.*-feasibility-\d{4}-\d\d-\d\d\.pdf$/)
  const english = await bytesOf(download)
  expect(english.subarray(0, 5).toString()).toBe('%PDF-')
  expect(readPdf(english).count('/StructTreeRoot')).toBeGreaterThan(0)
  expect(readPdf(english).count(/\/Lang\s*\(en/)).toBeGreaterThan(0)
  await expect(study.shell.notice).toContainText('The report is saved.')

  // A second one would say what changed since the first: the bytes are compared by making this one again.
  const verified = await askHost(kohort.address, 'reports.verify', {
    name: 'report.pdf',
    base64: english.toString('base64'),
  })
  expect(verified).toMatchObject({ verdict: 'match', today: { moved: [] } })

  const norwegian = await bytesOf(await study.exportPdf('nb'))
  expect(readPdf(norwegian).count(/\/Lang\s*\(n[ob]/)).toBeGreaterThan(0)
  expect(norwegian.equals(english)).toBe(false)
})

test('the report follows the protocol on screen and the version that is open', async ({ start, page }) => {
  const study = await start.openExample('Multiple sclerosis')
  const before = await bytesOf(await study.exportPdf('en'))
  await study.changing(() => study.changeAges('18', '70'))
  const download = page.waitForEvent('download')
  await page.keyboard.press('Control+e')
  const after = await bytesOf(await download)
  expect(after.equals(before)).toBe(false)
  expect(readPdf(after).pages).toBeGreaterThan(3)
})
