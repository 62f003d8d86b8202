import type { Download, Locator, Page } from '@playwright/test'

/** The frozen estimates of a study, and the way to them from its header. In English. */
export class FrozenSheet {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: /^(Frozen estimates|What changed since)/ })
  }
  get cards(): Locator {
    return this.dialog.getByRole('article')
  }
  card(name: string): Locator {
    return this.dialog.getByRole('article', { name, exact: true })
  }
  /** The line on the population screen that tells of new figures. */
  get news(): Locator {
    return this.page.getByRole('status').filter({ hasText: /^New / })
  }

  private async choose(item: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Freeze and compare' }).click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  async freeze(name: string, note = ''): Promise<void> {
    await this.choose('Freeze this estimate')
    const form = this.page.getByRole('dialog', { name: 'Freeze this estimate' })
    await form.getByRole('textbox', { name: 'Name' }).fill(name)
    await form.getByRole('textbox', { name: 'Note' }).fill(note)
    await form.getByRole('button', { name: 'Freeze' }).click()
    await form.waitFor({ state: 'hidden' })
  }

  async open(): Promise<void> {
    await this.choose('Frozen estimates')
    await this.dialog.waitFor()
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.dialog.waitFor({ state: 'hidden' })
  }

  async act(action: string, name: string): Promise<void> {
    await this.dialog.getByRole('button', { name: `${action}: ${name}` }).click()
  }

  /** The table under a heading of the comparison. */
  section(name: string): Locator {
    return this.dialog.getByRole('region', { name, exact: true })
  }

  /** Exports the file; agrees where it tells small numbers. */
  async exportFile(name: string): Promise<Download> {
    const download = this.page.waitForEvent('download')
    await this.act('Export as file', name)
    const agree = this.page.getByRole('button', { name: 'Export anyway' })
    const asked = agree.waitFor({ timeout: 5000 }).then(() => agree.click())
    await Promise.race([download, asked])
    return download
  }
}
