import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import * as v from 'valibot'
import { enquiryMessage, type EnquiryMessage } from '#shared/domain/enquiries/message/enquiryMessage'
import { writeSignedMessage } from '#shared/domain/enquiries/message/signedMessage'
import { signerOf } from '../support/sites/signedBundle'
import { violationsIn } from './support/axe'
import { expect, test } from './support/fixtures'

const passphrase = 'lang nok for dette'
const signedFile = v.object({ content: enquiryMessage })
const both = [
  { theme: 'light', size: 'wide' },
  { theme: 'dark', size: 'laptop' },
] as const

/** Signs what the open dialog says, and reads the file that comes of it. */
async function sign(page: Page): Promise<EnquiryMessage> {
  await page.getByRole('dialog').getByLabel('Passphrase').fill(passphrase)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Sign and save' }).click(),
  ])
  return v.parse(signedFile, JSON.parse(await readFile(await download.path(), 'utf8'))).content
}

/** Takes in a file of somebody else, whose key is compared first. */
async function take(page: Page, message: EnquiryMessage): Promise<void> {
  await page.getByRole('button', { name: 'Take in a file' }).click()
  const sheet = page.getByRole('dialog', { name: 'Take in a request, an answer or an outcome' })
  const buffer = Buffer.from(writeSignedMessage(message, signerOf(7)))
  await sheet
    .locator('input[type=file]')
    .setInputFiles({ name: 'file.json', mimeType: 'application/json', buffer })
  await sheet.getByText('I have compared the digits').click()
  await sheet.getByRole('button', { name: 'Keep' }).click()
}

test('a request goes out signed, is answered, and the outcome is told', async ({ start, page }) => {
  await start.openExample('Multiple sclerosis')
  await page.getByRole('link', { name: 'Data access' }).click()
  await page.getByRole('link', { name: 'Requests and answers' }).click()
  await page.getByRole('button', { name: 'New request' }).click()
  const form = page.getByRole('dialog', { name: 'New request' })
  await expect(form.getByLabel('What is asked')).toHaveValue(/Multiple sclerosis/)
  await form.getByLabel('Questions').fill('How many patients a year?')
  await form.getByLabel('Somebody else').fill('Ærlig sykehus')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await form.getByRole('button', { name: 'Make the request' }).click()

  await page.getByLabel('Choose Ærlig sykehus').check()
  await page.getByRole('button', { name: 'Send …' }).click()
  const asked = await sign(page)
  if (asked.message !== 'ask') throw new Error('The file is no request')
  await expect(page.getByRole('row', { name: /Ærlig sykehus/ })).toContainText('Sent')
  const { version, message: _message, ...same } = asked
  await take(page, {
    ...same,
    message: 'answer',
    at: new Date().toISOString(),
    version: version.number,
    by: 'receiver',
    state: 'unavailable',
    reason: 'A competing trial',
    note: '',
    answers: [{ question: version.questions[0]?.id ?? '', text: 'About 30' }],
  })
  await expect(page.getByRole('region', { name: 'How it went' })).toContainText(
    'A competing trial: Ærlig sykehus',
  )
  await page.getByRole('button', { name: 'What happened with Ærlig sykehus' }).click()
  await expect(page.getByText('How many patients a year?: About 30')).toBeVisible()
  expect(await violationsIn(page, [...both])).toEqual([])
  await page.getByRole('button', { name: 'Tell the outcome …' }).click()
  expect(await sign(page)).toMatchObject({ message: 'outcome', outcome: 'not-chosen' })
  await expect(page.getByRole('row', { name: /Ærlig sykehus/ })).toContainText('Not chosen')

  await page.getByRole('link', { name: 'Trial units' }).click()
  await page.getByRole('button', { name: 'Exchange' }).click()
  await page.getByRole('menuitem', { name: 'Requests to us' }).click()
  await take(page, { ...asked, enquiry: { ...asked.enquiry, id: 'of-others', title: 'Of others' } })
  await page.getByRole('button', { name: 'Answer …' }).click()
  const answer = page.getByRole('dialog', { name: 'Answer “Of others”' })
  await answer.getByLabel('Where you stand').click()
  await page.getByRole('option', { name: 'Can take part' }).click()
  await answer.getByLabel('How many patients a year?').fill('Ten')
  expect(await sign(page)).toMatchObject({
    message: 'answer',
    state: 'available',
    enquiry: { id: 'of-others' },
    answers: [{ text: 'Ten' }],
  })
  await expect(page.getByText('Can take part, by the unit')).toBeVisible()
})
