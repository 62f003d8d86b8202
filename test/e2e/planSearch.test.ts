import { SitesPage } from './pages/sitesPage'
import { violationsIn } from './support/axe'
import { expect, test } from './support/fixtures'
import { importPlannedStudy } from './support/plannedStudy'

/** The chance as it is announced: on screen, the share of a computation that is done may stand before it. */
async function announcedChance(sites: SitesPage): Promise<number> {
  return Number(/(\d+)\s%/.exec(await sites.announced())?.[1])
}

test('a forecast goes on from an interim look, beside that of the plan', async ({ start, page, kohort }) => {
  const name = await importPlannedStudy(kohort.address)
  await start.study(name).getByRole('link', { name }).click()
  const sites = new SitesPage(page)
  await sites.open()
  const before = await announcedChance(sites)

  const look = page.getByRole('region', { name: 'Interim look' })
  await look.getByRole('button', { name: /^Change the day/ }).click()
  await page.getByLabel('Enrolment known until').fill('2028-01-01')
  await page.keyboard.press('Enter')
  await look.getByRole('button', { name: 'Enrolled per unit' }).click()
  for (const [unit, enrolled] of [
    ['Oslo', '2'],
    ['Bergen', '1'],
  ] as const) {
    await sites.dialog.getByRole('textbox', { name: `${unit}: Enrolled` }).fill(enrolled)
    await sites.dialog.getByRole('textbox', { name: `${unit}: Months open` }).fill('9')
  }
  await page.keyboard.press('Enter')
  await expect(sites.dialog).toBeHidden()
  await expect(look).toContainText('3 enrolled until 1\u00A0Jan\u00A02028')
  await expect(look.getByRole('row', { name: /^Oslo/ })).toContainText(/2\.0 .*0\.\d\d/)
  await expect(look).toContainText('by the plan.', { timeout: 30_000 })
  await expect(page.getByText('the plan before')).toBeVisible()
  await expect.poll(() => announcedChance(sites), { timeout: 30_000 }).toBeLessThan(before)
  expect(await violationsIn(page, [{ theme: 'dark', size: 'laptop' }])).toEqual([])
})

test('a search says which limit is in the way, and finds a set once it is lifted', async ({
  start,
  page,
  kohort,
}) => {
  const name = await importPlannedStudy(kohort.address, { target: 70 })
  await start.study(name).getByRole('link', { name }).click()
  const sites = new SitesPage(page)
  await sites.open()
  await sites.finder.getByRole('button', { name: /^Limits of the search/ }).click()
  await sites.finder.getByRole('textbox', { name: 'Budget' }).fill('500000')
  await sites.finder.getByRole('button', { name: 'Add a limit on an area' }).click()
  await sites.finder.getByRole('button', { name: 'Find a set' }).click()
  await expect(sites.finder).toContainText('Name the area and one of its limits.')
  await sites.finder.getByRole('button', { name: /^Area/ }).click()
  await page.getByRole('option', { name: /^Troms \(county\)/ }).click()
  await sites.finder.getByRole('textbox', { name: 'At most' }).fill('0')
  await sites.finder.getByRole('button', { name: 'Find a set' }).click()
  await expect(sites.finder).toContainText('What stands in the way', { timeout: 30_000 })
  await expect(sites.finder).toContainText(/Without the budget: \d+\s%, for [\d\s]+ NOK\./)
  expect(await violationsIn(page, [{ theme: 'light', size: 'wide' }])).toEqual([])

  await sites.finder.getByRole('textbox', { name: 'Budget' }).fill('')
  await sites.finder.getByRole('button', { name: 'Find a set' }).click()
  const best = sites.finder.getByRole('listitem').first()
  await expect(best).toContainText('Worked out exactly', { timeout: 30_000 })
  await expect(best).toContainText('Drop Tromsø')
  await best.getByRole('button', { name: /^Use this set/ }).click()
  await expect(sites.result).not.toContainText('4 of 4')
  await sites.undo()
  await expect(sites.result).toContainText('4 of 4')
})
