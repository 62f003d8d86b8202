import { expect, test } from './support/fixtures'

test('sex and ages of the population', async ({ start, page }) => {
  const study = await start.openExample('Myocardial infarction')
  const everyone = await study.announced()
  const residents = study.row('Residents')
  const all = (await residents.textContent()) ?? ''
  const popover = await study.openPill('sex')
  await study.changing(() => popover.getByRole('button', { name: 'female' }).click())
  await expect(residents).not.toHaveText(all)
  const women = (await residents.textContent()) ?? ''
  await popover.getByRole('button', { name: 'male', exact: true }).click()
  await expect(residents).not.toHaveText(women)
  await expect(study.criteria.getByRole('button', { name: 'male', exact: true })).toBeVisible()
  await study.changing(() => popover.getByRole('button', { name: 'any sex' }).click())
  await expect(study.announcement).toHaveText(everyone)
  await page.keyboard.press('Escape')

  await test.step('ages that contradict each other are told, and the last valid ones hold', async () => {
    const ages = await study.openPill('ages')
    await ages.getByRole('textbox', { name: 'From age' }).fill('80')
    await ages.getByRole('textbox', { name: 'To age' }).fill('40')
    await page.keyboard.press('Tab')
    await expect(ages.getByRole('alert')).toHaveText('The lowest age, 80, is above the highest, 40.')
    await expect(ages).toContainText('The last valid ages, 40–79 years, are still used.')
    await ages.getByRole('button', { name: 'Swap them' }).click()
    await page.keyboard.press('Escape')
    await expect(study.criteria.getByRole('button', { name: '40–80 years' })).toBeVisible()
  })

  await test.step('an empty highest age takes everyone above the lowest', async () => {
    await study.changing(() => study.changeAges('70', ''))
    await expect(study.criteria.getByRole('button', { name: '70 years and over' })).toBeVisible()
  })

  await test.step('what is no age is said', async () => {
    const ages = await study.openPill('ages')
    await ages.getByRole('textbox', { name: 'From age' }).fill('ten')
    await expect(ages).toContainText('“ten” is not a number.')
    await ages.getByRole('textbox', { name: 'From age' }).fill('130')
    await expect(ages).toContainText('130 is above 120.')
  })
})

test('the population of areas of every level', async ({ start, page }) => {
  const study = await start.openExample('Myocardial infarction')
  const whole = await study.announced()
  const areas = await study.openPill('areas')

  const county = areas.getByRole('group', { name: 'Counties' }).getByRole('checkbox', { name: 'Vestland' })
  await study.changing(() => county.click())
  await expect(study.criteria.getByRole('button', { name: 'in Vestland' })).toBeVisible()
  await study.changing(() => county.click())
  await expect(study.announcement).toHaveText(whole)

  const referral = areas.getByRole('group', { name: 'Referral areas' })
  await expect(referral.getByRole('checkbox').first()).toBeVisible()
  await study.changing(() => referral.getByRole('checkbox', { name: /Bergen/ }).click())
  await study.changing(() =>
    areas
      .getByRole('group', { name: 'Health regions' })
      .getByRole('checkbox', { name: /North|Nord/ })
      .click(),
  )
  await expect(study.criteria.getByRole('button', { name: 'in 2 areas' })).toBeVisible()
  await expect(areas).toContainText('2 chosen')

  await areas.getByRole('textbox', { name: 'Find an area' }).fill('atlantis')
  await expect(areas).toContainText('No area is called that.')
  await study.changing(() => areas.getByRole('button', { name: 'All of Norway' }).click())
  await expect(study.announcement).toHaveText(whole)
  await page.keyboard.press('Escape')
  await expect(study.criteria.getByRole('button', { name: 'in all of Norway' })).toBeFocused()
})

test('a narrow window keeps every panel in sight', async ({ start, page }) => {
  await page.setViewportSize({ width: 1152, height: 720 })
  const study = await start.openExample('Myocardial infarction')
  for (const panel of [study.criteria, study.funnel, study.map, study.assumptions, study.result]) {
    const box = await panel.boundingBox()
    expect(box?.width).toBeGreaterThan(300)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1152)
  }
})

test('the protocol is read as text', async ({ start }) => {
  const study = await start.openExample('Multiple sclerosis')
  await study.criteria.getByRole('button', { name: 'Read as text' }).click()
  const text = study.page.getByRole('dialog')
  await expect(text).toContainText('aged 18–55')
  await expect(text).toContainText('G35')
  await expect(text).toContainText('Epilepsy')
})
