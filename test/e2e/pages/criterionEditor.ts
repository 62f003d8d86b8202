import { expect, type Locator, type Page } from '@playwright/test'

/** The sheet in which one criterion is made or changed. */
export class CriterionEditor {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  get sheet(): Locator {
    return this.page.getByRole('dialog', { name: /criterion|kriteri|alternativ/i })
  }
  get name(): Locator {
    return this.sheet.getByRole('textbox', { name: /^(Name in the funnel|Navn i trakten)$/ })
  }
  get search(): Locator {
    return this.sheet.getByRole('textbox', { name: /^(Search by code|Søk i kode)/ })
  }
  get hits(): Locator {
    return this.sheet.getByRole('treeitem')
  }
  get chosenCodes(): Locator {
    return this.sheet.getByRole('region', { name: /^(Chosen codes|Valgte koder)/ }).getByRole('listitem')
  }
  get evidence(): Locator {
    return this.sheet.getByRole('radiogroup', { name: /^(Evidence|Grunnlag)$/ })
  }
  get preview(): Locator {
    return this.sheet.getByRole('region', { name: /^(With these choices|Med disse valgene)$/ })
  }
  /** What the sheet says beside its buttons. */
  get status(): Locator {
    return this.sheet.getByRole('status').last()
  }
  get question(): Locator {
    return this.page.getByRole('alertdialog')
  }

  field(name: string): Locator {
    return this.sheet.getByRole('textbox', { name, exact: true })
  }
  async openTab(name: string): Promise<void> {
    await this.sheet.getByRole('tab', { name, exact: true }).click()
  }

  /** Searches, and ticks the hit that begins with the code. */
  async tick(query: string, code: string): Promise<void> {
    await this.search.fill(query)
    await this.hits
      .filter({ hasText: new RegExp(`^\\s*${code}(?![.\\d])`) })
      .first()
      .click()
    await expect(this.chosenCodes.filter({ hasText: code }).first()).toBeVisible()
  }

  async state(share: string, lower: string, upper: string, citation: string): Promise<void> {
    await this.evidence.getByRole('radio', { name: /^(Share that you state|Andel som du oppgir)/ }).click()
    await this.field('Share').fill(share)
    await this.field('Lowest').fill(lower)
    await this.field('Highest').fill(upper)
    await this.field('Citation').fill(citation)
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+Enter')
    await expect(this.sheet).toBeHidden()
  }
}
