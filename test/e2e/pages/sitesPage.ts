import { expect, type Locator, type Page } from '@playwright/test'
import { Shell } from './shell'

/** The screen Sites & forecast of a study. */
export class SitesPage {
  readonly page: Page
  readonly shell: Shell
  constructor(page: Page) {
    this.page = page
    this.shell = new Shell(page)
  }

  get result(): Locator {
    return this.page.getByRole('region', { name: /^(Result|Resultat)$/ })
  }
  /** The line for screen readers: it follows the forecast 700 ms after the last change. */
  get announcement(): Locator {
    return this.result.getByRole('status')
  }
  get table(): Locator {
    return this.page.getByRole('table', { name: /^(Table of trial units|Tabell over)/ })
  }
  get finder(): Locator {
    return this.page.getByRole('region', { name: /^(Find a set of units|Finn et sett enheter)$/ })
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  /** Opens the part of the study from another one. */
  async open(): Promise<void> {
    await this.page.getByRole('link', { name: /^(Sites & forecast|Steder og prognose)$/ }).click()
  }

  /** Begins a plan: participants, start and deadline. */
  async begin(target: string, start: string, deadline: string): Promise<void> {
    await this.page
      .getByRole('textbox', { name: /^(Participants needed|Deltakere som trengs)$/ })
      .fill(target)
    await this.page.getByLabel('Start', { exact: true }).fill(start)
    await this.page.getByLabel(/^(Deadline|Frist)$/).fill(deadline)
    await this.page.keyboard.press('Enter')
    await expect(this.dialog).toBeVisible()
  }

  /** Ticks known places by name and adds them. */
  async addKnown(names: readonly string[]): Promise<void> {
    await this.tickKnown(names)
    await this.addTicked()
  }

  async tickKnown(names: readonly string[]): Promise<void> {
    for (const name of names) {
      await this.dialog.getByRole('textbox').fill(name)
      await this.dialog.getByRole('checkbox').first().click()
    }
  }

  async addTicked(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^(Add|Legg til) \d/ }).click()
    await expect(this.dialog).toBeHidden()
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({ hasText: name })
  }

  /** What is announced once the refined forecast stands. */
  async announced(): Promise<string> {
    await expect(this.announcement).toContainText('%', { timeout: 30_000 })
    return (await this.announcement.textContent()) ?? ''
  }

  /** The chance on screen, in percent; null while there is none. */
  async chance(): Promise<number | null> {
    const percent = /(\d+)\s%/.exec(await this.result.innerText())?.[1]
    return percent === undefined ? null : Number(percent)
  }

  async undo(): Promise<void> {
    await this.shell.main
      .getByRole('button', { name: /^(Undo|Angre)$/ })
      .first()
      .click()
  }
}
