import { expect, type Locator, type Page } from '@playwright/test'

/** The parts of the population screen where a person states what the figures do not tell; names in either language. */
export class AssumptionPanels {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  get assumptions(): Locator {
    return this.page.getByRole('region', { name: /^(Assumptions and evidence|Antakelser og grunnlag)$/ })
  }
  get availability(): Locator {
    return this.page.getByRole('region', {
      name: /^(From eligible to available|Fra aktuell til tilgjengelig)$/,
    })
  }
  get enrolment(): Locator {
    return this.page.getByRole('region', { name: /^(Enrolment window|Inklusjonsvindu)$/ })
  }
  get overlap(): Locator {
    return this.assumptions.getByRole('slider')
  }
  /** The number beside "Without overlap" or "With overlap". */
  compared(label: 'Without' | 'With'): Locator {
    const term = this.assumptions.getByRole('term').filter({ hasText: new RegExp(`^${label} overlap`) })
    return term.locator('xpath=following-sibling::dd[1]')
  }
  get steps(): Locator {
    return this.availability.getByRole('list').getByRole('listitem')
  }
  /** Names of the steps, in their order. */
  async order(): Promise<readonly string[]> {
    return this.steps.evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''))
  }
  step(name: string): Locator {
    return this.availability.getByRole('listitem', { name, exact: true })
  }
  /** What the list of the window says of one line. */
  windowLine(label: string): Locator {
    return this.enrolment
      .getByRole('term')
      .filter({ hasText: label })
      .locator('xpath=following-sibling::dd[1]')
  }

  /** Fills value, limits and citation of the form that is open in a panel, and applies it. */
  async state(
    panel: Locator,
    label: string | RegExp,
    [value, lower, upper]: readonly [string, string, string],
    citation: string,
  ): Promise<void> {
    const form = panel.locator('form')
    await form.getByRole('textbox', { name: label }).fill(value)
    await form.getByRole('textbox', { name: /^(Lowest|Laveste)$/ }).fill(lower)
    await form.getByRole('textbox', { name: /^(Highest|Høyeste)$/ }).fill(upper)
    await form.getByRole('textbox', { name: /^(Citation|Henvisning)$/ }).fill(citation)
    await form.getByRole('button', { name: /^(Apply|Bruk)$/ }).click()
    await expect(form).toBeHidden()
  }

  async addStep(name: string, share: readonly [string, string, string]): Promise<void> {
    await this.availability.getByRole('button', { name, exact: true }).click()
    await this.state(
      this.availability,
      /^(Share who pass|Andel som går videre)$/,
      share,
      'Pilot 2024, table 2',
    )
    await expect(this.step(name)).toBeVisible()
  }
}
