import type { Locator, Page } from '@playwright/test'

/** The line above the criteria that says whether the definition contradicts itself, and the list it opens. */
export class DefinitionCheck {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  get section(): Locator {
    return this.page.getByRole('region', { name: /^(Check of the definition|Kontroll av definisjonen)$/ })
  }
  /** The button that counts what was found. */
  get line(): Locator {
    return this.section.locator('button[aria-expanded]')
  }
  /** A finding by the beginning of its words. */
  finding(words: string): Locator {
    return this.section.getByRole('listitem').filter({ hasText: words })
  }
}
