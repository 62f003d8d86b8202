import { expect, test } from './support/fixtures'

test('the palette finds studies, commands and codes', async ({ start, page }) => {
  const study = await start.openExample('Multiple sclerosis')
  const { shell } = study
  await shell.searchPalette('settings')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')

  await shell.searchPalette('open multiple')
  await shell.found(/^Open Multiple sclerosis/).click()
  await study.ready()

  await shell.searchPalette('atrieflimmer')
  await expect(shell.found(/^I48 /)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(study.editor.sheet).toHaveAccessibleName('New inclusion criterion')
  await expect(study.editor.chosenCodes).toContainText('I48')
  await study.editor.save()
  await expect(study.row('3')).toContainText('Atrial fibrillation')

  await shell.searchPalette('exclusion')
  await page.keyboard.press('Enter')
  await expect(study.editor.sheet).toHaveAccessibleName('New exclusion criterion')
  await page.keyboard.press('Escape')

  await shell.searchPalette('undo')
  await expect(shell.found(/^Undo: add/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(study.row('3')).toBeHidden()

  await shell.searchPalette('xyzzy')
  await expect(shell.palette).toContainText('No command matches.')
  await page.keyboard.press('Escape')
  await expect(shell.palette).toBeHidden()
})

test.describe('with less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('what is closed is gone, however fast', async ({ start, page }) => {
    const study = await start.openExample('Multiple sclerosis')
    const floating = page.locator('[data-reka-popper-content-wrapper]')
    for (let time = 0; time < 5; time += 1) {
      await study.shell.main.getByRole('button', { name: 'Version 1' }).click()
      await study.menuItems.first().waitFor()
      await page.keyboard.press('Escape')
      await expect(floating).toHaveCount(0)
      await study.openPill('areas')
      await page.keyboard.press('Escape')
      await expect(floating).toHaveCount(0)
    }
  })
})

test('F6 walks the panels, and the skip link leads past them', async ({ start, page }) => {
  await page.keyboard.press('Shift+F6')
  const study = await start.openExample('Multiple sclerosis')
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName)
  const panels = ['Title bar', 'Main menu', 'Criteria', 'Attrition funnel', 'Where they live']
  await page.keyboard.press('F6')
  const first = panels.indexOf((await focused()) ?? '')
  expect(first).toBeGreaterThanOrEqual(0)
  for (let step = 1; step <= panels.length; step += 1) {
    await page.keyboard.press('F6')
    expect(await focused()).toBe(panels[(first + step) % panels.length])
  }
  await page.keyboard.press('Shift+F6')
  expect(await focused()).toBe(panels[(first + panels.length - 1) % panels.length])

  await page.reload()
  await study.ready()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('the shortcuts are listed and do what they say', async ({ start, page }) => {
  const study = await start.openExample('Multiple sclerosis')
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Shortcuts' })
  await expect(list).toContainText('Ctrl K')
  await expect(list).toContainText('Export the feasibility report (PDF)')
  await expect(list).toContainText('In the criteria, on a criterion')
  await expect(list).toContainText('Alt ↑')
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()

  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sources & sync')
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await study.ready()
  const sidebar = page.getByRole('button', { name: 'Show or hide the sidebar' })
  await expect(sidebar).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Control+b')
  await expect(sidebar).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('Alt+n')
  await expect(page.getByRole('dialog', { name: 'New study' })).toBeVisible()
})
