import { violationsIn, type Look } from './support/axe'
import { expect, readDownload, test } from './support/fixtures'
import { PopulationPage } from './pages/populationPage'

const looks: readonly Look[] = [
  { theme: 'light', size: 'laptop' },
  { theme: 'dark', size: 'laptop' },
]
const icd = 'http://fhir.de/CodeSystem/bfarm/icd-10-gm'
const query = {
  version: '',
  display: 'Stroke in adults',
  inclusionCriteria: [
    [
      {
        termCodes: [{ code: 'I63', system: icd, display: 'Hirninfarkt' }],
        timeRestriction: { afterDate: '2023-01-01' },
      },
    ],
  ],
}
const file = {
  name: 'stroke.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(query)),
}

test('a definition begins a study or joins one, and its criteria leave as CCDL', async ({ page, start }) => {
  const study = new PopulationPage(start.page)
  const { criteria } = study
  const sheet = page.getByRole('dialog', { name: 'Criteria from a definition' })
  const chooses = async (click: () => Promise<void>) => {
    const chooser = page.waitForEvent('filechooser')
    await click()
    await (await chooser).setFiles(file)
  }
  const add = async (name: string) => {
    await criteria.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('menuitem', { name }).click()
  }

  await test.step('what the study will hold is shown before it is made', async () => {
    await chooses(() => page.getByRole('button', { name: 'Start from a definition' }).click())
    await expect(sheet).toContainText('stroke.json, read as MII CCDL')
    await expect(sheet).toContainText('Understood: 1 criterion')
    await expect(sheet).toContainText('Kept in words, not counted: 1 criterion')
    await expect(sheet).toContainText('inclusionCriteria[0][0]')
    expect(await violationsIn(page, looks)).toEqual([])
    await sheet.getByRole('button', { name: 'Make the study' }).click()
    await study.ready()
    await expect(study.title).toHaveText('Stroke in adults')
  })

  await test.step('criteria join a study as one change that is undone at once', async () => {
    await expect(criteria.locator('li[id^="criterion-"]')).toHaveCount(2)
    await chooses(() => add('Import criteria…'))
    await sheet.getByRole('button', { name: 'Add to the study' }).click()
    await expect(study.shell.notice).toContainText('2 criteria were added.')
    await expect(criteria.locator('li[id^="criterion-"]')).toHaveCount(4)
    await study.undo()
    await expect(criteria.locator('li[id^="criterion-"]')).toHaveCount(2)
  })

  await test.step('the file says what was lost, and is what was shown', async () => {
    await add('Export criteria…')
    const leaving = page.getByRole('dialog', { name: 'Export criteria' })
    await expect(leaving).toContainText('Where the file differs from the study: 2')
    await expect(leaving).toContainText('Changes who is meant')
    await expect(study.shell.notice).toBeHidden()
    expect(await violationsIn(page, looks)).toEqual([])
    const shown = await leaving.getByRole('group', { name: 'The file' }).textContent()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      leaving.getByRole('button', { name: 'Save the file' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('Stroke-in-adults.ccdl.json')
    expect(await readDownload(download)).toBe(shown)
    await expect(leaving.getByRole('status')).toHaveText('The file was saved.')
  })
})
