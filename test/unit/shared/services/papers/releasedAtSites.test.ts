import { expect, it } from 'vitest'
import { succeed } from '#shared/contract/outcome'
import type { ReleaseAudit } from '#shared/contract/responses'
import { releasedAtSites } from '#shared/services/papers/expectedAtSites'
import { protocolOf } from '#test/support/smallCountry'
import { estimateOf, residentsWith } from '../../estimate/disclosure/smallEstimates'

const protocol = protocolOf({})
const result = estimateOf(residentsWith([9, 9, 9]), protocol, [])

/** A gate that finds what it is told to find. */
function gateOf(status: ReleaseAudit['status']) {
  const asked: string[] = []
  const audit = { status, findings: [], disclosed: 0, warned: 0, partial: false, areas: null }
  return {
    asked,
    prepare(study: string) {
      asked.push(study)
      return Promise.resolve(succeed({ result, answers: [], audit }))
    },
  }
}

it('lets the numbers of sites out only where they tell nothing with what went out before', async () => {
  const numbers = new Map([['a', { mean: 3, p10: 1, p90: 6 }]])
  for (const status of ['refuse', 'confirm'] as const)
    expect(await releasedAtSites(numbers, gateOf(status), 'study', protocol)).toEqual({
      expected: 'withheld',
      release: null,
    })
  const { expected, release } = await releasedAtSites(numbers, gateOf('clear'), 'study', protocol)
  expect([expected, release?.result]).toEqual([numbers, result])
})

it('asks and logs nothing where no number goes out', async () => {
  const gate = gateOf('clear')
  for (const expected of [null, new Map([['a', 'hidden' as const]])])
    expect(await releasedAtSites(expected, gate, 'study', protocol)).toEqual({ expected, release: null })
  expect(gate.asked).toEqual([])
})
