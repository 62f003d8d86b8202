import { expect, type Download, type Locator, type Page } from '@playwright/test'
import { CriterionEditor } from './criterionEditor'
import { DefinitionCheck } from './definitionCheck'
import { Shell } from './shell'

/** The accessible name in either language, whole. */
function named(english: string, norwegian: string): RegExp {
  return new RegExp(`^(${english}|${norwegian})$`)
}

type Pill = 'ages' | 'sex' | 'areas'
const pillOrder: readonly Pill[] = ['ages', 'sex', 'areas']

export class PopulationPage {
  readonly page: Page
  readonly shell: Shell
  readonly editor: CriterionEditor
  readonly check: DefinitionCheck
  constructor(page: Page) {
    this.page = page
    this.shell = new Shell(page)
    this.editor = new CriterionEditor(page)
    this.check = new DefinitionCheck(page)
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }
  get criteria(): Locator {
    return this.page.getByRole('region', { name: named('Criteria', 'Kriterier') })
  }
  get result(): Locator {
    return this.page.getByRole('region', { name: named('Result', 'Resultat') })
  }
  /** The line for screen readers: it follows the number 700 ms after the last change. */
  get announcement(): Locator {
    return this.result.getByRole('status')
  }
  get funnel(): Locator {
    return this.page.getByRole('table').first()
  }
  get map(): Locator {
    return this.page.getByRole('region', { name: named('Where they live', 'Hvor de bor') })
  }
  get costs(): Locator {
    return this.page.getByRole('region', {
      name: named('What each criterion costs', 'Hva hvert kriterium koster'),
    })
  }
  get influences(): Locator {
    return this.page.getByRole('region', { name: named('What moves the answer', 'Hva som flytter svaret') })
  }
  get assumptions(): Locator {
    return this.page.getByRole('region', {
      name: named('Assumptions and evidence', 'Antakelser og grunnlag'),
    })
  }
  get menuItems(): Locator {
    return this.page.getByRole('menuitem')
  }

  async ready(): Promise<void> {
    await expect(this.announcement).not.toBeEmpty()
  }

  /** The announcement as it is now, to compare with later. */
  async announced(): Promise<string> {
    await this.ready()
    return (await this.announcement.textContent()) ?? ''
  }

  /** Does something, and waits until the announced result is another one. */
  async changing(step: () => Promise<unknown>): Promise<string> {
    const before = await this.announced()
    await step()
    await expect(this.announcement).not.toHaveText(before)
    return this.announced()
  }

  /** Opens the explanation of the 80 % interval by keyboard. */
  async explainInterval(): Promise<void> {
    await this.result.getByRole('button', { name: /^(What is the 80|Hva er 80)/ }).focus()
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByRole('tooltip')).toBeAttached()
  }

  async chooseOrder(order: 'protocol' | 'loss'): Promise<void> {
    const name =
      order === 'loss' ? named('Order of loss', 'Etter tap') : named('Protocol order', 'Som protokollen')
    const choice = this.page.getByRole('button', { name })
    await choice.click()
    await expect(choice).toHaveAttribute('aria-pressed', 'true')
  }

  /** Badges of the rows of the funnel from top to bottom. */
  async funnelOrder(): Promise<readonly string[]> {
    const heads = await this.funnel.getByRole('rowheader').allInnerTexts()
    return heads.flatMap((text) => /^E?\d+(?=\s)/.exec(text)?.[0] ?? [])
  }

  /** A criterion by its badge: `1`, `E2`. */
  card(badge: string): Locator {
    return this.criteria.getByRole('listitem', { name: new RegExp(`^${badge} `) })
  }
  zone(name: 'Include' | 'Exclude' | 'Not countable'): Locator {
    return this.criteria.getByRole('region', { name, exact: true })
  }
  /** Names of the criteria of a zone, in their order. */
  async order(name: 'Include' | 'Exclude' | 'Not countable'): Promise<readonly string[]> {
    const cards = this.zone(name).locator('li[id^="criterion-"]')
    return cards.evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''))
  }

  /** Number in the funnel's "remaining" cell of the row that begins with the words. */
  remaining(row: string): Locator {
    return this.funnel.getByRole('row').filter({ hasText: row }).getByRole('cell').nth(1)
  }
  row(badge: string): Locator {
    return this.funnel
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: new RegExp(`^${badge}\\b`) }) })
  }

  async add(kind: 'inclusion' | 'exclusion' | 'statement'): Promise<CriterionEditor> {
    await this.criteria.getByRole('button', { name: named('Add', 'Legg til') }).click()
    await this.menuItems.nth(['inclusion', 'exclusion', 'statement'].indexOf(kind)).click()
    await expect(this.editor.sheet).toBeVisible()
    return this.editor
  }

  async edit(badge: string): Promise<CriterionEditor> {
    await this.card(badge).focus()
    await this.page.keyboard.press('Enter')
    await expect(this.editor.sheet).toBeVisible()
    return this.editor
  }

  /** Chooses from the menu of a criterion. */
  async choose(badge: string, item: string | RegExp): Promise<void> {
    const chosen = this.page.getByRole('menuitem', { name: item })
    // A sheet that has just closed gives the focus back, which closes a menu that was opened in that moment.
    await expect(async () => {
      if (!(await chosen.isVisible()))
        await this.card(badge)
          .getByRole('button', { name: /^(More for|Mer for)/ })
          .click({ timeout: 2000 })
      await chosen.click({ timeout: 2000 })
    }).toPass()
  }

  /** Chooses from the menu in the header. */
  async chooseWhatIf(item: string): Promise<void> {
    await this.page.getByRole('button', { name: named('What if', 'Hva om') }).click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  /** Drags a criterion by its grip onto another one. */
  async drag(badge: string, onto: string): Promise<void> {
    const card = this.card(badge)
    await card.hover()
    await card.locator('[draggable="true"]').dragTo(this.card(onto))
  }

  /** Opens one of the three pills of the population; the popover is what it answers. */
  async openPill(pill: Pill): Promise<Locator> {
    await this.criteria
      .getByRole('button', { expanded: false })
      .and(this.page.locator('[aria-haspopup="dialog"]'))
      .nth(pillOrder.indexOf(pill))
      .click()
    const popover = this.page.getByRole('dialog')
    await expect(popover).toBeVisible()
    return popover
  }

  async changeAges(from: string, to: string): Promise<void> {
    const popover = await this.openPill('ages')
    await popover.getByRole('textbox').first().fill(from)
    await popover.getByRole('textbox').nth(1).fill(to)
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.press('Escape')
    await expect(popover).toBeHidden()
  }

  /** Adds an exclusion by searching for a code and ticking the hit that bears it. */
  async addExclusion(query: string, code: string): Promise<void> {
    const editor = await this.add('exclusion')
    await editor.tick(query, code)
    await editor.save()
  }

  async undo(): Promise<void> {
    await this.shell.main
      .getByRole('button', { name: named('Undo', 'Angre') })
      .first()
      .click()
  }

  private async openExport(item: number): Promise<Download> {
    await this.page.getByRole('button', { name: named('Export', 'Eksporter') }).click()
    const download = this.page.waitForEvent('download')
    await this.menuItems.nth(item).click()
    return download
  }
  exportPdf(language: 'en' | 'nb'): Promise<Download> {
    return this.openExport(language === 'en' ? 0 : 1)
  }
  exportFile(): Promise<Download> {
    return this.openExport(2)
  }
}
