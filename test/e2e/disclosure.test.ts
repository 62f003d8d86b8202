import type { Page } from '@playwright/test'
import type { ReleaseAudit } from '#shared/contract/responses'
import { violationsIn } from './support/axe'
import { expect, test } from './support/fixtures'

const when = '2026-11-20T10:00:00.000Z'

/** The starter figures are all approximations, which disclose nobody: the audit of a register's own counts stands in. */
function auditOf(status: 'refuse' | 'confirm'): ReleaseAudit {
  const refused = status === 'refuse'
  return {
    status,
    findings: [
      {
        status: refused ? 'disclosed' : 'at_risk',
        lower: 2,
        upper: refused ? 2 : 5,
        inside: [
          {
            subject: { kind: 'remaining', key: 'population' },
            released: { document: 'report', at: when, versionName: '1' },
          },
        ],
        outside: [{ subject: { kind: 'area', key: 'county:03' }, released: null }],
      },
    ],
    disclosed: refused ? 1 : 0,
    warned: refused ? 0 : 1,
    partial: true,
    areas: { small: 1, hidden: 1 },
  }
}

/** Answers the audit, and refuses the report until the person has decided; the report itself is made by the host. */
async function tellSmallNumbers(page: Page, status: 'refuse' | 'confirm'): Promise<readonly string[]> {
  const consents: string[] = []
  await page.route('**/api', async (route) => {
    const { name, request } = route.request().postDataJSON() as {
      readonly name: string
      readonly request: { readonly disclosure?: string }
    }
    if (name === 'disclosure.audit') return route.fulfill({ json: { ok: true, value: auditOf(status) } })
    if (name !== 'reports.create') return route.continue()
    consents.push(request.disclosure ?? 'ask')
    return request.disclosure === undefined
      ? route.fulfill({ json: { ok: false, error: { code: 'would-disclose', message: 'It would tell.' } } })
      : route.continue()
  })
  return consents
}

test('a report that would tell small numbers is made with them hidden, or not at all', async ({
  start,
  page,
}) => {
  const consents = await tellSmallNumbers(page, 'refuse')
  const study = await start.openExample('Multiple sclerosis')
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(
    /2 people: the base population \(report of 20\sNov\s2026, version 1\), without eligible in Oslo.*\(this report\)/,
  )
  await expect(dialog.getByRole('button', { name: 'Export all the same' })).toHaveCount(0)
  expect(
    await violationsIn(page, [
      { theme: 'light', size: 'laptop' },
      { theme: 'dark', size: 'zoomed' },
    ]),
  ).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  expect(consents).toEqual(['ask'])

  await page.keyboard.press('Control+e')
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export with the small cells hidden' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/)
  await expect(study.shell.notice).toContainText('The report was written.')
  expect(consents).toEqual(['ask', 'ask', 'hide'])
})

test('a report that comes close to small numbers is confirmed first', async ({ start, page }) => {
  const consents = await tellSmallNumbers(page, 'confirm')
  await start.openExample('Multiple sclerosis')
  await page.keyboard.press('Control+e')
  const download = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'Export all the same' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/)
  expect(consents).toEqual(['ask', 'accept'])
})
