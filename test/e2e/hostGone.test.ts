import { expect, test } from './support/fixtures'

test.use({ expectedErrors: /net::ERR_(CONNECTION|INCOMPLETE|EMPTY)_/ })

test('a host that is gone is told in words, and nothing on screen is lost', async ({
  start,
  page,
  kohort,
}) => {
  const study = await start.openExample('Myocardial infarction')
  const number = await study.announced()
  await kohort.kill()
  await study.card('2').getByRole('switch').click()
  await expect(study.shell.main).toContainText('Not saved.')
  await expect(study.shell.main).toContainText('“turn off Takes part when invited”')
  await expect(study.card('2').getByRole('switch'), 'the change stays on screen').not.toBeChecked()
  await expect(study.announcement).toHaveText(number)
  await expect(study.shell.main).toContainText('The result could not be calculated.')
  await expect(study.shell.main, 'what to do').toContainText('open the new address that it prints')

  await study.shell.main.getByRole('button', { name: 'Save again' }).click()
  await expect(study.shell.main).toContainText('Not saved.')

  await test.step('a reload cannot reach it and says what to do', async () => {
    page.on('dialog', (dialog) => void dialog.accept())
    const address = page.url()
    expect(await page.goto(address).catch(() => null)).toBeNull()
  })

  await test.step('started again, everything that was saved is there', async () => {
    await page.goto('about:blank').catch(() => null)
    await page.goto(await kohort.restart())
    await page.getByRole('heading', { level: 1 }).waitFor()
    await start.shell.goTo('Myocardial infarction')
    await study.ready()
    await expect(study.announcement).toHaveText(number)
    await expect(study.card('2').getByRole('switch')).toBeChecked()
  })
})

test('a page whose key no longer fits says which address to open', async ({ start, page, kohort }) => {
  await start.openExample('Multiple sclerosis')
  await page.evaluate(() => sessionStorage.clear())
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('This page was opened without its key.')
  await expect(page.getByRole('alert')).toContainText('#token=')
  await page.goto('about:blank')
  await page.goto(kohort.address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
