import { afterEach, describe, expect, it } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import UnitAnswers from '#renderer/components/study/sites/UnitAnswers.vue'
import { planSiteOf } from '#test/support/sitePlans'
import { siteForecastOf } from '../../support/forecastFixture'
import { mountInPage } from '../../support/mountInPage'

let page: VueWrapper
afterEach(() => page.unmount())

describe('what the forecast says of one unit', () => {
  it('never calls a chance none or certain, as the table does not', () => {
    const forecast = siteForecastOf('a', { enrolsNobody: 0, probabilityWithout: 1 })
    page = mountInPage(
      defineComponent(() => () => h(UnitAnswers, { site: planSiteOf({ id: 'a' }), forecast })),
    )
    const answers = page.findAll('dd').map((answer) => answer.text())
    expect(answers).toContain('<1\u00A0%')
    expect(answers).toContain('>99\u00A0%')
  })
})
