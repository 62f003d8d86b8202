import { shownDistribution } from '../disclosure/shownDistribution'
import { defineComputeMethod } from './computeMethod'
import { keys, numeric } from './inputs'
import { noiseMechanism } from './noiseMechanismInput'

export const obfuscationPmfMethod = defineComputeMethod({
  name: 'obfuscation_pmf',
  summary: 'What a system that blurs its counts shows of a true count, and how likely each is',
  citation: 'Dwork et al. 2006; source code of Samply, i2b2, SHRINE and the MII feasibility backend',
  input: keys({ trueCount: numeric, mechanism: noiseMechanism }),
  output: '{ pmf: { [shown: string]: number }, mean: number }',
  run({ trueCount, mechanism }) {
    const distribution = shownDistribution(trueCount, mechanism)
    if (!distribution.ok) return distribution
    const { outcomes, mean } = distribution.value
    const pmf = Object.fromEntries(outcomes.map(({ shown, probability }) => [String(shown), probability]))
    return { ok: true, output: { pmf, mean } }
  },
})
