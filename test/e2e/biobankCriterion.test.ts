import { expect, test } from './support/fixtures'

test('samples in a biobank limit the study, and a linked count gives the share', async ({ start }) => {
  const study = await start.openExample('Multiple sclerosis')
  const editor = await study.add('inclusion')
  await editor.openTab('Biobank')
  const catalogue = editor.sheet.getByRole('region', { name: 'Catalogue' })
  await catalogue.getByRole('textbox', { name: 'Search biobanks and collections' }).fill('multiple sclerosis')
  await catalogue.getByRole('button', { name: 'Add Norwegian MS Registry and Biobank' }).click()
  await editor.sheet.getByRole('checkbox', { name: 'Plasma', exact: true }).click()
  await expect(editor.preview).toContainText('No evidence is chosen for the samples.')

  await editor.evidence.getByRole('radio', { name: /^Donors as they were counted/ }).click()
  await expect(editor.evidence.getByRole('listitem')).toContainText(
    /Norwegian MS Registry and Biobank.*3\s461/,
  )
  await expect(editor.field('Citation')).toHaveValue(/helse-bergen\.no/)
  await editor.field('Citation').fill('Read at helse-bergen.no, page 4')
  await study.changing(() => editor.save())
  const open = study.zone('Not countable')
  await expect(open).toContainText('Plasma in Norwegian MS Registry and Biobank')
  await expect(open).toContainText(/3\s461 .*helse-bergen\.no/)
  // Donors limit from above and leave the study without an estimate.
  await expect(study.result).toContainText(/no estimate.*0–3\s500/)
  await expect(study.row('E2')).toContainText(/bounds 0–3\s500/)
  await expect(study.page.getByText(/^Plasma in .* only limits: 0–3\s500/)).toBeVisible()

  await study.edit('3')
  await expect(editor.evidence.getByRole('listitem')).toContainText(/3\s461/)
  await expect(editor.field('Citation'), 'what a person wrote stays').toHaveValue(/page 4$/)
  await editor.evidence.getByRole('radio', { name: /^Count from linkage/ }).click()
  await editor.field('People on the registry’s list').fill('8000')
  await editor.field('Of them found in the biobank').fill('9000')
  await study.page.keyboard.press('Tab')
  await expect(editor.sheet.getByRole('alert')).toContainText('The numbers contradict each other')
  await editor.field('Of them found in the biobank').fill('2000')
  await editor.field('Citation').fill('Annual report of the registry, 2024')
  await expect(editor.sheet).toContainText(/share 25\s%, between 24\.1\s% and 26\s%/)
  await study.changing(() => editor.save())
  await expect(study.card('3')).toContainText(/2\s000 of 8\s000 people/)
  await expect(study.assumptions).toContainText('Linked people stand for the others')
})
