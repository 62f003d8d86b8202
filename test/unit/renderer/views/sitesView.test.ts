import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { succeed } from '#shared/contract/outcome'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { PlanSite } from '#shared/domain/studies/sitePlan'
import { useForecast } from '#renderer/stores/forecast'
import { useStudy } from '#renderer/stores/study'
import SitesView from '#renderer/views/study/SitesView.vue'
import { planSiteOf, sitePlanOf } from '#test/support/sitePlans'
import { connectServices, type ConnectedServices } from '../support/connectServices'
import { forecastOf } from '../support/forecastFixture'
import { mountInPage } from '../support/mountInPage'
import { everyone, studyService } from '../support/studyService'

/* There is no canvas here; what the charts say to screen readers is looked at instead. */
vi.mock('#renderer/charts/ChartCanvas.vue', () => ({
  default: { props: ['label'], template: '<p class="chart">{{ label }}</p>' },
}))

let page: VueWrapper

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800)
})
afterEach(() => {
  // Nothing may be asked of the services of the next test.
  useForecast().reset()
  page.unmount()
  vi.restoreAllMocks()
})

async function show(
  protocol: Protocol,
  target: number | null,
): Promise<{ services: ConnectedServices; names: () => string[] }> {
  const service = studyService(protocol)
  const services = connectServices({
    ...service.handlers,
    'geography.areas': () => succeed([]),
    'sources.list': () => succeed([]),
    'forecasts.compute': ({ protocol: asked, target: wanted, detail }) =>
      succeed(forecastOf(asked.sites ?? sitePlanOf(), wanted, detail)),
    'forecasts.cancel': () => succeed(null),
    'sites.candidates': () => succeed([]),
  })
  page = mountInPage(
    defineComponent(() => {
      const study = useStudy()
      void study.open('s1')
      return () =>
        study.protocol === null
          ? null
          : h(SitesView, {
              state: { ...service.study(), targetParticipants: target },
              protocol: study.protocol,
            })
    }),
    {},
  )
  await flushPromises()
  return { services, names: service.names }
}

function planned(sites: readonly PlanSite[]): Protocol {
  return { ...everyone, sites: sitePlanOf({ sites: [...sites] }) }
}
/** Steps are saved behind the numbers on screen. */
async function settled(): Promise<void> {
  await flushPromises()
  await useStudy().saved()
  await flushPromises()
}
const strip = () => page.get('section[aria-label="Result"]').text()
const rowNames = () => page.findAll('tbody th[scope="row"] button').map((button) => button.text())

describe('sites and forecast', () => {
  it('say the chance of the plan, and another one when a site is left out, as one step', async () => {
    const { names } = await show(planned([planSiteOf({ id: 'a' }), planSiteOf({ id: 'b' })]), 160)
    expect(strip()).toContain('20\u00A0%')
    expect(strip()).toContain('2 of 2')
    await page.get('input[aria-label="Include Site a"]').setValue(false)
    await settled()
    expect(strip()).toContain('10\u00A0%')
    expect(strip()).toContain('1 of 2')
    expect(names()).toEqual(['leave out Site a'])
  })

  it('ask for what is missing in words, without asking the services', async () => {
    const { services } = await show(planned([planSiteOf({ id: 'a' })]), null)
    expect(strip()).toContain('Say how many participants the study needs.')
    expect(services.calls.some(({ name }) => name === 'forecasts.compute')).toBe(false)
  })

  it('begin with the target and the days, and keep them as one step', async () => {
    const { names } = await show(everyone, 160)
    expect(page.text()).toContain('Who can recruit, how fast, and by when?')
    const [start, deadline] = page.findAll('input[type="date"]')
    await start?.setValue('2027-01-01')
    await page.get('form').trigger('submit')
    expect(page.text()).toContain('By which day is the target to be reached?')
    await deadline?.setValue('2028-06-30')
    await page.get('form').trigger('submit')
    await settled()
    expect(names()).toEqual(['begin a plan of units'])
    expect(strip()).toContain('No units yet: add the first.')
  })

  it('hold only the rows in sight of a thousand, and find one of them', async () => {
    const sites = Array.from({ length: 1000 }, (_, index) => planSiteOf({ id: `s${String(index)}` }))
    await show(planned(sites), 160)
    expect(rowNames().length).toBeLessThan(40)
    expect(page.get('table').attributes('aria-rowcount')).toBe('1001')
    await page.get('input[placeholder="Search units"]').setValue('s777')
    expect(rowNames()).toEqual([expect.stringContaining('Site s777')])
    expect(page.text()).toContain('1 of 1\u00A0000 units')
  })

  it('keep the changes of a sheet as one step, and nothing of one that is not whole', async () => {
    const { names } = await show(planned([planSiteOf({ id: 'a' })]), 160)
    await page.get('tbody th[scope="row"] button').trigger('click')
    await flushPromises()
    const sheet = () => document.querySelector('[role="dialog"]')
    const press = async (label: string) => {
      const buttons = [...(sheet()?.querySelectorAll('button') ?? [])]
      buttons
        .find((one) => (one.getAttribute('aria-label') ?? one.textContent).trim().startsWith(label))
        ?.click()
      await flushPromises()
    }
    await press('State Start-up time')
    await press('Save')
    expect(sheet()?.textContent).toContain('Start-up time needs both numbers.')
    await press('State Start-up time')
    await press('Always in')
    await press('Save')
    await settled()
    expect(sheet()).toBeNull()
    expect(names()).toEqual(['change Site a'])
  })
})
