import { expect, type Locator, type Page } from '@playwright/test'
import { Shell } from './shell'

/** The catalogue of data sources, biobanks, units and testbeds. */
export class DiscoveryPage {
  readonly page: Page
  readonly shell: Shell
  constructor(page: Page) {
    this.page = page
    this.shell = new Shell(page)
  }

  get search(): Locator {
    return this.page.getByRole('textbox', { name: /^(Search the catalogue|Søk i oversikten)/ })
  }
  get found(): Locator {
    return this.page.getByRole('region', { name: /^(Found entries|Treff i oversikten)$/ })
  }
  /** How many entries were found. */
  get count(): Locator {
    return this.found.getByRole('status').first()
  }
  get entries(): Locator {
    return this.found.getByRole('rowheader').getByRole('button')
  }
  get filters(): Locator {
    return this.page.getByRole('group', { name: /^(Filters|Filtre)$/ })
  }
  get details(): Locator {
    return this.page.getByRole('complementary', { name: /^(Details of the entry|Om oppføringen)$/ })
  }
  get map(): Locator {
    return this.page.getByRole('complementary', { name: /^(Where they are|Hvor de er)$/ })
  }
  get comparison(): Locator {
    return this.page.getByRole('table')
  }
  get addToShortList(): Locator {
    return this.details.getByRole('button', { name: /^(Add to short-list|Legg til på kortlisten)$/ })
  }

  async open(): Promise<void> {
    await this.shell.goTo(/^(Discover|Finn data og miljøer)$/)
    await expect(this.entries.first()).toBeVisible()
  }

  /** Types words and waits until the answer to them is on screen. */
  async lookFor(words: string): Promise<void> {
    await this.search.fill(words)
    await expect(this.page).toHaveURL((url) => new URLSearchParams(url.hash.split('?')[1]).get('q') === words)
    await expect(this.entries.first()).toBeVisible()
  }

  async tick(name: RegExp): Promise<void> {
    await this.found.getByRole('checkbox', { name }).check()
  }

  async compare(): Promise<void> {
    await this.found.getByRole('button', { name: /^(Compare|Sammenlign)$/ }).click()
    await expect(this.comparison.getByRole('row').nth(1)).toBeVisible()
  }
}
