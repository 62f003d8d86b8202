import { DiscoveryPage } from './pages/discoveryPage'
import { violationsIn, type Look } from './support/axe'
import { expect, test } from './support/fixtures'

const infarction = /^Norwegian Myocardial Infarction Registry/

test('words, a code and the other language find the same; facets narrow it down; a link leads back to all of it', async ({
  page,
  start,
}) => {
  const discovery = new DiscoveryPage(page)
  await discovery.open()
  const all = await discovery.count.textContent()
  for (const words of ['hjerteinfarkt', 'I21', 'myocardial infarction']) {
    await test.step(words, async () => {
      await discovery.lookFor(words)
      await expect(discovery.entries.first()).toHaveText(infarction)
    })
  }

  await test.step('a filter narrows it down, and its count says by how much', async () => {
    await discovery.lookFor('plasma')
    const biobanks = discovery.filters.getByRole('listitem').filter({ hasText: 'Biobank or collection' })
    const [number = ''] = /\d+$/.exec((await biobanks.textContent()) ?? '') ?? []
    await biobanks.getByRole('checkbox').check()
    await expect(discovery.count).toHaveText(new RegExp(`^${number} `))
    await discovery.found.getByRole('button', { name: /^Remove filter Kind/ }).click()
    await expect(biobanks.getByRole('checkbox')).not.toBeChecked()
    await page.goBack()
    await expect(biobanks.getByRole('checkbox')).toBeChecked()
  })

  await test.step('the address alone shows it again, also in the other language', async () => {
    await discovery.entries.first().click()
    await expect(discovery.details.getByRole('heading', { level: 2 })).toHaveText(/\w/)
    await expect(discovery.details).toContainText('Sources of these statements')
    const name = await discovery.details.getByRole('heading', { level: 2 }).textContent()
    await page.reload()
    await expect(discovery.details.getByRole('heading', { level: 2 })).toHaveText(name ?? '')
    await expect(discovery.search).toHaveValue('plasma')
    await discovery.shell.chooseLanguage('nb')
    await expect(discovery.details).toContainText('Kilder til opplysningene')
    await discovery.shell.chooseLanguage('en')
  })
  const { hash } = new URL(page.url())
  await discovery.found.getByRole('button', { name: 'Clear all' }).click()
  await expect(discovery.count).toHaveText(all ?? '')
  await start.shell.searchPalette(hash)
  await start.shell.found('Open the copied link').click()
  await expect(discovery.search).toHaveValue('plasma')
})

test('entries are compared side by side and kept on the short-list of a study, with notes', async ({
  start,
  page,
}) => {
  await start.openUnplanned('multiple-sclerosis')
  const discovery = new DiscoveryPage(page)
  await discovery.open()
  await discovery.lookFor('HUNT')
  await discovery.tick(/ HUNT3/)
  await discovery.tick(/ HUNT4/)
  await discovery.compare()
  await expect(discovery.comparison.getByRole('columnheader')).toHaveCount(3)
  const since = discovery.comparison.getByRole('row').filter({ hasText: 'Data since' })
  await expect(since).toContainText('differs')
  await expect(since.getByRole('cell').first()).toHaveText(/^\d{4}/)
  await expect(discovery.comparison).toContainText('Not stated')
  await page.goBack()

  await discovery.entries.filter({ hasText: /^HUNT3/ }).click()
  await discovery.addToShortList.click()
  await discovery.details.getByRole('textbox', { name: 'Note' }).fill('Plasma of the third wave')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await discovery.entries.filter({ hasText: /^HUNT4/ }).click()
  await discovery.addToShortList.click()
  await discovery.details.getByRole('link', { name: 'Open the short-list' }).click()

  const list = page.getByRole('region', { name: 'Short-list' })
  await expect(list.getByRole('listitem')).toHaveText([/HUNT3/, /HUNT4/])
  await expect(list.getByRole('textbox', { name: /HUNT3/ })).toHaveValue('Plasma of the third wave')
  await list.getByRole('button', { name: /^Move HUNT4.* up$/ }).click()
  await expect(list.getByRole('listitem')).toHaveText([/HUNT4/, /HUNT3/])
  await list.getByRole('button', { name: /^Remove HUNT3/ }).click()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await start.shell.notice.getByRole('button', { name: 'Undo' }).click()
  await expect(list.getByRole('listitem')).toHaveText([/HUNT4/, /HUNT3/])
  await page.reload()
  await expect(list.getByRole('listitem')).toHaveText([/HUNT4/, /HUNT3/])
})

test('search, entry, map as a table, comparison and short-list are accessible', async ({ start, page }) => {
  await start.openUnplanned('multiple-sclerosis')
  const discovery = new DiscoveryPage(page)
  await discovery.open()
  const light: Look = { theme: 'light', size: 'wide' }
  const dark: Look = { theme: 'dark', size: 'laptop' }
  const check = async (state: string, ...looks: readonly Look[]) =>
    expect.soft(await violationsIn(page, looks), state).toEqual([])
  await discovery.lookFor('HUNT')
  await discovery.tick(/ HUNT3/)
  await discovery.tick(/ HUNT4/)
  await discovery.map.getByRole('button', { name: 'Show as table' }).click()
  await check('search', light)
  await discovery.entries.first().click()
  await discovery.addToShortList.click()
  await expect(discovery.details.getByRole('textbox', { name: 'Note' })).toBeVisible()
  await check('entry', light, dark)
  await discovery.compare()
  await check('comparison', dark)
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await expect(page.getByRole('region', { name: 'Short-list' }).getByRole('listitem')).toHaveCount(1)
  await check('short-list', light)
})
