import { violationsIn, type Look } from './support/axe'
import { expect, test } from './support/fixtures'

const looks: readonly Look[] = [
  { theme: 'light', size: 'wide' },
  { theme: 'dark', size: 'zoomed' },
]

test('a definition that contradicts itself is told at both places', async ({ start }) => {
  const study = await start.openExample('Multiple sclerosis')
  await expect(study.check.line).toHaveText('1 note')
  await study.addExclusion('multippel sklerose', 'G35')
  await expect(study.check.line).toHaveText('1 contradiction, 1 note')
  const words = 'Everyone whom criterion 1 includes is excluded by criterion E3, and more besides.'
  await expect(study.card('1')).toContainText(words)
  await expect(study.card('E3')).toContainText(words)

  await test.step('the list leads to each of them', async () => {
    await study.check.line.click()
    const finding = study.check.finding(words)
    await finding.getByRole('button', { name: /^Go to E3/ }).click()
    await expect(study.card('E3')).toBeFocused()
    await finding.getByRole('button', { name: /^Go to 1/ }).click()
    await expect(study.card('1')).toBeFocused()
  })

  await test.step('and it goes with what made it', async () => {
    await study.undo()
    await expect(study.check.line).toHaveText('1 note')
    await expect(study.card('1')).not.toContainText('excluded by')
  })
})

test('what is said twice is fixed in one step that can be undone', async ({ start }) => {
  const study = await start.openExample('Multiple sclerosis')
  const before = await study.order('Include')
  await study.choose('1', 'Duplicate')
  await expect(study.check.line).toHaveText('1 question, 1 note')
  await study.card('2').getByRole('button', { name: 'May be questioned: show why' }).click()
  const finding = study.check.finding('Criterion 2 asks for the same people as criterion 1. One is enough.')
  await finding.getByRole('button', { name: 'Fix: remove 2' }).click()
  await expect(finding).toBeHidden()
  await expect(study.check.section).toBeFocused()
  await expect(study.check.line).toHaveText('1 note')
  expect(await study.order('Include')).toEqual(before)
  await expect(study.shell.notice).toContainText('Fixed: remove 2.')
  await study.shell.notice.getByRole('button', { name: 'Undo' }).click()
  await expect(study.check.line).toHaveText('1 question, 1 note')
})

test('limits and units of a measurement are weighed, and swapped where that mends them', async ({
  start,
}) => {
  const study = await start.openExample('Childhood diabetes')
  const editor = await study.edit('2')
  await editor.field('Unit').fill('%')
  await editor.save()
  await expect(study.check.line).toHaveText('1 question, 1 note')
  await study.check.line.click()
  const finding = study.check.finding('HbA1c 58 % in criterion 2 is a value that nobody has')
  await finding.getByRole('button', { name: 'Fix: change the unit to mmol/mol' }).click()
  await expect(study.check.line).toHaveText('1 note')
})

test('the population is a place too', async ({ start, page }) => {
  const study = await start.openExample('Multiple sclerosis')
  await study.changeAges('112', '')
  await expect(study.check.line).toHaveText('1 question, 1 note')
  await study.check.line.click()
  await study.check
    .finding('The population begins at age 112.')
    .getByRole('button', { name: 'Go to Population' })
    .click()
  await expect(page.locator('[data-population="ages"]')).toBeFocused()
})

test('the protocol is read as text in both languages', async ({ start, page }) => {
  const study = await start.openExample('Multiple sclerosis')
  await study.shell.searchPalette('read the protocol')
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'The protocol in words' })
  await expect(sheet).toContainText(
    'Women and men aged 18–55 living in Norway are taken in if they have the diagnosis',
  )
  await sheet.getByRole('button', { name: 'Bokmål' }).click()
  await expect(sheet.locator('[lang="nb"]')).toContainText(
    'Kvinner og menn på 18–55 år som bor i Norge, er med hvis de',
  )
  expect(await violationsIn(page, looks)).toEqual([])
  await sheet.getByRole('button', { name: 'Copy' }).click()
  await expect(sheet.getByRole('status')).toHaveText('The text is copied.')
})

for (const language of ['en', 'nb'] as const) {
  test(`the list of findings has no barrier (${language})`, async ({ start, page }) => {
    const study = await start.openExample('Multiple sclerosis')
    await study.addExclusion('multippel sklerose', 'G35')
    await study.choose('E1', 'Duplicate')
    if (language === 'nb') await study.shell.chooseLanguage('nb')
    await study.check.line.click()
    await expect(study.check.section.getByRole('listitem')).toHaveCount(3)
    expect(await violationsIn(page, looks)).toEqual([])
  })
}
