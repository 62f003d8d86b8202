import { violationsIn, type Look } from './support/axe'
import { expect, test } from './support/fixtures'
import { AssumptionPanels } from './pages/assumptionPanels'
import type { PopulationPage } from './pages/populationPage'

/** The announced number without its interval, which a preview and the refined draws give with different digits. */
function withoutInterval(announced: string): string {
  return announced.replace(/ \(.*/, '')
}

/** Does something, and waits until the announced estimate is another one, whatever its interval; answers with the new one. */
async function changing(study: PopulationPage, step: () => Promise<unknown>): Promise<string> {
  const before = withoutInterval(await study.announced())
  await step()
  await expect(study.announcement).not.toContainText(`${before} (`)
  return withoutInterval(await study.announced())
}

test('the overlap dial compares with independence while it is dragged, and keeps what is let go', async ({
  start,
  page,
}) => {
  const study = await start.openExample('Multiple sclerosis')
  const panels = new AssumptionPanels(page)
  const independent = withoutInterval(await study.announced())
  await expect(panels.compared('Without')).toHaveText(/\d/)
  const before = withoutInterval((await panels.compared('Without').textContent()) ?? '')
  const thumb = await panels.overlap.boundingBox()
  if (thumb === null) throw new Error('the thumb is on screen')
  const [x, y] = [thumb.x + thumb.width / 2, thumb.y + thumb.height / 2]

  await test.step('dragging calculates, and changes nothing yet', async () => {
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 90, y, { steps: 5 })
    await expect(panels.compared('With')).toHaveText(/\d/)
    await expect(panels.compared('With')).not.toContainText(`${before} (`)
    await expect(panels.compared('Without')).toContainText(`${before} (`)
    await expect(study.result).toContainText('None since this page was opened')
  })
  const overlapping = await changing(study, () => page.mouse.up())
  await expect(study.result).toContainText(/overlap 0\.\d/)
  await expect(panels.assumptions).toContainText('your value')

  await test.step('the limits widen the interval, and the dial holds them', async () => {
    await panels.assumptions.getByRole('textbox', { name: 'Highest' }).fill('0.9')
    await page.keyboard.press('Tab')
    await expect(study.result).toContainText(/limits of overlap 0\.\d+–0\.9/)
    await panels.assumptions.getByRole('textbox', { name: 'Lowest' }).fill('0.95')
    await page.keyboard.press('Tab')
    await expect(panels.assumptions.getByRole('alert')).toContainText('lies outside its limits')
    await expect(study.result).toContainText(/limits of overlap 0\.\d+–0\.9/)
    await study.undo()
    await expect(study.announcement).toContainText(overlapping)
  })

  await test.step('the arrow keys make one step each, and undo takes them back', async () => {
    await study.undo()
    await expect(study.announcement).toContainText(independent)
    await expect(panels.overlap).toHaveAttribute('aria-valuenow', '0')
    await panels.overlap.focus()
    await page.keyboard.press('ArrowRight')
    await expect(study.result).toContainText('overlap 0.05')
    await expect(panels.overlap).toHaveAttribute('aria-valuetext', /^0\.05\. Slight/)
    await panels.assumptions.getByRole('button', { name: 'Reset overlap' }).click()
    await expect(study.announcement).toContainText(independent)
  })
})

test('two criteria go together by an odds ratio, each with one other only', async ({ start, page }) => {
  const study = await start.openExample('Multiple sclerosis')
  const panels = new AssumptionPanels(page)
  const { assumptions } = panels
  await assumptions.getByRole('button', { name: 'Two criteria go together' }).click()
  const form = assumptions.locator('form')
  await form.getByRole('button', { name: /^Other criterion/ }).click()
  await page.getByRole('option', { name: 'E1 Epilepsy' }).click()
  await form.getByRole('textbox', { name: 'Odds ratio' }).fill('3')
  await form.getByRole('button', { name: 'Apply' }).click()
  await expect(form.getByRole('alert')).toHaveText(/Odds ratio needs both limits/)
  const tied = await changing(study, () =>
    panels.state(assumptions, 'Odds ratio', ['3', '2', '4.5'], 'MS registry 2023, table 4'),
  )
  const pair = 'Multiple sclerosis (MS) with Epilepsy'
  await expect(assumptions).toContainText(pair)
  await expect(assumptions).toContainText('MS registry 2023, table 4')
  await expect(assumptions).not.toContainText('Not in use now')

  await test.step('a criterion of the pair is not offered again', async () => {
    await assumptions.getByRole('button', { name: 'Two criteria go together' }).click()
    await form.getByRole('button', { name: /^Other criterion/ }).click()
    await expect(page.getByRole('option')).toHaveText([/Walks/, /Psychotic/])
    await page.keyboard.press('Escape')
    await form.getByRole('button', { name: 'Cancel' }).click()
  })

  await test.step('it is changed in place', async () => {
    await assumptions.getByRole('button', { name: `Change ${pair}` }).click()
    await form.getByRole('textbox', { name: 'Odds ratio' }).fill('4')
    await changing(study, () => page.keyboard.press('Enter'))
    await expect(study.result).toContainText('odds ratio of')
    await study.undo()
    await expect(study.announcement).toContainText(tied)
  })

  await test.step('it goes with its criterion, and comes back with it', async () => {
    await study.choose('E1', /^Delete$/)
    await expect(assumptions).not.toContainText(pair)
    await expect(assumptions).toContainText('None stated.')
    await study.undo()
    await expect(assumptions).toContainText(pair)
    await expect(study.announcement).toContainText(tied)
    await changing(study, () => study.card('E1').getByRole('switch').click())
    await expect(assumptions).toContainText('Not in use now')
    await changing(study, () => study.card('E1').getByRole('switch').click())
  })

  await test.step('and is removed', async () => {
    await changing(study, () => assumptions.getByRole('button', { name: `Remove ${pair}` }).click())
    await expect(assumptions).toContainText('None stated.')
    await expect(assumptions.getByRole('button', { name: 'Two criteria go together' })).toBeFocused()
  })
})

test('tables take completeness, trend and drift, and all of it is reset at once', async ({ start, page }) => {
  const study = await start.openExample('Multiple sclerosis')
  const panels = new AssumptionPanels(page)
  const { assumptions } = panels
  const plain = withoutInterval(await study.announced())
  await expect(assumptions).toContainText(/[\d.]+ years? older than the population figures/)
  await assumptions.getByRole('button', { name: /^Change completeness of Multiple sclerosis/ }).click()
  await changing(study, () =>
    panels.state(assumptions, 'Completeness', ['90', '80', '100'], 'Coverage analysis 2023'),
  )
  await expect(assumptions.getByRole('button', { name: /^Change completeness of Multiple/ })).toContainText(
    '90',
  )
  await expect(assumptions).toContainText('Coverage analysis 2023')
  await assumptions.getByRole('button', { name: /^Change yearly trend of Multiple sclerosis/ }).click()
  await changing(study, () => panels.state(assumptions, 'Yearly trend', ['2', '−1', '4'], 'Own calculation'))
  await expect(assumptions).toContainText(/−1 to 4\s%/)
  await assumptions.getByRole('button', { name: /^Change Yearly drift/ }).click()
  await assumptions.locator('form').getByRole('textbox').fill('6')
  await page.keyboard.press('Enter')
  await expect(study.result).toContainText(/yearly drift 6\s%/)
  await assumptions.getByRole('button', { name: /^Reset completeness of Multiple/ }).click()
  await expect(assumptions).not.toContainText('Coverage analysis 2023')
  await assumptions.getByRole('button', { name: 'Reset all' }).click()
  await expect(study.announcement).toContainText(plain)
  await expect(assumptions.getByRole('button', { name: 'Reset all' })).toBeHidden()
  await study.undo()
  await expect(assumptions).toContainText('Own calculation')
})

test('steps lead from eligible to available, in the order and with the shares a person states', async ({
  start,
  page,
}) => {
  const study = await start.openExample('Multiple sclerosis')
  const panels = new AssumptionPanels(page)
  const { availability } = panels
  await availability.getByRole('button', { name: 'Can be reached' }).click()
  await expect(availability.locator('form').getByRole('textbox', { name: 'Share who pass' })).toHaveValue('')
  await page.keyboard.press('Enter')
  await expect(availability.getByRole('alert').first()).toHaveText('Share who pass is missing.')
  await page.keyboard.press('Escape')
  await panels.addStep('Can be reached', ['80', '70', '90'])
  await panels.addStep('Able to consent', ['90', '85', '95'])
  await panels.addStep('Consents when asked', ['50', '30', '60'])
  await expect(availability.getByRole('button', { name: 'Can be reached', exact: true })).toHaveCount(0)
  await expect(panels.step('Consents when asked')).toContainText(/80 %: \d/)
  await expect(panels.step('Consents when asked')).toContainText(/bounds 0–/)
  const eligible = withoutInterval(await study.announced())

  await test.step('they move by keyboard, by mouse and from the menu', async () => {
    await panels.step('Can be reached').focus()
    await page.keyboard.press('Alt+ArrowDown')
    await expect
      .poll(() => panels.order())
      .toEqual(['Able to consent', 'Can be reached', 'Consents when asked'])
    await expect(panels.step('Can be reached')).toBeFocused()
    await panels
      .step('Consents when asked')
      .locator('[draggable="true"]')
      .dragTo(panels.step('Able to consent'))
    await expect
      .poll(() => panels.order())
      .toEqual(['Consents when asked', 'Able to consent', 'Can be reached'])
    await panels
      .step('Can be reached')
      .getByRole('button', { name: /^More for/ })
      .click()
    await page.getByRole('menuitem', { name: /^Move up/ }).click()
    await expect
      .poll(() => panels.order())
      .toEqual(['Consents when asked', 'Can be reached', 'Able to consent'])
  })

  await test.step('one is turned off, changed and deleted', async () => {
    const last = panels.step('Able to consent')
    await last.getByRole('switch').click()
    await expect(last).toContainText('off, not in the numbers')
    await last.getByRole('button', { name: 'Change Able to consent' }).click()
    await availability.getByRole('textbox', { name: 'Name of the step' }).fill('Fit to travel')
    await page.keyboard.press('Enter')
    await expect(panels.step('Fit to travel')).toContainText(/90\s%/)
    await panels
      .step('Fit to travel')
      .getByRole('button', { name: /^More for/ })
      .click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await expect(panels.step('Fit to travel')).toBeHidden()
    await study.shell.notice.getByRole('button', { name: 'Undo' }).click()
    await expect(panels.step('Fit to travel')).toBeVisible()
  })
  await expect(study.announcement, 'who is eligible does not change').toContainText(eligible)

  await test.step('the usual names read in both languages', async () => {
    await study.shell.chooseLanguage('nb')
    await expect(panels.step('Samtykker når de blir spurt')).toContainText(/grenser 0–/)
  })
})

test('the enrolment window adds who comes and takes off who leaves', async ({ start, page }) => {
  await start.openExample('Multiple sclerosis')
  const panels = new AssumptionPanels(page)
  const { enrolment } = panels
  await enrolment.getByRole('button', { name: 'Add an enrolment window' }).click()
  await page.keyboard.press('Enter')
  await expect(enrolment.getByText('The length is missing.')).toBeVisible()
  await enrolment.getByRole('textbox', { name: 'Months' }).fill('24')
  await page.keyboard.press('Enter')
  await expect(panels.windowLine('Available at its start')).toContainText(/\d/)
  await expect(panels.windowLine('Newly available')).toHaveText('not stated')
  await enrolment.getByRole('button', { name: 'Change New eligible people a year' }).click()
  await panels.state(enrolment, 'New a year', ['200', '100', '300'], 'Registry 2023')
  await expect(panels.windowLine('Newly available')).toContainText(/400/)
  await expect(panels.windowLine('Newly available')).toContainText(/bounds \d+–\d/)
  await enrolment.getByRole('button', { name: 'Change Leaving a year' }).click()
  await panels.state(enrolment, 'Leaving a year', ['3', '2', '5'], 'Life tables 2023')
  await expect(panels.windowLine('Still there at its end')).toContainText(/80 %: \d/)

  await test.step('new people can come from a table of new cases', async () => {
    await enrolment.getByRole('button', { name: 'Change New eligible people a year' }).click()
    await enrolment.getByRole('button', { name: 'Table of new cases' }).click()
    await expect(
      enrolment.getByRole('button', { name: /^Table: Multiple sclerosis, new cases/ }),
    ).toBeVisible()
    await enrolment.getByRole('button', { name: 'Apply' }).click()
    await expect(enrolment).toContainText('1 Multiple sclerosis (MS)')
    await expect(panels.windowLine('Newly available')).toContainText(/80 %: \d/)
  })
  await enrolment.getByRole('button', { name: 'Remove the window' }).click()
  await expect(enrolment.getByRole('button', { name: 'Add an enrolment window' })).toBeFocused()
})

test('a table of new cases becomes people who live with it, and a stated share names its study', async ({
  start,
  page,
}) => {
  const study = await start.openExample('Multiple sclerosis')
  const editor = await study.edit('1')
  await editor.evidence.getByRole('radio', { name: /^Multiple sclerosis, new cases per year/ }).click()
  await editor.sheet.getByRole('checkbox', { name: 'Count those who live with it' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(editor.status).toHaveText('Not saved: Deaths a year is missing.')
  await editor.field('Deaths a year').fill('2')
  await editor.field('Lowest').fill('1')
  await editor.field('Highest').fill('3')
  await editor.field('Years since diagnosis').fill('20')
  await editor.field('Citation').fill('Mortality in MS, Norway 2019')
  await changing(study, () => editor.save())
  await study.edit('1')
  await expect(editor.field('Years since diagnosis')).toHaveValue('20')
  await page.keyboard.press('Escape')

  await study.card('2').getByRole('button', { name: 'State a share' }).click()
  await editor.state('70', '60', '80', 'Walking study 2022')
  await editor.field('Met it').fill('700')
  await page.keyboard.press('Control+Enter')
  await expect(editor.status).toHaveText('Not saved: Give both numbers of the study, or none.')
  await editor.field('of people').fill('1000')
  await page.keyboard.press('Tab')
  await expect(editor.sheet).toContainText('That is 70 % of them.')
  await changing(study, () => editor.save())
  await study.edit('2')
  await expect(editor.field('of people')).toHaveValue(/1.000/)
})

const looks: Readonly<Record<'en' | 'nb', readonly Look[]>> = {
  en: [
    { theme: 'light', size: 'wide' },
    { theme: 'dark', size: 'zoomed' },
  ],
  nb: [
    { theme: 'dark', size: 'laptop' },
    { theme: 'light', size: 'zoomed' },
  ],
}
for (const language of ['en', 'nb'] as const) {
  test(`what is assumed is accessible (${language})`, async ({ start, page }) => {
    const study = await start.openExample('Multiple sclerosis')
    const panels = new AssumptionPanels(page)
    await study.shell.chooseLanguage(language)
    const check = async (state: string) => {
      expect.soft(await violationsIn(page, looks[language]), state).toEqual([])
    }
    await panels.overlap.focus()
    await changing(study, () => page.keyboard.press('End'))
    await panels.assumptions.getByRole('textbox').last().fill('2')
    await page.keyboard.press('Tab')
    await panels.assumptions.getByRole('button', { name: /^(Two criteria|To kriterier)/ }).click()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await check('overlap and a pair, refused')
    await panels.assumptions.locator('form').getByRole('button').last().click()
    await panels.assumptions
      .getByRole('button', { name: /^(Change completeness|Endre kompletthet)/ })
      .first()
      .click()
    await page.keyboard.press('Enter')
    await check('completeness, refused')
    await page.keyboard.press('Escape')
    await panels.addStep(language === 'en' ? 'Can be reached' : 'Kan nås', ['80', '70', '90'])
    await panels.addStep(language === 'en' ? 'Able to consent' : 'Samtykkekompetent', ['80', '70', '90'])
    await panels.steps.last().getByRole('switch').click()
    await panels.steps
      .first()
      .getByRole('button', { name: /^(Change|Endre)/ })
      .click()
    await check('steps of availability')
    await page.keyboard.press('Escape')
    await panels.enrolment.getByRole('button').click()
    await panels.enrolment.getByRole('textbox').fill('12')
    await page.keyboard.press('Enter')
    await panels.enrolment.getByRole('button', { name: /^(Change New|Endre Nye)/ }).click()
    await panels.enrolment.getByRole('button', { name: /^(Table of new|Tabell over nye)/ }).click()
    await check('enrolment window')
  })
}
