import { readFile } from 'node:fs/promises'
import { PopulationPage } from './pages/populationPage'
import { expect, test } from './support/fixtures'

test('from an example to a report, and everything is still there after a restart', async ({
  page,
  kohort,
  start,
}) => {
  const study = await start.openExample('Multiple sclerosis')
  const before = await study.announcement.textContent()
  const mapBefore = await page.getByRole('img', { name: /^Map of eligible/ }).innerHTML()

  await test.step('a wider age range moves the funnel and the map', async () => {
    await study.changeAges('18', '70')
    await expect(study.criteria.getByRole('button', { name: '18–70 years' })).toBeVisible()
    await expect(study.announcement).not.toHaveText(before ?? '')
    expect(await page.getByRole('img', { name: /^Map of eligible/ }).innerHTML()).not.toBe(mapBefore)
  })
  const wide = await study.announcement.textContent()

  await test.step('an exclusion lowers the number', async () => {
    await study.addExclusion('depresjon', 'F32')
    await expect(study.funnel.getByRole('row').filter({ hasText: 'E3' })).toBeVisible()
    await expect(study.announcement).not.toHaveText(wide ?? '')
  })
  const narrow = await study.announcement.textContent()

  await test.step('undo takes it back, redo brings it again', async () => {
    await study.undo()
    await expect(study.funnel.getByRole('row').filter({ hasText: 'E3' })).toHaveCount(0)
    await expect(study.announcement).toHaveText(wide ?? '')
    await page.keyboard.press('Control+Shift+Z')
    await expect(study.announcement).toHaveText(narrow ?? '')
  })

  await test.step('the screen speaks Norwegian', async () => {
    await study.shell.chooseLanguage('nb')
    await expect(study.announcement).toContainText('grenser')
  })

  await test.step('the report is a PDF in Norwegian', async () => {
    const download = await study.exportPdf('nb')
    expect(download.suggestedFilename()).toMatch(/gjennomforbarhet-.*\.pdf$/)
    const bytes = await readFile(await download.path())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.includes('/StructTreeRoot')).toBe(true)
  })

  await test.step('after a restart of the host the study stands as it was', async () => {
    await page.goto('about:blank')
    await page.goto(await kohort.restart())
    await page.getByRole('navigation').first().getByRole('link', { name: 'Multiple sclerosis' }).click()
    const again = new PopulationPage(page)
    await again.ready()
    await expect(again.funnel.getByRole('row').filter({ hasText: 'E3' })).toBeVisible()
    await expect(again.criteria.getByRole('button', { name: '18–70 år' })).toBeVisible()
    await again.undo()
    await expect(again.funnel.getByRole('row').filter({ hasText: 'E3' })).toHaveCount(0)
  })
})
