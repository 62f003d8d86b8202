import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { askHost } from '../support/askHost'
import { startLoopbackProcess } from '../support/loopbackProcess'
import { exampleProfile } from '../support/sites/exampleProfile'
import { keepFirstPage, keepScreenshot, screenshotsClock } from '../support/screenshots'
import { DiscoveryPage } from './pages/discoveryPage'
import { DocumentsPage } from './pages/documentsPage'
import { SitesPage } from './pages/sitesPage'
import { expect, test as base } from './support/fixtures'

/** Every screen in two looks, the first ones in all four. */
const variants = [
  { theme: 'light', language: 'en', complete: true },
  { theme: 'dark', language: 'nb', complete: true },
  { theme: 'dark', language: 'en', complete: false },
  { theme: 'light', language: 'nb', complete: false },
] as const
const examples = { en: 'Multiple sclerosis', nb: 'Multippel sklerose' }
const second = { en: 'Myocardial infarction', nb: 'Hjerteinfarkt' }

/** The host of a picture lives on a fixed day in a fixed folder, so that the pictures change only when the screens do. */
const test = base.extend({
  kohort: async ({ pageErrors }, use, { titlePath }) => {
    const directory = join(tmpdir(), 'kohort-screenshots', titlePath.slice(1).join(' ').replace(/\W+/g, '-'))
    await mkdir(directory, { recursive: true })
    const host = await startLoopbackProcess(directory, screenshotsClock)
    const unchanged = () => Promise.reject(new Error('A picture needs no restart.'))
    await use({ address: host.address, directory, restart: unchanged, kill: unchanged })
    pageErrors.ignoreFromHere()
    await host.stop()
    await rm(directory, { recursive: true, force: true })
  },
})

for (const { theme, language, complete } of variants) {
  test.describe(`${theme} ${language}`, () => {
    test.use({ colorScheme: theme })
    // A forecast in full takes long where other work is done beside it.
    test.setTimeout(400_000)
    const suffix = `${theme}-${language}`

    test('screens', async ({ page, start, kohort }) => {
      await start.shell.chooseLanguage(language)
      await expect(page.getByRole('region', { name: examples[language] })).toBeVisible()
      const infarction = await start.openExample(second[language])
      await infarction.shell.goTo('Start')
      const study = await start.openExample(examples[language])
      await picture(page, `population-${suffix}`)

      const editor = await study.edit('1')
      await editor.search.fill(language === 'en' ? 'multiple sclerosis' : 'multippel sklerose')
      await expect(editor.hits.first()).toContainText('G00')
      await expect(editor.preview).toContainText(/\d/)
      await picture(page, `criterion-editor-${suffix}`)
      await page.keyboard.press('Escape')

      await study.shell.goTo('Start')
      await expect(start.study(second[language]).first()).toBeVisible()
      await picture(page, `start-${suffix}`)
      if (!complete) return

      await study.shell.goTo(examples[language])
      await study.ready()
      await study.shell.searchPalette('epilep')
      await expect(study.shell.found(/G40 /)).toBeVisible()
      await picture(page, `palette-${suffix}`)
      await page.keyboard.press('Escape')

      await study.shell.goTo(/^(Sources & sync|Kilder og synk)$/)
      await page.getByRole('button', { name: /^(Count tables|Talltabeller)$/ }).click()
      await page.getByRole('main').getByRole('textbox').fill('G35')
      await page
        .getByRole('rowheader', { name: /2019–2021|treated per year|behandlet per år/ })
        .first()
        .click()
      await expect(page.getByRole('complementary')).toContainText('14')
      await picture(page, `data-${suffix}`)

      const discovery = new DiscoveryPage(page)
      await discovery.open()
      await discovery.lookFor(language === 'en' ? 'myocardial infarction' : 'hjerteinfarkt')
      await discovery.entries.first().click()
      await expect(discovery.addToShortList).toBeVisible()
      await picture(page, `discovery-${suffix}`)

      await study.shell.goTo(second[language])
      const sites = new SitesPage(page)
      await sites.open()
      await expect(sites.announcement).toContainText('%', { timeout: 240_000 })
      await picture(page, `sites-${suffix}`)

      const documents = new DocumentsPage(page)
      await documents.open()
      await expect(documents.paper.getByRole('region').nth(1)).toBeVisible({ timeout: 240_000 })
      await picture(page, `report-${suffix}`)
      await documents.choose(/^ClinicalTrials\.gov/)
      await expect(documents.problems.getByRole('button', { name: /brief_summary/ })).toBeVisible()
      await picture(page, `registration-${suffix}`)

      await askHost(kohort.address, 'sites.create', { profile: exampleProfile() })
      await study.shell.goTo(/^(Trial units|Utprøvingsenheter)$/)
      await page.getByRole('table').getByText('Klinisk forskningspost').click()
      const capacity = page.getByRole('tab', { name: /^(Capacity|Kapasitet)$/ })
      await expect(capacity).toBeVisible()
      await picture(page, `units-${suffix}`)
      await capacity.click()
      await expect(page.getByRole('grid').or(page.getByRole('table')).first()).toBeVisible()
      await picture(page, `capacity-${suffix}`)

      await study.shell.goTo(/^(Settings|Innstillinger)$/)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await picture(page, `settings-${suffix}`)
    })
  })
}

for (const language of ['en', 'nb'] as const) {
  test(`report ${language}`, async ({ start }) => {
    await start.shell.chooseLanguage(language)
    const study = await start.openExample(examples[language])
    const download = await study.exportPdf(language)
    const drawn = keepFirstPage(`report-page-1-light-${language}`, await download.path())
    test.skip(!drawn, 'Drawing a page of the report needs pdftoppm of Poppler.')
  })
}

async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready)
  keepScreenshot(name, await page.screenshot({ animations: 'disabled' }))
}
