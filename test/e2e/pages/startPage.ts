import type { Locator, Page } from '@playwright/test'
import { bareExample } from '../support/bareExample'
import { PopulationPage } from './populationPage'
import { Shell } from './shell'

/** Name of the button of an example card, in either language. */
export const openExampleName = /^(Open the example|Åpne eksempelet) /

export class StartPage {
  readonly page: Page
  readonly shell: Shell
  constructor(page: Page) {
    this.page = page
    this.shell = new Shell(page)
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address)
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }

  /** The lines of the person's own studies that bear the name. */
  study(name: string): Locator {
    return this.page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('link', { name }) })
  }

  /** Opens the example whose card bears the name. */
  async openExample(name: string): Promise<PopulationPage> {
    const card = this.page.getByRole('region', { name })
    await card.getByRole('button', { name: openExampleName }).click()
    const population = new PopulationPage(this.page)
    await population.ready()
    return population
  }

  /** Opens an example as it is without its sites: nothing is forecast, which takes seconds. */
  async openUnplanned(
    id: 'multiple-sclerosis' | 'childhood-diabetes' | 'myocardial-infarction',
  ): Promise<PopulationPage> {
    await this.importFile(await bareExample(id))
    const population = new PopulationPage(this.page)
    await population.ready()
    return population
  }

  async createStudy(name: string): Promise<PopulationPage> {
    await this.page.getByRole('main').getByRole('button', { name: 'New study' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'New study' })
    await dialog.getByRole('textbox').fill(name)
    await this.page.keyboard.press('Enter')
    const population = new PopulationPage(this.page)
    await population.ready()
    return population
  }

  /** Chooses the file in the dialog of the browser. */
  async importFile(file: { readonly name: string; readonly text: string }): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('main').getByRole('button', { name: 'Open or import a study file' }).click()
    await (
      await chooser
    ).setFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) })
  }
}
