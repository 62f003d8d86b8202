import { expect, test } from './support/fixtures'

test('hover and focus show the result without a criterion and change nothing', async ({ start, page }) => {
  const study = await start.openExample('Myocardial infarction')
  const before = await study.announced()
  await page.mouse.move(0, 0)
  await expect(study.result).toContainText('Last change')

  await study.card('2').hover()
  await expect(study.result).toContainText('Without 2')
  await expect(study.result).toContainText(/\+[\d\s]+ people/)
  await study.row('E1').hover()
  await expect(study.result).toContainText('Without E1')
  await page.mouse.move(0, 0)
  await study.card('E2').focus()
  await expect(study.result).toContainText('Without E2')
  await study.costs.getByRole('row').filter({ hasText: 'Takes part' }).hover()
  await expect(study.result).toContainText('Without 2')
  await expect(study.announcement).toHaveText(before)
})

test('the number names what the last change did, and how it was undone', async ({ start }) => {
  const study = await start.openExample('Myocardial infarction')
  await study.changing(() => study.card('2').getByRole('switch').click())
  await study.page.mouse.move(0, 0)
  await study.page.keyboard.press('F6')
  await expect(study.result).toContainText(/\+[\d\s]+turn off Takes part when invited/)
  await study.changing(() => study.result.getByRole('button', { name: 'Undo' }).click())
  await expect(study.result).toContainText('undone: turn off Takes part when invited')
})

test('the funnel has a logarithmic and a linear axis', async ({ start }) => {
  const study = await start.openExample('Multiple sclerosis')
  const axis = study.page.getByRole('group', { name: 'Axis' })
  const chart = study.page.getByRole('img', { name: /^Estimates with .* intervals and hard bounds per step/ })
  const drawn = () =>
    chart.evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''))
  await expect(axis.getByRole('button', { name: 'Log' })).toHaveAttribute('aria-pressed', 'true')
  const logarithmic = await drawn()
  expect(logarithmic).toMatch(/^data:image\/png/)
  await axis.getByRole('button', { name: 'Linear' }).click()
  await expect(axis.getByRole('button', { name: 'Linear' })).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(drawn).not.toBe(logarithmic)
  await axis.getByRole('button', { name: 'Log' }).click()
  await expect.poll(drawn).toBe(logarithmic)
})

test('the map is walked by keyboard and read as a table', async ({ start, page }) => {
  const study = await start.openExample('Multiple sclerosis')
  const counties = study.map.getByRole('group', { name: /^Counties/ })
  const spoken = study.map.locator('[aria-live="polite"]')
  await counties.focus()
  await page.keyboard.press('ArrowDown')
  await expect(spoken).toHaveText(
    /^.+, [\d\s]+, 80\s% interval [\d\s]+–[\d\s]+, bounds [\d\s–]+, [\d.]+ per 1\s000$/,
  )
  const most = (await spoken.textContent()) ?? ''
  await page.keyboard.press('ArrowDown')
  await expect(spoken).not.toHaveText(most)
  await page.keyboard.press('Home')
  await expect(spoken).toHaveText(most)
  await page.keyboard.press('End')
  await expect(spoken).not.toHaveText(most)
  await page.keyboard.press('Escape')
  await expect(spoken).toBeEmpty()

  await study.map.getByRole('button', { name: 'Show as table' }).click()
  const table = study.map.getByRole('table')
  await expect(table.getByRole('row')).toHaveCount(16)
  await expect(table.getByRole('row').nth(1)).toContainText(most.split(',')[0] ?? '')
  await expect(table.getByRole('row').nth(1).getByRole('cell').first()).toContainText(
    /^\s*\d[\d\s]*\s[\d\s]+–[\d\s]+$/,
  )
  await study.map.getByRole('button', { name: 'By referral area' }).click()
  await expect(table.getByRole('rowheader', { name: /Bergen/ })).toBeVisible()
  await expect(table.getByRole('columnheader', { name: 'Health region' })).toBeVisible()
  await study.map.getByRole('button', { name: 'Show as map' }).click()
  await expect(study.map.getByRole('img', { name: /^Map of eligible/ })).toBeVisible()
})

test('the map shows people or people per 1 000', async ({ start }) => {
  const study = await start.openExample('Multiple sclerosis')
  const map = study.map.getByRole('img', { name: /^Map of eligible/ })
  const fills = () =>
    map
      .locator('path[class*="county"]')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('style')))
  const numbers = await fills()
  await study.map.getByRole('button', { name: /^Per 1\s000$/ }).click()
  await expect(study.map).toContainText(/per 1\s000 in the population/)
  expect(await fills()).not.toEqual(numbers)
  await study.map.getByRole('button', { name: 'Number' }).click()
  expect(await fills()).toEqual(numbers)
})

test('assumptions open, and evidence says what to know of it', async ({ start }) => {
  const study = await start.openExample('Myocardial infarction')
  const independence = study.assumptions.getByRole('group').filter({ hasText: 'Criteria are independent' })
  const explanation = independence.getByText('meeting one criterion is taken to make another')
  await expect(explanation).toBeHidden()
  await independence.getByText('Criteria are independent').click()
  await expect(explanation).toBeVisible()

  const flags = ['national only', 'ages together', 'old']
  for (const flag of flags)
    await expect(study.assumptions.getByRole('button', { name: flag, exact: true }).first()).toBeVisible()
  await study.assumptions.getByRole('button', { name: 'national only' }).first().hover()
  await expect(study.page.getByRole('tooltip')).toContainText('one figure for the whole country')
  await expect(study.assumptions).toContainText('SSB · as of 1 Jan 2024')
})

test('treated people are not passed off as everyone who has the disease', async ({ start, page }) => {
  const study = await start.openExample('Multiple sclerosis')
  const flag = study.assumptions.getByRole('button', { name: 'treated, not all' }).first()
  await flag.focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(flag).toBeFocused()
  await expect(study.page.getByRole('tooltip')).toContainText(
    'Those who have the disease without treatment are missing.',
  )
})

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('the result is copied as text', async ({ start, page }) => {
    const study = await start.openExample('Multiple sclerosis')
    const line = await study.announced()
    await study.result.getByRole('button', { name: 'Copy result as text' }).click()
    await expect(study.shell.notice).toContainText(line)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(line)
  })
})
