import { expect, readDownload, test } from './support/fixtures'
import { StartPage } from './pages/startPage'

test('a new study is named, renamed and deleted', async ({ start, page }) => {
  await start.page.getByRole('main').getByRole('button', { name: 'New study' }).click()
  const dialog = page.getByRole('dialog', { name: 'New study' })
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('A study needs a name.')
  await page.keyboard.press('Escape')

  const study = await start.createStudy('Sepsis in the north')
  await expect(study.title).toHaveAccessibleName('Sepsis in the north')
  await expect(page).toHaveTitle('Sepsis in the north – Kohort')
  await expect(study.zone('Include')).toContainText('No criteria yet.')
  await expect(page.getByText('The funnel has one step: the population.')).toBeVisible()

  await test.step('rename', async () => {
    const rename = study.title.getByRole('button')
    await expect(rename).toHaveAccessibleDescription('Rename')
    await rename.click()
    await page.getByRole('textbox', { name: 'Name of the study' }).fill('Never mind')
    await page.keyboard.press('Escape')
    await expect(study.title).toHaveAccessibleName('Sepsis in the north')
    await rename.click()
    await page.getByRole('textbox', { name: 'Name of the study' }).fill('Sepsis in Northern Norway')
    await page.keyboard.press('Enter')
    await expect(study.title).toHaveAccessibleName('Sepsis in Northern Norway')
    await expect(study.title.getByRole('button'), 'the focus stays at the name').toBeFocused()
    await expect(study.shell.sidebar.getByRole('link', { name: 'Sepsis in Northern Norway' })).toBeVisible()
  })

  await test.step('delete asks first', async () => {
    await study.shell.goTo('Start')
    const line = start.study('Sepsis in Northern Norway')
    const ask = async () => {
      await line.getByRole('button', { name: 'More about Sepsis in Northern Norway' }).click()
      await page.getByRole('menuitem', { name: 'Delete' }).click()
    }
    const question = page.getByRole('alertdialog')
    await ask()
    await expect(question).toContainText('Delete “Sepsis in Northern Norway” and its 1 version?')
    await question.getByRole('button', { name: 'Keep' }).click()
    await expect(line).toBeVisible()
    await ask()
    await question.getByRole('button', { name: 'Delete study' }).click()
    await expect(line).toBeHidden()
    await expect(study.shell.notice).toContainText('Sepsis in Northern Norway was deleted.')
    await expect(study.shell.sidebar).toContainText('No studies yet')
  })
})

test('versions are made, switched and stay apart', async ({ start, page }) => {
  const study = await start.openExample('Multiple sclerosis')
  const menu = (name: string) => study.shell.main.getByRole('button', { name })
  await menu('Version 1').click()
  await page.getByRole('menuitem', { name: 'New version from 1' }).click()
  const dialog = page.getByRole('dialog', { name: 'New version' })
  await expect(dialog).toContainText('The protocol of 1 is copied. 1 stays as it is.')
  await dialog.getByRole('textbox', { name: 'Name of the version' }).fill('')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('A version needs a name.')
  await dialog.getByRole('textbox', { name: 'Name of the version' }).fill('Amendment A')
  await page.keyboard.press('Enter')
  await expect(menu('Version Amendment A')).toBeVisible()
  await study.changing(() => study.changeAges('18', '80'))

  await menu('Version Amendment A').click()
  await page.getByRole('menuitem', { name: /^Version 1 / }).click()
  await expect(study.criteria.getByRole('button', { name: '18–55 years' })).toBeVisible()
  await menu('Version 1').click()
  await expect(page.getByRole('menuitem', { name: /^Version 1 / })).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('menuitem', { name: /^Version Amendment A/ }).click()
  await expect(study.criteria.getByRole('button', { name: '18–80 years' })).toBeVisible()
})

test('an exported study gives the same number when it is imported', async ({ start, page }) => {
  const study = await start.openExample('Myocardial infarction')
  // One limit only: two are two steps, and on a slow machine the number between them is announced.
  await study.changing(() => study.changeAges('40', '69'))
  const number = await study.announced()
  const download = await study.exportFile()
  expect(download.suggestedFilename()).toMatch(/\.kohort\.json$/)
  await expect(study.shell.notice).toContainText('The study file is saved.')
  const text = await readDownload(download)
  expect(JSON.parse(text)).toMatchObject({ format: 'kohort-study', formatVersion: 1 })

  await study.shell.goTo('Start')
  await start.importFile({ name: download.suggestedFilename(), text })
  await study.ready()
  await expect(study.announcement).toHaveText(number)
  await expect(study.shell.notice).toContainText('was opened from the file.')
  await expect(study.shell.sidebar.getByRole('link', { name: /^Myocardial infarction/ })).toHaveCount(2)
  expect(page.url()).toContain('#/study/')
})

test('a broken file is refused with the place of the fault', async ({ start }) => {
  const study = await start.openExample('Multiple sclerosis')
  const text = await readDownload(await study.exportFile())
  await study.shell.goTo('Start')
  const notice = start.shell.notice

  await start.importFile({ name: 'ages.kohort.json', text: text.replace(/"to": ?55/, '"to": 5') })
  await expect(notice).toContainText('The file was not opened.')
  await expect(notice).toContainText('age')
  await expect(notice).toContainText('The lowest age is above the highest.')

  await start.importFile({ name: 'notes.json', text: 'not a study at all' })
  await expect(notice).toContainText('notes.json')
  await start.importFile({
    name: 'future.kohort.json',
    text: text.replace(/"formatVersion": ?1/, '"formatVersion": 99'),
  })
  await expect(notice).toContainText('newer')
  await expect(start.shell.sidebar.getByRole('link', { name: /^Multiple sclerosis/ })).toHaveCount(1)
})

test('the same example can be opened twice', async ({ start, page, kohort }) => {
  const study = await start.openExample('Multiple sclerosis')
  await study.shell.goTo('Start')
  await start.openExample('Multiple sclerosis')
  await expect(study.shell.sidebar.getByRole('link', { name: /^Multiple sclerosis/ })).toHaveCount(2)
  await page.goto('about:blank')
  const again = new StartPage(page)
  await again.open(await kohort.restart())
  await expect(again.study('Multiple sclerosis')).toHaveCount(2)
})
