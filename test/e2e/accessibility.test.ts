import { DocumentsPage } from './pages/documentsPage'
import { PopulationPage } from './pages/populationPage'
import { openExampleName, type StartPage } from './pages/startPage'
import { violationsIn, type Look } from './support/axe'
import { expect, test } from './support/fixtures'

/** Screens are looked at in every way, what opens above them in one way each language: KOHORT_AXE=all leaves out none. */
const thorough = process.env['KOHORT_AXE'] === 'all'

/* Each language sees both themes and all three sizes, the two together every pair of theme and size. */
const looks = {
  en: [
    { theme: 'light', size: 'wide' },
    { theme: 'dark', size: 'laptop' },
    { theme: 'light', size: 'zoomed' },
  ],
  nb: [
    { theme: 'dark', size: 'zoomed' },
    { theme: 'light', size: 'laptop' },
    { theme: 'dark', size: 'wide' },
  ],
} as const satisfies Readonly<Record<string, readonly Look[]>>

type Check = (state: string, looks?: 'every' | 'one') => Promise<void>

/** Opens what the person would, and calls `check` at every state that looks different. */
type Walk = (start: StartPage, check: Check) => Promise<void>

const walks: Readonly<Record<string, Walk>> = {
  'start, dialogs and notices': async (start, check) => {
    const { page, shell } = start
    await check('start', 'every')
    await page.keyboard.press('Alt+n')
    await expect(shell.dialog).toBeVisible()
    await page.keyboard.press('Enter')
    await check('new study, refused')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await expect(shell.dialog).toBeVisible()
    await check('shortcuts')
    await page.keyboard.press('Escape')
    await openFirstExample(start)
    await shell.searchPalette('e')
    await expect(shell.palette.getByRole('option').first()).toBeVisible()
    await check('palette')
    await shell.searchPalette('zzzz')
    await check('palette without a match')
    await page.keyboard.press('Escape')
    await shell.goTo('Start')
    const studies = page.getByRole('main').getByRole('button', { name: /^(More about|Mer om)/ })
    await studies.click()
    await check('menu of a study')
    await page.getByRole('menuitem').last().click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await check('question before deleting')
    await page.getByRole('alertdialog').getByRole('button').last().click()
    await expect(shell.notice).toBeVisible()
    await check('notice')
  },

  'data and settings': async ({ page, shell }, check) => {
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    const list = page.getByRole('region', { name: /^(Sources and their tables|Kilder og tabellene deres)$/ })
    await list.getByRole('rowheader').first().getByRole('button').click()
    await expect(page.getByRole('complementary')).toBeVisible()
    await check('sources', 'every')
    await page.getByRole('button', { name: /^(Count tables|Talltabeller)$/ }).click()
    const tables = page.getByRole('region', { name: /^(Tables of counts|Tabeller med tall)$/ })
    await expect(tables.getByRole('row').nth(2)).toBeVisible()
    await check('data', 'every')
    await tables.getByRole('button', { name: /^(Source|Kilde): / }).click()
    await check('choice of source')
    await page.keyboard.press('Escape')
    await tables.getByRole('table').getByRole('rowheader').first().getByRole('button').click()
    await expect(page.getByRole('complementary').getByRole('table')).toBeVisible()
    await check('table', 'every')
    await shell.sidebar.getByRole('link').last().click()
    await expect(page.getByRole('textbox').first()).toBeVisible()
    await check('settings', 'every')
  },

  documents: async (start, check) => {
    await openFirstExample(start)
    const documents = new DocumentsPage(start.page)
    await documents.open()
    await check('report', 'every')
    await start.page.getByRole('button', { name: /^(Sections|Kapitler): / }).click()
    await check('sections of the report')
    await start.page.keyboard.press('Escape')
    await documents.choose(/^WHO ICTRP/)
    await expect(documents.problems.getByRole('listitem').first()).toBeVisible()
    await check('registration', 'every')
    await documents.choose(/^(Exported files|Eksporterte filer)/)
    await check('exported files')
  },

  population: async (start, check) => {
    const { page } = start
    const study = await openFirstExample(start)
    await check('population', 'every')
    await study.explainInterval()
    await check('interval explained')
    await study.chooseOrder('loss')
    await check('order of loss')
    await study.chooseOrder('protocol')
    await study.card('E2').hover()
    await check('what-if')
    await study.title.getByRole('button').click()
    await check('name being changed')
    await page.keyboard.press('Escape')
    await page
      .getByRole('main')
      .getByRole('button', { name: /^(Version|Versjon) / })
      .click()
    await check('menu of versions')
    await study.menuItems.filter({ hasText: /^(New version from|Ny versjon fra) / }).click()
    await expect(study.shell.dialog).toBeVisible()
    await check('new version')
    await page.keyboard.press('Escape')
    await page
      .getByRole('main')
      .getByRole('button', { name: /^(Export|Eksporter)$/ })
      .click()
    await check('menu of exports')
    await page.keyboard.press('Escape')
    await study.criteria
      .getByRole('button', { name: /^(More for|Mer for)/ })
      .first()
      .click()
    await check('menu of a criterion')
    await page.keyboard.press('Escape')
    await study.criteria.getByRole('button', { name: /^(Read as text|Les som tekst)$/ }).click()
    await check('protocol as text')
    await page.keyboard.press('Escape')
    const ages = await study.openPill('ages')
    await ages.getByRole('textbox').first().fill('80')
    await page.keyboard.press('Tab')
    await expect(ages.getByRole('alert')).toBeVisible()
    await check('ages in conflict')
    await page.keyboard.press('Escape')
    await expect(ages).toBeHidden()
    await study.openPill('areas')
    await check('choice of areas')
    await page.keyboard.press('Escape')
    await study.map.getByRole('group').nth(1).focus()
    await page.keyboard.press('ArrowDown')
    await check('county chosen')
    await study.map.getByRole('button', { name: /^(Show as table|Vis som tabell)$/ }).click()
    await check('map as table', 'every')
    await study.map.getByRole('button', { name: /^(By referral area|Etter opptaksområde)$/ }).click()
    await check('referral areas')
    await study.assumptions.getByRole('group').first().click()
    await study.assumptions
      .getByRole('button', { name: /^(treated, not all|behandlede, ikke alle)$/ })
      .first()
      .hover()
    await expect(page.getByRole('tooltip')).toBeAttached()
    await check('assumption open, with a tooltip')
  },

  'stated shares and criteria turned off': async (start, check) => {
    await start.page.getByRole('region').nth(1).getByRole('button', { name: openExampleName }).click()
    const study = new PopulationPage(start.page)
    await study.ready()
    await check('stated share', 'every')
    await study.assumptions.getByRole('button', { name: /^(Change the share|Endre andelen)/ }).click()
    await study.assumptions.getByRole('textbox').nth(1).fill('90')
    await study.page.keyboard.press('Tab')
    await check('stated share being changed, refused')
    await study.page.keyboard.press('Escape')
    await study.changing(() => study.card('2').getByRole('switch').click())
    await check('criterion turned off')
    await study.choose('E1', /^(Delete|Slett)$/)
    await expect(study.shell.notice).toBeVisible()
    await check('criterion deleted')
  },

  'criterion editor': async (start, check) => {
    const { page } = start
    const study = await openFirstExample(start)
    const { editor } = study
    await study.edit('E2')
    await expect(editor.preview).toContainText(/\d/)
    await check('two alternatives')
    await editor.search.fill('G4')
    await expect(editor.hits.filter({ hasText: 'G40' }).first()).toBeVisible()
    await check('hits', 'every')
    await page.keyboard.press('Escape')
    await study.add('inclusion')
    const tabs = editor.sheet.getByRole('tab')
    await page.keyboard.press('Control+Enter')
    await check('nothing chosen, refused')
    await tabs.nth(1).click()
    await editor.sheet.getByRole('tabpanel').getByRole('textbox').fill('?')
    await page.keyboard.press('Enter')
    await check('medication, refused')
    await tabs.nth(2).click()
    const limits = editor.sheet.getByRole('tabpanel').getByRole('textbox')
    await limits.nth(1).fill('9')
    await limits.nth(2).fill('1')
    await page.keyboard.press('Tab')
    await expect(editor.sheet.getByRole('alert')).toBeVisible()
    await check('measurement, refused')
    for (const [index, kind] of ['age', 'sex', 'area', 'statement'].entries()) {
      await tabs.nth(3 + index).click()
      await check(kind)
    }
    await editor.evidence.getByRole('radio').nth(1).click()
    await page.keyboard.press('Control+Enter')
    await check('stated share, refused')
    await page.keyboard.press('Escape')
    await expect(editor.question).toBeVisible()
    await check('question before leaving')
  },
}

async function openFirstExample(start: StartPage): Promise<PopulationPage> {
  await start.page.getByRole('region').first().getByRole('button', { name: openExampleName }).click()
  const study = new PopulationPage(start.page)
  await study.ready()
  return study
}

for (const language of ['en', 'nb'] as const) {
  test.describe(language, () => {
    for (const [name, walk] of Object.entries(walks)) {
      test(`${name} are accessible`, async ({ page, start }) => {
        await start.shell.chooseLanguage(language)
        await expect(page.getByRole('region').first()).toContainText(/\d/)
        const all = thorough ? [...looks.en, ...looks.nb] : looks[language]
        let states = 0
        await walk(start, async (state, wanted = 'one') => {
          const one = all[states % all.length]
          states += 1
          const ways = thorough || wanted === 'every' || one === undefined ? all : [one]
          await test.step(state, async () => {
            expect.soft(await violationsIn(page, ways), state).toEqual([])
          })
        })
      })
    }
  })
}
