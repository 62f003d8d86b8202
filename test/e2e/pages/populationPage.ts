import { expect, type Download, type Locator, type Page } from '@playwright/test'

/** Words of the screen that the tests look for, in both languages. */
const words = {
  en: { criteria: 'Criteria', result: 'Result', add: 'Add', undo: 'Undo', redo: 'Redo', export: 'Export' },
  nb: {
    criteria: 'Kriterier',
    result: 'Resultat',
    add: 'Legg til',
    undo: 'Angre',
    redo: 'Gjør om',
    export: 'Eksporter',
  },
} as const

export class PopulationPage {
  readonly page: Page
  language: 'en' | 'nb' = 'en'
  constructor(page: Page) {
    this.page = page
  }

  get words() {
    return words[this.language]
  }
  get criteria(): Locator {
    return this.page.getByRole('region', { name: this.words.criteria, exact: true })
  }
  get result(): Locator {
    return this.page.getByRole('region', { name: this.words.result, exact: true })
  }
  /** The line for screen readers: it follows the number 700 ms after the last change. */
  get announcement(): Locator {
    return this.result.getByRole('status')
  }
  get funnel(): Locator {
    return this.page.getByRole('table').first()
  }

  async ready(): Promise<void> {
    await expect(this.announcement).not.toBeEmpty()
  }

  /** Number in the funnel's "remaining" cell of the row that begins with the words. */
  remaining(row: string): Locator {
    return this.funnel.getByRole('row').filter({ hasText: row }).getByRole('cell').nth(1)
  }

  async changeAges(from: string, to: string): Promise<void> {
    await this.criteria.getByRole('button', { name: /years$|år$/ }).click()
    const editor = this.page.getByRole('dialog')
    await editor.getByRole('textbox').first().fill(from)
    await editor.getByRole('textbox').nth(1).fill(to)
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.press('Escape')
    await expect(editor).toBeHidden()
  }

  /** Adds an exclusion by searching for a code and ticking the first hit that bears it. */
  async addExclusion(query: string, code: string): Promise<void> {
    await this.criteria.getByRole('button', { name: this.words.add, exact: true }).click()
    await this.page.getByRole('menuitem').nth(1).click()
    const editor = this.page.getByRole('dialog')
    await editor.getByRole('textbox').first().fill(query)
    await editor
      .getByRole('treeitem', { name: new RegExp(`^${code}\\b`) })
      .first()
      .click()
    await expect(editor.getByRole('region').filter({ hasText: code }).first()).toBeVisible()
    await this.page.keyboard.press('Control+Enter')
    await expect(editor).toBeHidden()
  }

  async undo(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: this.words.undo }).first().click()
  }

  async exportPdf(language: 'en' | 'nb'): Promise<Download> {
    await this.page.getByRole('button', { name: this.words.export, exact: true }).click()
    const download = this.page.waitForEvent('download')
    await this.page
      .getByRole('menuitem')
      .nth(language === 'en' ? 0 : 1)
      .click()
    return download
  }

  async switchLanguage(language: 'en' | 'nb'): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: language === 'en' ? 'EN' : 'NO', exact: true })
      .click()
    this.language = language
    await expect(this.criteria).toBeVisible()
  }
}
