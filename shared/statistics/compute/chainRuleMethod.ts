import { boolean, optional, string } from 'valibot'
import { chainRule } from '../dependence/chainRule'
import { defineComputeMethod } from './computeMethod'
import { keys, list, numeric } from './inputs'

export const chainRuleMethod = defineComputeMethod({
  name: 'chain_rule',
  summary: 'A population times conditional shares, each checked to be of the people left at its place',
  citation: 'Chain rule of probability (Kolmogorov 1933)',
  input: keys({
    N: numeric,
    steps: list(
      keys({
        criterion: string(),
        p: numeric,
        given: optional(list(string(), 100), []),
        assumeIndependence: optional(boolean(), false),
      }),
      100,
    ),
  }),
  output:
    '{ estimate: number, perStep: number[], assumptions: { criterion: string, independentOf: string[], given: string[] }[] }',
  run({ N, steps }) {
    const chain = chainRule(N, steps)
    return chain.ok ? { ok: true, output: chain.value } : chain
  },
})
