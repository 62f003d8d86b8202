import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { writeProfileTable } from '#shared/domain/sites/table/writeProfileTable'
import { startLoopbackProcess } from '../support/loopbackProcess'
import { exampleProfile } from '../support/sites/exampleProfile'
import { folderIndex, serveFolder } from '../support/sites/servedFolder'
import { signedBundle } from '../support/sites/signedBundle'
import { violationsIn } from './support/axe'
import { expect, test } from './support/fixtures'
import { sizeTrialWith } from './support/sizeTrialWith'
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

test('a unit is filled in, published and signed; a sponsor takes it in, refuses an altered copy and sizes a trial', async ({
  start,
  page,
  kohort,
  context,
}) => {
  test.slow()
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
    await sizeTrialWith(other, 'Research post')
    await other.page.close()
  } finally {
    await sponsor.stop()
    await rm(folder, { recursive: true, force: true })
  }
})

test('profiles that are given to the wrong screen, older, in conflict, run out or altered are told apart', async ({
  start,
  page,
  kohort,
}) => {
  expect(kohort.directory).not.toBe('')
  const profile = (visitRooms: number) => exampleProfile({ visitRooms })
  const one = signedBundle({ version: 1 })
  const two = signedBundle({ version: 2, profile: profile(6) })
  const other = signedBundle({ version: 2, profile: profile(7) })
  const sheet = page.getByRole('dialog', { name: 'Open a signed file' })
  const keep = sheet.getByRole('button', { name: 'Keep the profile' })
  const look = async (bytes: Uint8Array): Promise<void> => {
    await page.getByRole('button', { name: 'Open a signed file' }).click()
    await giveFile(page, 'unit.kohort-bundle', Buffer.from(bytes))
  }
  const leave = async (): Promise<void> => {
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
  }

  await start.shell.goTo('Sources & sync')
  await page.getByRole('button', { name: 'Import a file' }).click()
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name: 'unit.kohort-bundle', mimeType: 'application/zip', buffer: Buffer.from(two) })
  await expect(sheet).toContainText('The key is not known')
  await expect(
    page.getByText('unit.kohort-bundle is the signed profile of a trial unit. It is opened here.', {
      exact: true,
    }),
  ).toBeVisible()
  await sheet.getByRole('checkbox').click()
  await keep.click()
  await expect(page.getByRole('row', { name: /Ærlig sykehus/ })).toHaveCount(1)

  await look(one)
  await expect(sheet).toContainText('Older than version 2, which is here.')
  await expect(sheet).toContainText('A newer version is here already')
  await leave()
  await look(two)
  await expect(sheet).toContainText('This version is here already.')
  await leave()
  await look(signedBundle({ unit: 'unit-2', expires: '2026-04-01' }))
  await expect(sheet).toContainText('The profile has run out')
  await leave()
  const altered = Buffer.from(one)
  altered[altered.indexOf('"visitRooms":4') + 13] = 0x37
  await look(altered)
  await expect(sheet.getByRole('alert')).toContainText('The profile was altered after it was signed.')
  await leave()
  await look(other)
  await expect(sheet).toContainText('Version 2 is here already and says something else.')
  await sheet.getByRole('checkbox').click()
  await keep.click()
  // Both are kept.
  await expect(page.getByText('Conflicting version 2')).toHaveCount(2)
})

test('a table becomes a unit; what is published is a folder that another can follow', async ({
  start,
  page,
  kohort,
}) => {
  expect(kohort.directory).not.toBe('')
  await start.shell.goTo('Trial units')
  const exchange = async (item: string): Promise<void> => {
    await page.getByRole('button', { name: 'Exchange' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await exchange('Take in a table')
  const table = writeProfileTable(exampleProfile(), 'rows', 'nb').replace('bedsDay;2', 'bedsDay;mange')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'unit.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await expect(page.getByText('1 cell is left out')).toBeVisible()
  expect(await violationsIn(page, [{ theme: 'dark', size: 'laptop' }])).toEqual([])
  await page.getByRole('button', { name: 'Make the unit' }).click()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Publish a version' })).toBeVisible()
  expect(await violationsIn(page, [{ theme: 'light', size: 'laptop' }])).toEqual([])
  await page.getByRole('button', { name: 'Publish version 1' }).click()
  await page.getByRole('tab', { name: 'Exchange' }).click()
  const printing = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  expect((await readFile(await (await printing).path())).subarray(0, 5).toString()).toBe('%PDF-')
  await page.getByRole('button', { name: 'All units' }).click()

  await exchange('Folder for a web server')
  await page.getByLabel('Passphrase of the key').fill(passphrase)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Sign and save' }).click()
  const files = unzipSync(new Uint8Array(await readFile(await (await saving).path())))
  const [name = ''] = Object.keys(files)
  await expect(page.getByRole('dialog', { name: 'Folder for a web server' })).toBeHidden()

  // A bundle of another unit beside it, put into the index by hand.
  const bundle = signedBundle({ unit: 'served' })
  const address = await serveFolder({
    ...files,
    'other.kohort-bundle': bundle,
    'index.json': folderIndex({ [name]: files[name] ?? bundle, 'other.kohort-bundle': bundle }),
  })
  await exchange('Profiles from web addresses')
  await page.getByLabel('Address of the folder').fill(address)
  await page.getByRole('button', { name: 'Add the address' }).click()
  await page.getByRole('button', { name: `Look now at ${address}` }).click()
  const found = page.getByRole('table', { name: `Files of ${address}` })
  await expect(found.getByRole('row', { name: new RegExp(name) })).toContainText('Refused')
  expect(await violationsIn(page, [{ theme: 'light', size: 'zoomed' }])).toEqual([])
  await found.getByRole('button', { name: 'Look at it: other.kohort-bundle' }).click()
  const look = page.getByRole('dialog', { name: 'File from a web address' })
  await look.getByRole('checkbox').click()
  await look.getByRole('button', { name: 'Keep the profile' }).click()
  await expect(found.getByRole('row', { name: /other\.kohort-bundle/ })).toContainText('Kept')
})
