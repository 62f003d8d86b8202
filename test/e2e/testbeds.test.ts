import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { violationsIn } from './support/axe'
import { expect, test } from './support/fixtures'

test('testbeds for a sensor in the arctic are found, short-listed, compared and asked', async ({
  start,
  page,
}) => {
  await start.openExample('Multiple sclerosis')
  await page.waitForURL(/#\/study\//)
  const study = /#\/study\/([^/]+)/.exec(page.url())?.[1] ?? ''
  await page.goto(`${page.url().split('#')[0] ?? ''}#/discover?tab=testbeds`)
  await page.getByLabel('Describe the need').fill('remote monitoring sensor in the arctic, TRL 5')
  await page.getByRole('button', { name: 'Read the description' }).click()
  for (const name of ['Remote patient monitoring', 'Sensors', 'North of the Arctic Circle'])
    await expect(page.getByRole('button', { name: `Take out ${name}` })).toBeVisible()

  const places = page.getByRole('list', { name: 'Places' })
  await expect(places.getByRole('listitem').first()).toContainText('Norwegian Centre for E-health Research')
  await expect(places.getByRole('listitem').first()).toContainText(
    '1 of 4 needs are met; with what is not stated at most 4',
  )
  await places.getByRole('button', { name: /The Intervention Centre/ }).click()
  const place = page.getByRole('article', { name: 'The Intervention Centre' })
  await expect(place.getByRole('listitem').filter({ hasText: 'North of the Arctic Circle' })).toContainText(
    'Missing',
  )
  await expect(place.getByRole('listitem').filter({ hasText: 'Remote patient monitoring' })).toContainText(
    'Not stated',
  )
  expect(
    await violationsIn(page, [
      { theme: 'light', size: 'wide' },
      { theme: 'dark', size: 'laptop' },
    ]),
  ).toEqual([])

  await page.getByLabel('Choose The Intervention Centre').check()
  await page.getByLabel('Choose Norwegian Centre for E-health Research').check()
  await page.getByRole('button', { name: 'Put on the short-list' }).click()
  await expect(page.getByText('On the short-list of the study now.', { exact: true })).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Enquiry pack' }).click(),
  ])
  const files = unzipSync(new Uint8Array(await readFile(await download.path())))
  expect(Object.keys(files)).toHaveLength(5)
  const letter = Object.entries(files).find(([name]) => /health.*\.txt$/i.test(name))?.[1]
  expect(strFromU8(letter ?? new Uint8Array())).toContain(
    'Do you take in solutions of this kind: Remote patient monitoring?',
  )
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  const table = page.getByRole('table')
  await expect(table.getByText('The Intervention Centre').first()).toBeVisible()
  await expect(table.getByText('Norwegian Centre for E-health Research').first()).toBeVisible()

  await page.goto(`${page.url().split('#')[0] ?? ''}#/study/${study}/access/short-list`)
  await expect(page.getByText('The Intervention Centre').first()).toBeVisible()
})
