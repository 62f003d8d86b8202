import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openSqliteDatabase } from '#electron/node/sqliteDatabase'
import { listCountTables, readCountTable, replaceCountTable } from '#shared/database/countTables'
import { FrozenSheet } from './pages/frozenSheet'
import { violationsIn } from './support/axe'
import { expect, test } from './support/fixtures'

const looks = [
  { theme: 'light', size: 'wide' },
  { theme: 'dark', size: 'laptop' },
] as const

/** Brings another release of every table about multiple sclerosis: each count by one tenth higher. */
async function bringNewFigures(directory: string): Promise<void> {
  const path = join(directory, 'cache.sqlite')
  const cache = await openSqliteDatabase(await readFile(path))
  for (const { key, concept } of listCountTables(cache.database)) {
    const table = concept?.codes.includes('G35') === true ? readCountTable(cache.database, key) : null
    if (table === null) continue
    const raised = (value: number) => Math.round(value * 1.1)
    const cells = table.cells.map((cell) => {
      const { value, lower, upper } = cell.count
      if (value === null || upper === null) return cell
      const count = { ...cell.count, value: raised(value), lower: raised(lower), upper: raised(upper) }
      return { ...cell, count }
    })
    replaceCountTable(cache.database, { ...table, cells }, 'starter')
  }
  await writeFile(path, cache.exportBytes())
  cache.close()
}

test('an estimate is frozen, made again identically, renamed and deleted', async ({ start, page }) => {
  const study = await start.openUnplanned('multiple-sclerosis')
  const frozen = new FrozenSheet(page)
  await frozen.open()
  await expect(frozen.dialog).toContainText('Nothing is frozen yet.')
  await frozen.close()

  await frozen.freeze('Before the board', 'As sent to the sponsor')
  await expect(study.shell.notice).toContainText('Before the board is frozen.')
  await frozen.open()
  const card = frozen.card('Before the board')
  await expect(card).toContainText('As sent to the sponsor')
  await expect(card).toContainText(/Engine \d+\.\d+\.\d+ · seed \d+, 10.000 draws/)
  await expect(card).toContainText(/80 % interval .*, hard bounds /)
  await frozen.act('Make it again', 'Before the board')
  await expect(card.getByRole('status')).toContainText(/Identical: engine .* gives the same result/)

  await card.locator('summary').click()
  await expect(card.getByRole('row').filter({ hasText: 'the same' }).first()).toBeVisible()
  expect(await violationsIn(page, looks)).toEqual([])

  await frozen.act('Rename', 'Before the board')
  const form = page.getByRole('dialog', { name: 'Rename frozen estimate' })
  await form.getByRole('textbox', { name: 'Name' }).fill('For the board')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(frozen.card('For the board')).toBeVisible()
  await frozen.act('Delete', 'For the board')
  await expect(frozen.dialog).toContainText('Nothing is frozen yet.')
})

test('new figures are told in one line, and what they change', async ({ start, page, kohort }) => {
  const study = await start.openUnplanned('multiple-sclerosis')
  const frozen = new FrozenSheet(page)
  await frozen.freeze('First')
  await expect(frozen.news).toBeHidden()
  await bringNewFigures(kohort.directory)
  await page.goto('about:blank')
  await start.open(await kohort.restart())
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Multiple sclerosis/ })
    .first()
    .click()
  await study.ready()
  await expect(frozen.news).toContainText(/^New figures from .+ since \d+\s\w+\s\d{4}\./)
  await frozen.news.getByRole('button', { name: 'See what changes' }).click()

  await expect(frozen.section('Tables')).toContainText('other figures')
  await expect(frozen.section('What is different')).toContainText('the same')
  const eligible = frozen.section('Eligible').getByRole('row')
  const numbers = await eligible.allInnerTexts()
  expect(numbers).toHaveLength(3)
  expect(numbers[1]?.replace(/^Then, [^\t]*/, '')).not.toBe(numbers[2]?.replace(/^Now, [^\t]*/, ''))
  await frozen
    .section('Tables')
    .getByText(/figures? moved|that moved/)
    .first()
    .click()
  await expect(frozen.section('Tables').getByRole('row').nth(1)).toBeVisible()
  expect(await violationsIn(page, looks)).toEqual([])
  await frozen.section('Area by area').getByRole('button', { name: 'Health regions' }).click()
  await expect(frozen.section('Area by area').getByRole('row')).toHaveCount(6)
  await frozen.dialog.getByRole('button', { name: 'All frozen estimates' }).click()
  await frozen.act('Make it again', 'First')
  await expect(frozen.card('First').getByRole('status')).toContainText('Identical')
})

test('a change of the definition is named beside the numbers', async ({ start, page }) => {
  const study = await start.openUnplanned('multiple-sclerosis')
  const frozen = new FrozenSheet(page)
  await frozen.freeze('First')
  await study.changing(() => study.changeAges('18', '40'))
  await frozen.open()
  await frozen.act('What changed since', 'First')
  await expect(frozen.section('What is different').getByRole('row', { name: /^Ages/ })).toContainText('40')
  await expect(frozen.section('Eligible')).toContainText('The definition of then, figures of today')
  await expect(frozen.section('Tables')).toContainText('All tables are the same.')
})

test('the exported file is all that is needed to make the number again', async ({ start, page }) => {
  await start.openUnplanned('multiple-sclerosis')
  const frozen = new FrozenSheet(page)
  await frozen.freeze('First')
  await frozen.open()
  const download = await frozen.exportFile('First')
  expect(download.suggestedFilename()).toMatch(/-First-\d{4}-\d\d-\d\d\.kohort-frozen\.json$/)
  const cli = join(import.meta.dirname, '../../out/main/cli.js')
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'rebuild', await download.path()])
  expect(stdout).toContain('Identical: engine ')
})

test('what stands behind a report is deleted only when that is confirmed', async ({ start, page }) => {
  const study = await start.openUnplanned('multiple-sclerosis')
  await study.exportPdf('en')
  const frozen = new FrozenSheet(page)
  await frozen.open()
  await expect(frozen.card('Behind a report')).toContainText('One report was made from it.')
  await frozen.act('Delete', 'Behind a report')
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText('cannot be undone')
  await question.getByRole('button', { name: 'Keep' }).click()
  await expect(frozen.cards).toHaveCount(1)
  await frozen.act('Delete', 'Behind a report')
  await question.getByRole('button', { name: 'Delete' }).click()
  await expect(frozen.cards).toHaveCount(0)
})

test('everything of it is in Bokmål too', async ({ start, page }) => {
  const study = await start.openUnplanned('multiple-sclerosis')
  await study.shell.chooseLanguage('nb')
  await page.getByRole('button', { name: 'Frys og sammenlign' }).click()
  await page.getByRole('menuitem', { name: 'Frys dette estimatet' }).click()
  const form = page.getByRole('dialog', { name: 'Frys dette estimatet' })
  await form.getByRole('button', { name: 'Frys' }).click()
  await expect(study.shell.notice).toContainText('er frosset.')
  await study.shell.notice.getByRole('button', { name: 'Vis' }).click()
  await page.getByRole('button', { name: /^Hva er endret siden: / }).click()
  await expect(page.getByRole('dialog')).toContainText('Ingenting er endret siden')
  expect(await violationsIn(page, looks)).toEqual([])
})
