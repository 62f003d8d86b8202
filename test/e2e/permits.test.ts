import { httpTransport } from '#renderer/host/httpTransport'
import { pageFetch } from '../support/loopbackTransport'
import { violationsIn } from './support/axe'
import { expect, test } from './support/fixtures'
import { importPlannedStudy } from './support/plannedStudy'

const addedAt = '2026-11-01T08:00:00.000Z'

/** Three entries of the catalogue on the short-list of a study. */
async function listThree(address: string, study: string): Promise<void> {
  const { origin, hash } = new URL(address)
  const transport = httpTransport({ token: hash.replace('#token=', ''), fetch: pageFetch(origin) })
  const items = ['registry/krg', 'registry/npr', 'biobank/hunt'].map((entry) => ({
    entry,
    note: '',
    addedAt,
  }))
  const saved = await transport.call('shortLists.save', { study, sequence: 0, items })
  if (!saved.ok) throw new Error(saved.error.message)
}

test('permits for three sources are planned, and move the forecast', async ({ start, page, kohort }) => {
  const name = await importPlannedStudy(kohort.address)
  await start.study(name).getByRole('link', { name }).click()
  await page.waitForURL(/#\/study\/[^/]+/)
  const study = /#\/study\/([^/?]+)/.exec(page.url())?.[1] ?? ''
  await listThree(kohort.address, study)
  await page.evaluate((id) => (location.hash = `#/study/${id}/access/road`), study)
  const road = page.getByRole('region', { name: 'Road to the data' })

  await road.getByRole('button', { name: 'Take over 3 entries of the short-list' }).click()
  await expect(road.getByRole('link', { name: /Trøndelag Health Study/ })).toBeVisible()
  for (const [question, said] of [
    ['Does it test a medicinal product?', 'No'],
    ['Is it medical and health research?', 'Yes'],
    ['Are data of several sources linked person by person?', 'No'],
    ['Does somebody else store or analyse data for the controller?', 'No'],
  ] as const)
    await road.getByRole('group', { name: question }).getByRole('button', { name: said, exact: true }).click()
  await road.getByRole('button', { name: /^What is needed of .*Cancer Registry/ }).click()
  await page.getByRole('option', { name: 'Data on persons' }).click()
  await road.getByRole('button', { name: /^What the use of Trøndelag/ }).click()
  await page.getByRole('option', { name: 'Consent', exact: true }).click()
  await expect(road).toContainText('The end is not known')

  for (const [step, low, high] of [
    ['Approval by the controller', '20', '30'],
    ['Data protection impact assessment (DPIA)', '20', '40'],
    ['Decision of the regional committee (REK)', '60', '120'],
    ['Exemption from confidentiality', '0', '0'],
    ['Consent that covers the study', '0', '0'],
    ['Access to samples of a biobank', '30', '60'],
    ['Secure analysis room', '10', '20'],
  ] as const) {
    const row = road.getByRole('rowgroup').filter({ has: page.getByRole('rowheader', { name: step }) })
    await row.getByRole('button', { name: /^Show why/ }).click()
    await row.getByRole('textbox', { name: 'Shortest, days' }).fill(low)
    await row.getByRole('textbox', { name: 'Longest, days' }).fill(high)
    await row.getByRole('textbox', { name: 'Where the time comes from' }).fill('Earlier studies')
    await row.getByRole('button', { name: 'Use this time' }).click()
    await row.getByRole('button', { name: /^Hide why/ }).click()
  }
  await expect(road).toContainText('All that recruitment waits for is done after 122–210 days')
  const effect = road.getByRole('table', { name: 'What it does to the forecast' })
  await expect(effect.getByRole('row')).toHaveCount(3, { timeout: 20_000 })
  const chances = (await effect.getByRole('row').allInnerTexts())
    .slice(1)
    .map((row) => Number(/(\d+)\s%/.exec(row)?.[1]))
  expect(chances[1]).toBeLessThan(chances[0] ?? 0)
  await road.getByRole('button', { name: 'Use as earliest start of the forecast' }).click()
  await expect(road).toContainText('opens no unit before day 122–210')

  await page.evaluate((id) => (location.hash = `#/study/${id}/access/road`), study)
  expect(await violationsIn(page, [{ theme: 'dark', size: 'laptop' }])).toEqual([])
  await page.evaluate((id) => (location.hash = `#/study/${id}/sites`), study)
  await expect(page.getByText(/ready before the permits and data accesses/)).toBeVisible({ timeout: 20_000 })
})
