import { violationsIn } from './support/axe'
import { expect, test } from './support/fixtures'

const whereFrom = /where does this come from\?$/

test('a number of the funnel tells where it comes from, by keyboard alone', async ({ start, page }) => {
  const study = await start.openExample('Myocardial infarction')
  await study.announced()
  const row = study.funnel.getByRole('row').filter({ hasText: 'Myocardial infarction' })
  const number = row.getByRole('button', { name: whereFrom }).first()
  const [shown = ''] = (await number.innerText()).trim().split('\n')
  await number.focus()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog', { name: 'Where this number comes from' })
  await expect(drawer.getByRole('region', { name: 'Number' })).toContainText(shown)

  await test.step('from the residents, through a table and its cells', async () => {
    const chain = drawer.getByRole('table', { name: 'From the residents to the number' })
    await expect(chain.getByRole('row', { name: /Residents on 1 Jan 2024/ })).toBeVisible()
    const left = digitsOf(
      await chain
        .getByRole('row', { name: /Myocardial infarction/ })
        .getByRole('cell')
        .last()
        .innerText(),
    )
    const tables = drawer.getByRole('region', { name: 'Tables and cells' })
    await expect(tables).toContainText('Different people admitted to hospital for the disease in a year.')
    await expect(tables).toContainText('Licence')
    await tables.getByRole('button', { name: /^Show all/ }).click()
    const lines = await tables.getByRole('table', { name: 'Cells used' }).getByRole('row').allInnerTexts()
    const people = lines.flatMap((line) =>
      line.includes('=') ? [digitsOf(line.split('=').at(-1) ?? '')] : [],
    )
    expect(people.length).toBeGreaterThan(15)
    const sum = people.reduce((total, one) => total + one, 0)
    // Each line is rounded to people by itself.
    expect(Math.abs(sum - left)).toBeLessThanOrEqual(people.length / 2)
  })

  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(number).toBeFocused()
})

test('every kind of number answers', async ({ start, page }) => {
  const study = await start.openExample('Myocardial infarction')
  await study.announced()
  const drawer = page.getByRole('dialog', { name: 'Where this number comes from' })
  const number = drawer.getByRole('region', { name: 'Number' })

  const asks = async (open: () => Promise<void>, title: RegExp) => {
    await open()
    await expect(number.getByRole('heading')).toHaveText(title)
    await expect(drawer.getByRole('region', { name: 'How it is worked out' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(drawer).toBeHidden()
  }
  const click = (place: typeof study.result) => () =>
    place.getByRole('button', { name: whereFrom }).first().click()
  await asks(click(study.result), /^Eligible at the end$/)
  await asks(click(study.criteria), /^On its own: /)
  await asks(
    () => study.result.getByRole('button', { name: whereFrom }).last().click(),
    /^Eligible at the end$/,
  )
  await asks(click(study.costs), /^Left at the end without: /)
  await asks(click(study.influences), /^(Left after: |Eligible at the end)/)
  await study.map.getByRole('button', { name: 'Show as table' }).click()
  await asks(click(study.map), /^Eligible at the end$/)
})

test('another table is one step that undo takes back', async ({ start, page }) => {
  const study = await start.openExample('Myocardial infarction')
  const before = await study.announced()
  await study.funnel
    .getByRole('row')
    .filter({ hasText: 'Myocardial infarction' })
    .getByRole('button', { name: whereFrom })
    .first()
    .click()
  const drawer = page.getByRole('dialog', { name: 'Where this number comes from' })
  const others = drawer.getByRole('region', { name: 'Other tables' })
  const wider = others.getByRole('radio', { name: /Cardiovascular disease/ })
  await expect(others).toContainText('lower because: its codes fit less closely')
  await others.getByRole('button', { name: 'What would each give?' }).click()
  await expect(others).toContainText('no estimate')
  await expect(others).toContainText(/alone .* at the end/)
  await wider.click()
  await expect(wider).toBeChecked()
  await expect(others).toContainText('Now in use. Undo takes it back.')
  await page.keyboard.press('Escape')
  await expect(study.announcement).not.toHaveText(before)
  await study.result.getByRole('button', { name: 'Undo' }).click()
  await expect(study.announcement).toHaveText(before)

  await test.step('or a share is stated with a citation', async () => {
    await study.funnel
      .getByRole('row')
      .filter({ hasText: 'Myocardial infarction' })
      .getByRole('button', { name: whereFrom })
      .first()
      .click()
    await others.getByRole('button', { name: 'State a share with a citation' }).click()
    await expect(page.getByRole('dialog').getByRole('radio', { name: /Share that you state/ })).toBeChecked()
  })
})

for (const language of ['en', 'nb'] as const)
  test(`the drawer can be used by everyone (${language})`, async ({ start, page }) => {
    const study = await start.openExample('Myocardial infarction')
    await study.announced()
    await study.shell.chooseLanguage(language)
    await study.result
      .getByRole('button', { name: /(where does this come from|hvor kommer dette fra)\?$/ })
      .first()
      .click()
    const drawer = page.getByRole('dialog')
    await expect(drawer.getByRole('table').first()).toBeVisible()
    for (const summary of await drawer.locator('summary').all()) await summary.click()
    const looks = [
      { theme: 'light', size: 'wide' },
      { theme: 'dark', size: 'zoomed' },
    ] as const
    expect(await violationsIn(page, looks)).toEqual([])
  })

function digitsOf(text: string): number {
  return Number(text.replace(/\D/g, ''))
}
