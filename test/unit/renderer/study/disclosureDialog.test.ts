import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { fail, succeed } from '#shared/contract/outcome'
import type { ReleaseAudit } from '#shared/contract/responses'
import DisclosureDialog from '#renderer/components/study/header/DisclosureDialog.vue'
import { useReports } from '#renderer/stores/reports'
import { connectServices } from '../support/connectServices'
import { mountInPage } from '../support/mountInPage'

const subject = { kind: 'remaining', key: 'population' } as const
const auditOf = (status: ReleaseAudit['status']): ReleaseAudit => ({
  status,
  findings: [
    {
      status: status === 'refuse' ? 'disclosed' : 'at_risk',
      lower: 2,
      upper: status === 'refuse' ? 2 : 5,
      inside: [{ subject, released: null }],
      outside: [],
    },
  ],
  disclosed: status === 'refuse' ? 1 : 0,
  warned: status === 'refuse' ? 2 : 3,
  partial: false,
  areas: null,
})
const document_ = { handle: 'h', fileName: 'report.pdf', mediaType: 'application/pdf', bytes: 1 }

/** The dialog over services whose report would tell something until the person has decided. */
async function askedFor(status: ReleaseAudit['status']) {
  const services = connectServices({
    'disclosure.audit': () => succeed(auditOf(status)),
    'reports.create': ({ disclosure }) =>
      disclosure === 'ask' ? fail('would-disclose', 'It would tell.') : succeed(document_),
    'geography.areas': () => succeed([]),
  })
  const wrapper = mountInPage(DisclosureDialog)
  const answer = useReports().createPdf('s1', 'v1', 'en')
  await flushPromises()
  return { services, wrapper, answer }
}

function button(name: string): HTMLButtonElement | undefined {
  return [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === name)
}

function consents(services: Awaited<ReturnType<typeof askedFor>>['services']) {
  return services.calls
    .filter(({ name }) => name === 'reports.create')
    .map(({ request }) => (request as { readonly disclosure?: string }).disclosure)
}

afterEach(() => {
  document.body.innerHTML = ''
})

describe('the question before a report that would tell small numbers', () => {
  it('says what would be told and how many more, and offers to hide only', async () => {
    const { services, wrapper, answer } = await askedFor('refuse')
    expect(document.body.textContent).toContain('2 people: the base population (this report)')
    expect(document.body.textContent).toContain('And 2 more.')
    expect(button('Export all the same')).toBeUndefined()
    button('Export with the small cells hidden')?.click()
    expect(await answer).toEqual({ ok: true, value: true })
    expect(consents(services)).toEqual([undefined, 'hide'])
    expect(services.saved).toEqual([document_])
    wrapper.unmount()
  })

  it('lets the person go on over a warning', async () => {
    const { services, wrapper, answer } = await askedFor('confirm')
    expect(document.body.textContent).toContain('2–5 people')
    button('Export all the same')?.click()
    expect(await answer).toEqual({ ok: true, value: true })
    expect(consents(services)).toEqual([undefined, 'accept'])
    wrapper.unmount()
  })

  it('makes nothing when it is left', async () => {
    const { services, wrapper, answer } = await askedFor('refuse')
    button('Do not export')?.click()
    expect(await answer).toEqual({ ok: true, value: false })
    expect(services.saved).toEqual([])
    expect(useReports().audit).toBeNull()
    wrapper.unmount()
  })
})
