import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.0 to 2.2 at levels A and AA, and what axe calls best practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Window sizes that change the layout, see the breakpoints of the screens. */
const sizes = {
  wide: { width: 1440, height: 900 },
  laptop: { width: 1280, height: 720 },
  zoomed: { width: 1152, height: 720 },
} as const

export interface Look {
  readonly theme: 'light' | 'dark'
  readonly size: keyof typeof sizes
}

/** Looks at the page in each of the ways and tells every violation in words; an empty list is what a test wants. */
export async function violationsIn(page: Page, looks: readonly Look[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const look of looks) {
    await page.setViewportSize(sizes[look.size])
    await page.emulateMedia({ colorScheme: look.theme, reducedMotion: 'reduce' })
    await page.locator(`html[data-theme="${look.theme}"]`).waitFor()
    const { violations } = await runAxe(page)
    for (const { id, impact, nodes } of violations)
      for (const { target, any, all, none } of nodes) {
        const reason = [...any, ...all, ...none].map(({ message }) => message).join(' ')
        found.push(
          `${look.theme} ${look.size}: ${id} (${impact ?? 'minor'}) at ${target.join(' ')}: ${reason}`,
        )
      }
  }
  return found
}

/**
 * Menus, lists and tooltips float above the landmarks, beside them in the document: they belong to the control that opened
 * them, so the rule that all content lies in a landmark is not asked of them.
 */
const floating = '[data-reka-popper-content-wrapper]'

/** Evaluating the source needs no script element, so the content security policy of the page stays as it is. */
async function runAxe(page: Page): Promise<AxeResults> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(
    async ({ tags, outside }) => {
      const results = await Reflect.get(window, 'axe').run(document, {
        runOnly: tags,
        resultTypes: ['violations'],
      })
      for (const violation of results.violations)
        if (violation.id === 'region')
          violation.nodes = violation.nodes.filter(
            ({ target }: { readonly target: readonly string[] }) =>
              (document.querySelector(target.join(' '))?.closest(outside) ?? null) === null,
          )
      return results
    },
    { tags: rules, outside: floating },
  )
}
