import type { Locator, Page } from '@playwright/test'

/** The screen of what leaves a study: the report, registrations, papers and the files that left. */
export class DocumentsPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('link', { name: /^(Report & registration|Rapport og registrering)/ })
      .click()
    await this.paper.waitFor()
  }

  /** The report as it reads on paper. */
  get paper(): Locator {
    return this.page.getByRole('article')
  }
  get problems(): Locator {
    return this.page.getByRole('complementary', { name: /^(Problems|Problemer)$/ })
  }
  get list(): Locator {
    return this.page.getByRole('navigation', { name: /^(Documents|Dokumenter)$/ })
  }

  async choose(name: RegExp): Promise<void> {
    await this.list.getByRole('link', { name }).click()
  }

  field(label: RegExp): Locator {
    return this.page.getByRole('textbox', { name: label }).first()
  }

  async switchSection(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /^(Sections|Kapitler): / }).click()
    await this.page.getByRole('switch', { name }).click()
    await this.page.keyboard.press('Escape')
  }

  async exportAs(kind: string): Promise<void> {
    await this.page.getByRole('button', { name: kind, exact: true }).click()
  }

  async exportDraft(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Export draft anyway|Eksporter utkast likevel)$/ }).click()
  }
}
