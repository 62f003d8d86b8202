import { violationsIn } from './support/axe'
import { expect, test } from './support/fixtures'

const light = { theme: 'light', size: 'wide' } as const
const dark = { theme: 'dark', size: 'laptop' } as const

test('one change is found, applied as one step and taken back', async ({ start, page }) => {
  const population = await start.openExample('Myocardial infarction, secondary prevention')
  await population.chooseWhatIf('Relax one criterion')
  const sheet = page.getByRole('dialog', { name: 'Relax one' })
  await expect(sheet.getByRole('status')).toHaveText('12 of 12 changes calculated')
  const rows = sheet.getByRole('row')
  // Head, the protocol as it stands, and the changes with the largest gain first.
  await expect(rows).toHaveCount(14)
  await expect(rows.nth(2)).toContainText('Without 2 Takes part when invited')
  const gains = await rows.evaluateAll((all) =>
    all.slice(2).map((row) => Number((row.children[2]?.textContent ?? '').replace(/[^\d]/g, ''))),
  )
  expect(gains).toEqual(gains.toSorted((one, other) => other - one))
  expect(await violationsIn(page, [light, dark])).toEqual([])

  const row = rows.filter({ hasText: 'Ages 35–79 years instead of 40–79 years' })
  const promised = await row.getByRole('cell').first().locator('b').textContent()
  const after = await population.changing(() => row.getByRole('button', { name: /^Apply/ }).press('Enter'))
  expect(after).toContain(`Eligible ${promised ?? ''}`)
  await expect(sheet).toBeHidden()
  await expect(population.result).toContainText('Ages 35–79 years instead of 40–79 years')
  await population.changing(() => population.undo())
  await expect(population.criteria.getByRole('button', { name: /40–79 years/ })).toBeVisible()
})

test('the menu of a criterion shows the changes of it alone', async ({ start, page }) => {
  const population = await start.openExample('Myocardial infarction, secondary prevention')
  await population.choose('2', 'What if it were wider')
  const sheet = page.getByRole('dialog', { name: 'Relax one' })
  await expect(sheet.getByText('Changes of 2 Takes part when invited only.')).toBeVisible()
  await expect(sheet.getByRole('button', { name: /^Apply/ })).toHaveCount(2)
  await sheet.getByRole('button', { name: 'Show all changes' }).click()
  await expect(sheet.getByRole('button', { name: /^Apply/ })).toHaveCount(12)
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

test('a number is sought by keyboard from the palette, and the answer holds', async ({ start, page }) => {
  const population = await start.openExample('Myocardial infarction, secondary prevention')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Seek a number')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Seek a number' })
  // The number of participants that the study needs stands there already.
  await dialog.getByRole('textbox', { name: 'People to reach' }).fill('')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('How many people are to be reached?')).toBeVisible()
  await page.keyboard.type('2000')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toContainText('Lowest age: 54 instead of 40.')
  await expect(dialog.getByRole('status')).toContainText('80 % interval')
  expect(await violationsIn(page, [light, dark])).toEqual([])

  const after = await population.changing(() => dialog.getByRole('button', { name: 'Apply' }).click())
  await expect(dialog).toBeHidden()
  expect(Number(/Eligible ([\d\u00A0]+)/.exec(after)?.[1]?.replace(/\u00A0/g, ''))).toBeGreaterThanOrEqual(
    2000,
  )
  const stricter = await population.changing(() => population.changeAges('55', '79'))
  expect(Number(/Eligible ([\d\u00A0]+)/.exec(stricter)?.[1]?.replace(/\u00A0/g, ''))).toBeLessThan(2000)
})

test('a number out of reach is told with how near it gets', async ({ start, page }) => {
  const population = await start.openExample('Myocardial infarction, secondary prevention')
  await population.chooseWhatIf('Seek a number')
  const dialog = page.getByRole('dialog', { name: 'Seek a number' })
  await dialog.getByRole('button', { name: /^What may change/ }).click()
  await page.getByRole('option', { name: 'Highest age' }).click()
  await dialog.getByRole('textbox', { name: 'People to reach' }).fill('90000')
  await dialog.getByRole('button', { name: 'Find' }).click()
  await expect(dialog.getByRole('status')).toContainText('90\u00A0000 cannot be reached this way.')
  await expect(dialog.getByRole('status')).toContainText('Highest age: no upper limit comes nearest')
})
