import { PopulationPage } from './pages/populationPage'
import { expect, test } from './support/fixtures'

test('what is changed in one window shows in the other', async ({ start, page, context, kohort }) => {
  const first = await start.openExample('Myocardial infarction')
  const second = await openSecond(page.url(), kohort.address)
  await second.changing(() => first.card('2').getByRole('switch').click())
  await expect(second.card('2').getByRole('switch')).not.toBeChecked()
  await expect(second.announcement).toHaveText(await first.announced())

  await test.step('its name and its deletion too', async () => {
    await first.title.getByRole('button').click()
    await page.getByRole('textbox', { name: 'Name of the study' }).fill('Infarction, national')
    await page.keyboard.press('Enter')
    await expect(second.title).toHaveText('Infarction, national')
    await expect(second.shell.sidebar.getByRole('link', { name: 'Infarction, national' })).toBeVisible()
  })

  await test.step('and the language', async () => {
    await first.shell.chooseLanguage('nb')
    await expect(second.page.locator('html')).toHaveAttribute('lang', 'nb')
  })

  async function openSecond(study: string, address: string): Promise<PopulationPage> {
    const other = await context.newPage()
    await other.goto(address)
    await other.goto(study)
    const population = new PopulationPage(other)
    await population.ready()
    return population
  }
})

test('two edits of the same state: one is kept, the other is told', async ({
  start,
  page,
  context,
  kohort,
}) => {
  const first = await start.openExample('Myocardial infarction')
  const other = await context.newPage()
  await other.goto(kohort.address)
  await other.goto(page.url())
  const second = new PopulationPage(other)
  await second.ready()

  await test.step('the second window does not hear of the first edit in time', async () => {
    await other.route('**/api', async (route) => {
      const { name } = JSON.parse(route.request().postData() ?? '{}')
      if (name === 'protocols.apply') await first.changing(() => first.card('2').getByRole('switch').click())
      await route.continue()
    })
    await second.card('E1').getByRole('switch').click()
  })
  await expect(second.shell.main).toContainText('This study was changed in another window.')
  await expect(second.shell.main).toContainText('“turn off Diabetes” was not kept.')
  await expect(second.card('E1').getByRole('switch')).toBeChecked()
  await expect(second.card('2').getByRole('switch')).not.toBeChecked()
  await second.shell.main.getByRole('button', { name: 'Understood' }).click()
  await other.unroute('**/api')
  await second.changing(() => second.card('2').getByRole('switch').click())
  await expect(first.card('2').getByRole('switch')).toBeChecked()
})
