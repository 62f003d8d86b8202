import { expect, test } from './support/fixtures'

test('the token leaves the address bar at once and is sent as a header only', async ({ page, kohort }) => {
  const token = /#token=(.+)$/.exec(kohort.address)?.[1] ?? ''
  expect(token.length).toBeGreaterThan(30)
  const requests: { readonly url: string; readonly token: string | undefined }[] = []
  page.on('request', (request) =>
    requests.push({ url: request.url(), token: request.headers()['x-kohort-token'] }),
  )
  await page.goto(kohort.address)
  await expect(page.getByRole('region', { name: 'Multiple sclerosis' })).toBeVisible()
  expect(page.url()).not.toContain(token)
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2)
  expect(requests.some((request) => request.url.includes(token))).toBe(false)
  const calls = requests.filter(({ url }) => /\/(api|events)$/.test(url))
  expect(calls.length).toBeGreaterThan(2)
  expect(calls.every((call) => call.token === token)).toBe(true)

  await test.step('nothing is asked of any other machine', () => {
    const { origin } = new URL(kohort.address)
    const foreign = requests.filter(({ url }) => !url.startsWith(origin) && !url.startsWith('data:'))
    expect(foreign).toEqual([])
  })

  await test.step('a reload still knows it', async () => {
    await page.reload()
    await expect(page.getByRole('region', { name: 'Multiple sclerosis' })).toBeVisible()
  })
})

test.describe('content security policy', () => {
  test.use({ expectedErrors: /Content.Security.Policy|TrustedScript|TrustedHTML/i })

  test('keeps out what does not come with the page', async ({ start, page }) => {
    await start.openExample('Multiple sclerosis')
    const outcome = (action: string) =>
      page.evaluate(async (wanted) => {
        const violation = new Promise<string>((resolve) =>
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
            resolve(effectiveDirective),
          ),
        )
        try {
          if (wanted === 'markup') document.body.insertAdjacentHTML('beforeend', '<p>markup</p>')
          if (wanted === 'script') document.createElement('script').text = 'window.name = "ran"'
          if (wanted === 'style') document.body.setAttribute('style', 'color: red')
          if (wanted === 'foreign') await fetch('https://example.org/')
        } catch {
          // Refusing throws for some of these; the violation is told for all.
        }
        return violation
      }, action)
    expect(await outcome('markup')).toBe('require-trusted-types-for')
    expect(await outcome('script')).toBe('require-trusted-types-for')
    expect(await outcome('style')).toBe('style-src-attr')
    expect(await outcome('foreign')).toBe('connect-src')
    expect(await page.evaluate(() => window.name)).toBe('')
  })
})
