import type { Page } from '@playwright/test'
import { PopulationPage } from './populationPage'

export class StartPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address)
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }

  /** Opens the example whose card bears the name. */
  async openExample(name: string): Promise<PopulationPage> {
    const card = this.page.getByRole('region', { name })
    await card.getByRole('button').click()
    const population = new PopulationPage(this.page)
    await population.ready()
    return population
  }
}
