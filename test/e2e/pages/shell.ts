import { expect, type Locator, type Page } from '@playwright/test'

type Language = 'en' | 'nb'

/** What frames every screen: title bar, sidebar, palette, notices. */
export class Shell {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  get titleBar(): Locator {
    return this.page.getByRole('banner')
  }
  get sidebar(): Locator {
    return this.page.getByRole('navigation', { name: /^(Main menu|Hovedmeny)$/ })
  }
  get main(): Locator {
    return this.page.getByRole('main')
  }
  /** The one short message above the page. */
  get notice(): Locator {
    return this.page.getByRole('region', { name: /^(Notices|Meldinger)/ }).getByRole('listitem')
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }
  get palette(): Locator {
    return this.page.getByRole('dialog', { name: /^(Command palette|Kommandopalett)$/ })
  }

  async chooseLanguage(language: Language): Promise<void> {
    await this.titleBar.getByRole('button', { name: language === 'en' ? 'EN' : 'NO', exact: true }).click()
    await expect(this.page.locator('html')).toHaveAttribute('lang', language)
  }

  /** Opens the palette, types, and leaves what it found on screen. */
  async searchPalette(text: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await expect(this.palette).toBeVisible()
    await this.palette.getByRole('textbox').or(this.palette.getByRole('combobox')).fill(text)
  }

  found(name: string | RegExp): Locator {
    return this.palette.getByRole('option', { name })
  }

  async goTo(name: string | RegExp): Promise<void> {
    await this.sidebar.getByRole('link', { name }).click()
  }
}
