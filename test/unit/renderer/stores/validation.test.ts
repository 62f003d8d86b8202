import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'
import type { ValidationAnswer } from '#shared/contract/responses'
import CalculationCheck from '#renderer/components/settings/CalculationCheck.vue'
import { connectServices } from '../support/connectServices'
import { mountInPage } from '../support/mountInPage'

const handle = (fileName: string) => ({ handle: fileName, fileName, mediaType: 'application/pdf', bytes: 3 })
const answer: ValidationAnswer = {
  passed: true,
  verdict: 'All 215 reference cases of 29 methods passed.',
  failed: [],
  pdf: handle('report.pdf'),
  json: handle('report.json'),
}

it('says how far the check has come, what came out, and hands over both files', async () => {
  let finish: () => void = () => undefined
  const waiting = new Promise<void>((resolve) => (finish = resolve))
  const services = connectServices({
    'application.validate': async () => {
      await waiting
      return succeed(answer)
    },
  })
  const page = mountInPage(CalculationCheck)
  await page.get('button').trigger('click')
  expect(page.text()).toContain('Reading the installation')
  await page.get('button').trigger('click')
  services.announce({ name: 'validation-progress', done: 3, total: 29 })
  await flushPromises()
  expect(page.text()).toContain('3 of 29 methods checked')
  expect(page.get('progress').attributes('max')).toBe('29')
  services.announce({ name: 'validation-progress', done: 29, total: 29 })
  await flushPromises()
  expect(page.text()).toContain('Writing the report')
  finish()
  await flushPromises()
  expect(services.calls.map(({ name, request }) => [name, request])).toEqual([
    ['application.validate', { language: 'en' }],
  ])
  expect(page.find('progress').exists()).toBe(false)
  expect(page.text()).toContain(answer.verdict)
  for (const [index, file] of [answer.pdf, answer.json].entries()) {
    await page.findAll('button')[index + 1]?.trigger('click')
    await flushPromises()
    expect(services.saved[index]).toEqual(file)
  }
  page.unmount()
})

it('names the methods that did not pass, and says why nothing ran', async () => {
  let outcome: Outcome<ValidationAnswer> = succeed({ ...answer, passed: false, failed: ['ipf'] })
  connectServices({ 'application.validate': () => outcome })
  const page = mountInPage(CalculationCheck)
  await page.get('button').trigger('click')
  await flushPromises()
  expect(page.text()).toContain('Not passed: ipf.')
  outcome = fail('unreadable-file', 'A case file is damaged.')
  await page.get('button').trigger('click')
  await flushPromises()
  expect(page.text()).toContain('The calculations were not checked.')
  expect(page.text()).not.toContain('Not passed')
  page.unmount()
})
