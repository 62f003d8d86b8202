import { expect, test } from './support/fixtures'

const english = /^Eligible [\d\s]+ \([\d\s]+–[\d\s]+\), bounds [\d\s]+–[\d\s]+$/
const norwegian = /^Aktuelle [\d\s]+ \([\d\s]+–[\d\s]+\), grenser [\d\s]+–[\d\s]+$/

test('the result is told with its 80 % interval in both languages', async ({ start }) => {
  const study = await start.openExample('Multiple sclerosis')
  expect(await study.announced()).toMatch(english)
  await study.shell.chooseLanguage('nb')
  await expect(study.announcement).toHaveText(norwegian)
})

test('the 80 % interval is explained by keyboard and by pointer', async ({ start, page }) => {
  const study = await start.openExample('Multiple sclerosis')
  await study.explainInterval()
  const explanation = page.getByRole('tooltip').filter({ hasText: /in 80\sof 100\sdraws/ })
  await expect(explanation).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(explanation).toHaveCount(0)
  await page.mouse.move(0, 0)
  await study.result.getByRole('button', { name: /^What is the 80/ }).click()
  await expect(explanation).toHaveCount(1)
})

test('an edit shows a preview, which is refined when the person rests', async ({ start }) => {
  const study = await start.openExample('Myocardial infarction')
  await study.ready()
  await expect(study.result).toContainText(/10\s000 draws/)
  const strongest = study.influences.getByRole('rowheader').first()
  await expect(strongest).toContainText('Stated share: Takes part when invited')

  await study.card('2').getByRole('switch').click()
  await expect(study.result).toContainText('preview, 400 draws')
  // What moved the number before stays in sight, marked as such, and never leaves an empty place.
  await expect(study.influences).toContainText('from before the last change')
  await expect(strongest).toContainText('Stated share: Takes part when invited')

  await expect(study.result).toContainText(/10\s000 draws/)
  await expect(study.result).not.toContainText('preview')
  await expect(study.influences).not.toContainText('from before the last change')
  await expect(strongest).toContainText(/^I21–I22, hospitalised per year 2018–2022/)
})

test('what moves the answer is told in words and numbers, with what to get', async ({ start }) => {
  const study = await start.openExample('Myocardial infarction')
  const { influences } = study
  const stated = influences.getByRole('row').filter({ hasText: 'Stated share: Takes part when invited' })
  await expect(stated.getByRole('cell')).toHaveText([/^\d[\d\s]*$/, /^\d[\d\s]*$/])
  const [low, high] = (await stated.getByRole('cell').allInnerTexts()).map((text) =>
    Number(text.replace(/\s/g, '')),
  )
  const estimate = Number(/^Eligible ([\d\s]+) \(/.exec(await study.announced())?.[1]?.replace(/\s/g, ''))
  expect(low).toBeLessThan(estimate)
  expect(high).toBeGreaterThan(estimate)

  await expect(influences).toContainText(
    /narrow the interval most: a study with more people behind the stated share of Takes part when invited/,
  )
  await expect(influences).toContainText(/Cannot be narrowed before it is counted: LDL cholesterol/)
})

test('what hardly moves the answer is shown when it is asked for', async ({ start }) => {
  const { influences } = await start.openExample('Multiple sclerosis')
  const rows = influences.getByRole('rowheader')
  await expect(influences.getByRole('button', { name: /^Show all \d+$/ })).toBeVisible()
  const before = await rows.count()
  await influences.getByRole('button', { name: /^Show all \d+$/ }).click()
  expect(await rows.count()).toBeGreaterThan(before)
  await influences.getByRole('button', { name: 'Show fewer' }).click()
  await expect(rows).toHaveCount(before)
})

test('the funnel has intervals under its numbers and bounds beside them', async ({ start }) => {
  const study = await start.openExample('Myocardial infarction')
  const row = study.row('2')
  await expect(row.getByRole('cell').nth(1)).toHaveText(/^[\d\s]+\d[\d\s]*–[\d\s]+$/)
  await expect(row.getByRole('cell').first()).toHaveText(/^bounds [\d\s]+–[\d\s]+$/)
  const residents = study.funnel.getByRole('row').filter({ hasText: 'Residents' })
  await expect(residents.getByRole('cell').nth(1)).toHaveText(/exact$/)
})

test('the order of loss is chosen by keyboard, named in the table and remembered', async ({
  start,
  page,
}) => {
  const study = await start.openExample('Multiple sclerosis')
  await study.ready()
  expect(await study.funnelOrder()).toEqual(['1', 'E1', 'E2'])
  const end = await study.row('E2').getByRole('cell').nth(1).innerText()

  await page.getByRole('button', { name: 'Protocol order' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(study.funnel).toHaveAccessibleName(/in the order of loss/)
  expect(await study.funnelOrder()).toEqual(['1', 'E2', 'E1'])
  expect(await study.row('E1').getByRole('cell').nth(1).innerText()).toBe(end)
  // Before the end the estimate alone is calculated: no interval is made up.
  await expect(study.row('E2').getByRole('cell').nth(1)).toHaveText(/^[\d\s]+$/)

  await page.reload()
  await study.ready()
  await expect(page.getByRole('button', { name: 'Order of loss' })).toHaveAttribute('aria-pressed', 'true')
  expect(await study.funnelOrder()).toEqual(['1', 'E2', 'E1'])
})
