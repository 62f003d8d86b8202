import { violationsIn } from './support/axe'
import { expect, test } from './support/fixtures'

const counts = 'inclusion_rule_mask,person_count,mode_id\n0,400,1\n1,300,1\n2,200,1\n3,-5,1\n'
const definition = JSON.stringify({
  ConceptSets: [],
  PrimaryCriteria: {
    CriteriaList: [{ ConditionOccurrence: {} }],
    PrimaryCriteriaLimit: { Type: 'First' },
  },
  InclusionRules: [{ name: 'Takes part when invited' }, { name: 'Lives near a site' }],
})

test('counts of a data holder say exactly what a dropped rule does, beside the estimate', async ({
  start,
  page,
}) => {
  const population = await start.openExample('Myocardial infarction, secondary prevention')
  await population.chooseWhatIf('Exact counts from a data holder…')
  const sheet = page.getByRole('dialog', { name: 'Exact counts from a data holder' })
  await sheet.getByLabel('Name of the data holder').fill('Hospital A')
  const files = sheet.locator('input[type=file]')
  await files.nth(0).setInputFiles({ name: 'counts.csv', mimeType: 'text/csv', buffer: Buffer.from(counts) })
  await files
    .nth(1)
    .setInputFiles({ name: 'cohort.json', mimeType: 'application/json', buffer: Buffer.from(definition) })
  await sheet.getByRole('button', { name: 'Keep counts' }).click()
  const rows = sheet.getByRole('row')
  await expect(rows).toHaveCount(4)
  await expect(rows.nth(1)).toContainText(/Entered901–904/)
  await expect(rows.nth(2)).toContainText(/Takes part when invited301–304/)
  await expect(rows.nth(2)).toContainText(/holder 33\.\d/)
  await expect(rows.nth(3)).toContainText(/Lives near a site1–4300/)
  await expect(sheet).toContainText('the holder hides small numbers')
  expect(
    await violationsIn(page, [
      { theme: 'light', size: 'wide' },
      { theme: 'dark', size: 'laptop' },
    ]),
  ).toEqual([])
  await sheet.getByRole('checkbox', { name: 'Use “Takes part when invited”' }).press('Space')
  await expect(rows.nth(2)).toContainText(/Lives near a site201–204/)
  await expect(rows.nth(3)).toContainText('Dropped')
})
