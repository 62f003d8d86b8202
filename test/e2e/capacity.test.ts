import type { Page } from '@playwright/test'
import { httpTransport } from '#renderer/host/httpTransport'
import { pageFetch } from '../support/loopbackTransport'
import { violationsIn } from './support/axe'
import { expect, test } from './support/fixtures'

/** A unit with seven MRI slots a week, one running trial that states its use, and a day bed whose days are not stated. */
async function makeUnit(address: string): Promise<void> {
  const { origin, hash } = new URL(address)
  const transport = httpTransport({ token: hash.replace('#token=', ''), fetch: pageFetch(origin) })
  const outcome = await transport.call('sites.create', {
    profile: {
      unitName: 'Research post',
      mri: [{ field: '3-tesla', scanners: 1, slots: 7 }],
      bedsDay: 2,
      freezersMinus80: 2,
      trials: [
        {
          name: 'RUNNING-1',
          status: 'running',
          opens: '2026-01',
          closes: '2027-02',
          mriSlots: 20,
          dayBedDays: 3,
        },
      ],
    },
  })
  if (!outcome.ok) throw new Error(outcome.error.message)
}

async function fill(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true })
  await field.fill(text)
  await field.press('Tab')
}

async function describeTrial(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New trial', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'New trial' })
  await sheet.getByLabel('Name', { exact: true }).fill('NEW-2')
  await fill(page, 'Name of visit 1', 'Screening')
  await sheet.getByRole('button', { name: 'Add what it takes' }).click()
  await page.getByRole('menuitem', { name: 'MRI slots' }).click()
  await fill(page, 'Day of Screening', '0')
  await fill(page, 'MRI slots, Screening', '5000')
  await sheet.getByLabel('From', { exact: true }).fill('2027-01')
  await fill(page, 'Months of enrolment', '6')
  await fill(page, 'Participants a month', '10')
  await sheet.getByRole('button', { name: 'Keep' }).click()
  await expect(sheet.getByText('5 000 is above 1 000.')).toBeVisible()
  await expect(sheet.getByText('A number cannot be used.')).toBeVisible()
  expect(await violationsIn(page, [{ theme: 'dark', size: 'laptop' }])).toEqual([])
  await fill(page, 'MRI slots, Screening', '1')
  await sheet.getByRole('button', { name: 'Keep' }).click()
  await expect(sheet).toBeHidden()
}

test('the ledger shows where a new trial asks more than there is, and leaves open what is not stated', async ({
  start,
  page,
  kohort,
}) => {
  // Units stay in the folder: the next test gets another.
  expect(kohort.directory).not.toBe('')
  await makeUnit(kohort.address)
  await start.shell.goTo('Trial units')
  await page.getByRole('button', { name: 'Research post' }).click()
  await page.getByRole('tab', { name: 'Capacity' }).click()
  await page.getByLabel('First month').fill('2027-01')
  const cell = (name: RegExp) => page.getByRole('button', { name })
  await expect(cell(/^MRI slots, Feb.2027; Fits; there is 28; 20 taken/)).toBeVisible()

  await describeTrial(page)
  await expect(page.getByText(/MRI slots are over by 2 in Feb.2027/)).toBeVisible()
  await expect(page.getByText(/NEW-2: up to 8 participants a month/)).toContainText('MRI slots bind')
  await expect(cell(/^MRI slots, Jan.2027; Fits/)).toBeVisible()
  await expect(cell(/^MRI slots, Mar.2027; Fits/)).toBeVisible()
  await expect(
    cell(/^Day bed days, Jan.2027; Not stated; what there is is not stated; 3 taken/),
  ).toBeVisible()
  await page.getByRole('button', { name: /^Go to Feb/ }).click()
  await expect(cell(/^MRI slots, Feb.2027; Over by 2/)).toBeFocused()
  const details = page.getByRole('complementary', { name: 'The chosen cell' })
  await expect(details).toContainText(/RUNNING-1\s*20/)
  await page.keyboard.press('ArrowRight')
  await expect(cell(/^MRI slots, Mar.2027; Fits/)).toBeFocused()
  expect(
    await violationsIn(page, [
      { theme: 'light', size: 'laptop' },
      { theme: 'dark', size: 'zoomed' },
    ]),
  ).toEqual([])

  await details.getByRole('button', { name: 'MRI', exact: true }).click()
  await expect(page.getByRole('tab', { name: 'Profile' })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('tab', { name: 'Capacity' }).click()
  await page.getByRole('button', { name: 'Remove the trial' }).click()
  await expect(page.getByText('Over by 2')).toHaveCount(0)
  await start.shell.notice.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(/MRI slots are over by 2 in Feb.2027/)).toBeVisible()

  await page.getByRole('tab', { name: 'Fit' }).click()
  await page.getByRole('button', { name: 'Add: Equipment and services' }).click()
  await page.getByRole('menuitem', { name: 'Freezer −80 °C' }).click()
  await fill(page, 'Least number: Freezer −80 °C', '3')
  await page.getByRole('button', { name: 'Add: Populations' }).click()
  await page.getByRole('menuitem', { name: 'Adults', exact: true }).click()
  const answer = (name: RegExp) => page.getByRole('row', { name })
  await expect(answer(/Freezer −80 °C, at least 3/)).toContainText('Lacks')
  await expect(answer(/Adults/)).toContainText('Not stated')
  expect(await violationsIn(page, [{ theme: 'light', size: 'laptop' }])).toEqual([])
  await answer(/Freezer/)
    .getByRole('button')
    .click()
  await expect(page.getByRole('textbox', { name: 'Freezers −80 °C', exact: true })).toBeFocused()
})
