import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startLoopbackProcess } from '../support/loopbackProcess'
import { violationsIn } from './support/axe'
import { expect, test } from './support/fixtures'
import { StartPage } from './pages/startPage'

const passphrase = 'lang nok for dette'
const fingerprint = /\d{5}( \d{5}){5}/

async function state(page: Page, part: string, texts: Readonly<Record<string, string>>): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Parts of the profile' })
    .getByText(part, { exact: true })
    .click()
  for (const [label, text] of Object.entries(texts)) {
    const field = page.getByRole('textbox', { name: label, exact: true })
    await field.fill(text)
    await field.press('Tab')
  }
  await expect(page.getByText('Saved on this machine')).toBeVisible()
}

async function giveFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const sheet = page.getByRole('dialog', { name: 'Open a signed file' })
  await sheet.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/zip', buffer })
}

/** The same archive with one letter of the stored profile changed, which the checksums of the archive then belie. */
function tampered(bundle: Buffer): Buffer {
  const copy = Buffer.from(bundle)
  const place = Math.floor(copy.length / 2)
  copy.writeUInt8(copy.readUInt8(place) ^ 1, place)
  return copy
}

test('a unit is filled in, published and signed; another workspace takes it in, and refuses an altered copy', async ({
  start,
  page,
  kohort,
  context,
}) => {
  // Units stay in the folder: the next test gets another.
  expect(kohort.directory).not.toBe('')
  await start.shell.goTo('Trial units')
  await expect(page.getByText('No trial units yet.')).toBeVisible()
  await page.getByRole('button', { name: 'New unit' }).click()
  await state(page, 'Who and where', {
    'Name of the unit': 'Research post',
    Organisation: 'Example hospital',
    'Organisation number': '999999998',
  })
  await expect(page.getByText('This is no organisation number')).toBeVisible()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const problems = page.getByRole('alert').filter({ hasText: 'from being published' })
  await expect(problems.getByRole('button', { name: 'E-mail' })).toBeVisible()
  await state(page, 'Who and where', { 'Organisation number': '999999999', Town: 'Ytterøy' })
  await page.getByRole('button', { name: 'Undo: Town' }).click()
  await expect(page.getByRole('textbox', { name: 'Town', exact: true })).toHaveValue('')
  await problems.getByRole('button', { name: 'E-mail' }).click()
  await expect(page.getByRole('textbox', { name: 'E-mail', exact: true })).toBeFocused()
  await state(page, 'Contact', { 'E-mail': 'post@hospital.example' })
  expect(
    await violationsIn(page, [
      { theme: 'light', size: 'laptop' },
      { theme: 'dark', size: 'zoomed' },
    ]),
  ).toEqual([])
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('button', { name: 'Publish version 1' }).click()
  await expect(start.shell.notice).toContainText('Version 1 is published.')

  await page.getByRole('button', { name: 'Save signed file' }).click()
  const signing = page.getByRole('dialog', { name: 'Save signed file' })
  await signing.getByLabel('Passphrase of the key').fill(passphrase)
  const saving = page.waitForEvent('download')
  await signing.getByRole('button', { name: 'Sign and save' }).click()
  const bundle = await readFile(await (await saving).path())
  await expect(signing.getByText(fingerprint)).toBeVisible()
  const ownFingerprint = fingerprint.exec((await signing.textContent()) ?? '')?.[0] ?? ''

  const folder = await mkdtemp(join(tmpdir(), 'kohort-e2e-'))
  const sponsor = await startLoopbackProcess(folder)
  try {
    const other = new StartPage(await context.newPage())
    await other.open(sponsor.address)
    await other.shell.goTo('Trial units')
    await other.page.getByRole('button', { name: 'Open a signed file' }).click()
    const sheet = other.page.getByRole('dialog', { name: 'Open a signed file' })
    const keep = sheet.getByRole('button', { name: 'Keep the profile' })
    await giveFile(other.page, 'altered.kohort-bundle', tampered(bundle))
    await expect(sheet.getByRole('alert')).toContainText('Refused. Nothing of it is kept.')
    await expect(sheet.getByRole('alert')).toContainText(/damaged|altered/)
    await expect(keep).toHaveAttribute('aria-disabled', 'true')

    await giveFile(other.page, 'unit.kohort-bundle', bundle)
    await expect(sheet).toContainText(ownFingerprint)
    await expect(keep).toHaveAttribute('aria-disabled', 'true')
    expect(await violationsIn(other.page, [{ theme: 'dark', size: 'laptop' }])).toEqual([])
    await sheet.getByRole('checkbox', { name: 'The key is not known' }).click()
    await keep.click()
    await expect(other.shell.notice).toContainText('Research post, version 1, is kept.')
    await expect(other.page.getByRole('row', { name: /Research post/ })).toContainText(ownFingerprint)
    await other.page.getByRole('button', { name: 'Research post' }).click()
    await expect(other.page.getByText('Imported profile: it can only be read.')).toBeVisible()
    await expect(other.page.getByText('Example hospital')).toBeVisible()
    await other.page.getByRole('button', { name: 'Remove' }).click()
    await expect(other.page.getByText('No trial units yet.')).toBeVisible()
    await other.shell.notice.getByRole('button', { name: 'Undo' }).click()
    await expect(other.page.getByRole('row', { name: /Research post/ })).toBeVisible()
    await other.page.close()
  } finally {
    await sponsor.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
