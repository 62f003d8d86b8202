import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { fail } from '#shared/contract/outcome'
import { useReportPreview } from '#renderer/stores/reportPreview'
import { connectServices } from '../support/connectServices'

beforeEach(() => setActivePinia(createPinia()))

const wish = { study: 's', version: 'v', language: 'en', forecast: { target: 100 } } as const

it('writes one preview at a time, the newest wish last, and its forecast can be cancelled', async () => {
  const asked: string[] = []
  const runs: (string | undefined)[] = []
  const cancelled: string[] = []
  let end: () => void = () => undefined
  const services = connectServices({
    'reports.preview': async ({ language, forecast, parts }) => {
      asked.push(`${language} ${String(parts.length)}`)
      runs.push(forecast?.run)
      await new Promise<void>((resolve) => (end = resolve))
      return fail('cancelled', 'It was cancelled.')
    },
    'forecasts.cancel': ({ run }) => {
      cancelled.push(run)
      end()
      return { ok: true, value: null }
    },
  })
  const preview = useReportPreview()
  const leave = preview.follow()
  const first = preview.look({ ...wish, parts: [] })
  await expect.poll(() => asked.length).toBe(1)
  await preview.look({ ...wish, parts: ['method'] })
  await preview.look({ ...wish, language: 'nb', parts: ['sources', 'method'] })
  const [run = ''] = runs
  services.announce({ name: 'forecast-progress', run: 'another', share: 0.9 })
  expect(preview.progress).toBeNull()
  services.announce({ name: 'forecast-progress', run, share: 0.4 })
  expect(preview.progress).toBe(0.4)
  end()
  await expect.poll(() => asked.length).toBe(2)
  expect(preview.progress).toBeNull()
  preview.cancel()
  await first
  expect(asked).toEqual(['en 0', 'nb 2'])
  expect(cancelled).toEqual([run])
  expect(preview).toMatchObject({ writing: false, failure: { code: 'cancelled' } })
  leave()
})
