import type { Page } from '@playwright/test'
import { patientsTable, pxWebSource, type PxSourceTable } from '../support/sources/pxWebSource'
import { startSourceServer, type GivenAnswer } from '../support/sources/sourceServer'
import { violationsIn } from './support/axe'
import { expect, test } from './support/fixtures'

/** A made-up Statistics Norway whose answers can be held back and whose numbers can change. */
async function startStatistics() {
  const patients: PxSourceTable = patientsTable()
  const answer = pxWebSource([patients])
  let held: Promise<void> | null = null
  const server = await startSourceServer(async (request): Promise<GivenAnswer | 'reset'> => {
    await held
    return answer(request)
  })
  return {
    server,
    patients,
    /** Answers wait until the returned function is called. */
    hold(): () => void {
      let release: () => void = () => undefined
      held = new Promise((resolve) => (release = resolve))
      return () => {
        held = null
        release()
      }
    },
  }
}

async function setAddress(page: Page, address: string): Promise<void> {
  await page.getByRole('button', { name: 'Settings of sync' }).click()
  const sheet = page.getByRole('dialog', { name: 'Settings of sync' })
  const field = sheet.getByRole('textbox', { name: 'Address of StatBank Norway', exact: true })
  await field.fill('http://example.org/')
  await field.press('Tab')
  await expect(sheet).toContainText('An address starts with https://')
  await field.fill(address)
  await field.press('Tab')
  await expect(sheet.getByRole('button', { name: 'Use the normal address' })).toBeVisible()
  expect(await violationsIn(page, [{ theme: 'light', size: 'wide' }])).toEqual([])
  await page.keyboard.press('Escape')
}

test('a table is synced, stopped, synced again and traced', async ({ start, page, kohort }) => {
  test.slow()
  const statistics = await startStatistics()
  // What is synced stays in the folder: the next test gets another.
  expect(kohort.directory).not.toBe('')
  try {
    await start.shell.goTo('Sources & sync')
    await page.getByRole('button', { name: 'Sync now' }).click()
    const first = page.getByRole('dialog', { name: 'The first sync' })
    await expect(first).toContainText('nothing about you or your studies')
    await expect(first).toContainText('https://data.ssb.no/')
    expect(await violationsIn(page, [{ theme: 'dark', size: 'zoomed' }])).toEqual([])
    await first.getByRole('button', { name: 'Choose tables first' }).click()
    await setAddress(page, statistics.server.base)

    const list = page.getByRole('region', { name: 'Sources and their tables' })
    await list.getByRole('textbox', { name: 'Find a source or table' }).fill('14824')
    await list.getByRole('button', { name: /StatBank Norway ·/ }).click()
    const details = page.getByRole('complementary', { name: 'Details of the table' })
    await expect(details).toContainText('Nothing is kept yet.')

    const release = statistics.hold()
    await details.getByRole('button', { name: 'Sync this table' }).click()
    const run = page.getByRole('region', { name: 'Sync under way' })
    await expect(run.getByRole('progressbar').last()).toBeVisible()
    expect(
      await violationsIn(page, [
        { theme: 'light', size: 'wide' },
        { theme: 'dark', size: 'laptop' },
      ]),
    ).toEqual([])
    await run.getByRole('button', { name: 'Stop' }).click()
    const result = page.getByRole('region', { name: 'Result of the sync' })
    await expect(result).toContainText('1 stopped')
    release()

    const again = details.getByRole('button', { name: 'Sync this table' })
    await again.click()
    await expect(result).toContainText('1 brought')
    await expect(list.getByRole('row').nth(1)).toContainText('Current')

    const before = statistics.patients.value
    const changed = (areas: readonly string[]): void => {
      statistics.patients.value = (codes) => {
        const value = before(codes)
        const isChanged = areas.includes(codes[0] ?? '') && codes[3] === 'Pasient'
        return isChanged && typeof value === 'number' ? value * 2 : value
      }
    }
    statistics.patients.updated = '2026-11-01T06:00:00Z'
    changed(['46'])
    await again.click()
    await expect(result).toContainText('1 could not be read')
    await expect(details).toContainText('Numbers of the table do not fit together.')
    await expect(details).toContainText('What was here before stays in use.')
    expect(await violationsIn(page, [{ theme: 'dark', size: 'zoomed' }])).toEqual([])
    changed(statistics.patients.variables[0]?.codes ?? [])
    await again.click()
    await expect(result).toContainText('1 brought')

    await details.getByRole('button', { name: /^History of this table/ }).click()
    const history = page.getByRole('dialog', { name: /^History/ })
    await expect(history.getByRole('radio')).toHaveCount(2)
    await expect(history.getByRole('table')).toContainText('changed')
    await history.getByRole('textbox').fill('46')
    await expect(history.getByRole('table').getByRole('row').nth(1)).toContainText('46')
    expect(
      await violationsIn(page, [
        { theme: 'light', size: 'wide' },
        { theme: 'dark', size: 'zoomed' },
      ]),
    ).toEqual([])
    await history.getByRole('button', { name: /^Figures now/ }).click()
    await expect(history.getByRole('status')).toContainText('figures shown')
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Sync log', exact: true }).click()
    await expect(page.getByRole('group', { name: 'Sync log' })).toContainText('stopped')
    expect(await violationsIn(page, [{ theme: 'light', size: 'laptop' }])).toEqual([])
  } finally {
    await statistics.server.close()
  }
})

test('a person adds a server and a table of it, sets conditions and asks a beacon', async ({
  start,
  page,
  kohort,
}) => {
  const server = await startSourceServer(pxWebSource([{ ...patientsTable(), table: 'PAT1' }]))
  // What is set stays in the folder: the next test gets another.
  expect(kohort.directory).not.toBe('')
  const { host } = new URL(server.base)
  try {
    await start.shell.goTo('Sources & sync')
    await page.getByRole('button', { name: 'Settings of sync' }).click()
    const sheet = page.getByRole('dialog', { name: 'Settings of sync' })
    await sheet.getByRole('button', { name: 'Add a server' }).click()
    const form = sheet.getByRole('form', { name: 'Add a server' })
    await form.getByRole('textbox', { name: 'Name of the server' }).fill('Made-up office')
    await form.getByRole('textbox', { name: 'Address of the server' }).fill(server.base)
    await form.getByRole('checkbox', { name: 'Its areas have the codes' }).check()
    await form.getByRole('checkbox', { name: `Send requests to ${host}` }).check()
    expect(await violationsIn(page, [{ theme: 'dark', size: 'laptop' }])).toEqual([])
    await form.getByRole('button', { name: 'Add server' }).press('Enter')
    await expect(sheet).toContainText(`Asked at ${host}, the host that you confirmed, and nowhere else.`)
    const identifier = sheet.getByRole('textbox', { name: 'Identifier of a table at Made-up office' })
    await identifier.fill('PAT1')
    await identifier.press('Enter')
    await expect(sheet).toContainText('Not brought yet.')

    await sheet
      .getByRole('textbox', { name: 'Conditions to search ClinicalTrials.gov for' })
      .fill('asthma OR eczema')
    await expect(sheet).toContainText('“asthma OR eczema” cannot be searched for')
    await sheet.getByRole('button', { name: 'Remove the question Neoplasm' }).click()
    await sheet.getByRole('button', { name: 'Undo' }).click()
    await expect(sheet.getByRole('button', { name: 'Remove the question Neoplasm' })).toBeVisible()
    expect(await violationsIn(page, [{ theme: 'light', size: 'zoomed' }])).toEqual([])
    await page.keyboard.press('Escape')

    const list = page.getByRole('region', { name: 'Sources and their tables' })
    await list.getByRole('textbox', { name: 'Find a source or table' }).fill('PAT1')
    await list.getByRole('button', { name: /Made-up office/ }).click()
    const details = page.getByRole('complementary', { name: 'Details of the table' })
    await details.getByRole('button', { name: 'Sync this table' }).click()
    await expect(details).toContainText('it has not been said what its numbers of people are')
    await expect(details.getByRole('heading', { name: 'PAT1: made up' })).toBeVisible()

    await page.getByRole('button', { name: 'Settings of sync' }).click()
    await sheet.getByRole('button', { name: 'What the table PAT1 counts' }).click()
    await sheet.getByRole('button', { name: /^What the numbers of people are/ }).click()
    await page.getByRole('option', { name: 'Treated', exact: false }).first().click()
    await sheet.getByRole('button', { name: /^Measure that is meant/ }).click()
    await page.getByRole('option', { name: 'Pasient', exact: true }).click()
    await sheet.getByRole('button', { name: 'Apply' }).click()
    await expect(sheet).toContainText('Estimates can use it.')
    await sheet.getByRole('button', { name: 'Remove server: Made-up office' }).click()
    await expect(sheet.getByRole('region', { name: 'Kept, and no longer asked for' })).toContainText(
      'PAT1: made up',
    )
  } finally {
    await server.close()
  }
})
