import { expect, type Locator, type Page } from '@playwright/test'

/** The comparison of scenarios of a study. In English. */
export class ScenariosPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  get table(): Locator {
    return this.page.getByRole('table', { name: 'Scenarios side by side' })
  }
  get heads(): Locator {
    return this.table.getByRole('columnheader')
  }
  /** The cells of a row, without its name. */
  cells(row: string | RegExp): Locator {
    return this.table
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: row }) })
      .getByRole('cell')
  }

  /** From the header of a study. */
  async open(): Promise<void> {
    await this.page.locator('header').getByRole('button', { name: 'Compare', exact: true }).click()
    await this.table.waitFor()
  }

  /** Waits until all is calculated with all draws. */
  async ready(): Promise<void> {
    await expect(this.heads).not.toHaveCount(1)
    await expect(this.heads.filter({ hasText: /calculating|preview/ })).toHaveCount(0, { timeout: 60_000 })
  }

  /** Copies the version on screen under a name. */
  async copyAs(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Change something in a copy' }).click()
    await this.page.getByRole('dialog', { name: 'New version' }).getByRole('textbox').fill(name)
    await this.page.keyboard.press('Enter')
    await this.heads.filter({ hasText: name }).waitFor()
  }

  async choose(item: string, scenario: string): Promise<void> {
    await this.table.getByRole('button', { name: `More for ${scenario}` }).click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }
}
