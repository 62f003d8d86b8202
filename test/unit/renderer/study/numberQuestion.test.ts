import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, shallowRef } from 'vue'
import NumbersOf from '#renderer/components/study/evidence/NumbersOf.vue'
import NumberSource from '#renderer/components/study/evidence/NumberSource.vue'
import {
  protocolOf as answeringProtocol,
  provideAskOf,
  quantityOf,
  subjectOf,
  type AskedNumber,
} from '#renderer/components/study/evidence/numberQuestion'
import { funnelRows } from '#renderer/components/study/funnel/funnelRows'
import { mountInPage } from '../support/mountInPage'
import { bounded, diagnosis, group, protocolOf, resultOf, step } from './support/protocolFixture'

const protocol = protocolOf([group('a', diagnosis('x', 'G35')), group('b', diagnosis('y', 'G40'))])
const population = step({ id: 'population', role: 'population' })
const result = {
  ...resultOf([population, step({ id: 'a' }), step({ id: 'b' })]),
  lossOrder: [
    { id: 'b', remaining: 1200 },
    { id: 'a', remaining: 1000 },
  ],
}

describe('what a number of the funnel asks', () => {
  it('is the step, in the order of the protocol', () => {
    expect(funnelRows(result, 'protocol').map(({ question }) => question)).toEqual(
      ['population', 'a', 'b'].map((id) => ({ kind: 'remaining', step: id })),
    )
  })

  it('leaves out what is not yet taken in the order of loss, and ends at the result', () => {
    const [, first, last] = funnelRows(result, 'loss').map(({ question }) => question)
    expect(first).toEqual({ kind: 'ordered', step: 'b', without: ['a'] })
    expect(last).toEqual({ kind: 'remaining', step: null })
    if (first === undefined) throw new Error('The funnel has no row for the first criterion.')
    const answering = answeringProtocol(first, protocol)
    expect(answering.inclusion.map(({ id, active }) => [id, active])).toEqual([
      ['a', false],
      ['b', true],
    ])
    expect(quantityOf(first, result)).toBeNull()
  })
})

it('asks the protocol that the number belongs to, and is plain text where nothing answers', async () => {
  const asked = shallowRef<AskedNumber | null>(null)
  const other = subjectOf(protocol, { ...result, eligible: bounded(7, 0, 9) })
  const number = () =>
    h(NumbersOf, { subject: other }, () =>
      h(NumberSource, { question: { kind: 'remaining', step: null }, label: '7' }, () => '7'),
    )
  const answering = (answers: boolean) =>
    defineComponent({
      setup() {
        if (answers) provideAskOf((one) => (asked.value = one))
        return number
      },
    })
  const page = mountInPage(answering(true))
  const button = page.get('button')
  expect(button.attributes('aria-label')).toBe('7: where does this come from?')
  await button.trigger('click')
  await flushPromises()
  expect(asked.value?.subject.known({ kind: 'remaining', step: null })?.estimate).toBe(7)
  page.unmount()

  const silent = mountInPage(answering(false))
  expect(silent.find('button').exists()).toBe(false)
  expect(silent.text()).toBe('7')
  silent.unmount()
})
