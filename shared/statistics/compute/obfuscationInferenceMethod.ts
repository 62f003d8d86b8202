import { trueCountPosterior } from '../disclosure/trueCountPosterior'
import { defineComputeMethod } from './computeMethod'
import { keys, numeric } from './inputs'
import { noiseMechanism } from './noiseMechanismInput'

export const obfuscationInferenceMethod = defineComputeMethod({
  name: 'obfuscation_inference',
  summary: 'The true count behind a blurred figure, when all counts up to vmax were as likely before',
  citation: "Bayes' theorem over the distributions of obfuscation_pmf",
  input: keys({ published: numeric, mechanism: noiseMechanism, vmax: numeric }),
  output: '{ mean: number, q025: number, q50: number, q975: number }',
  run({ published, mechanism, vmax }) {
    const posterior = trueCountPosterior(published, mechanism, { largest: vmax })
    if (!posterior.ok) return posterior
    const { mean, lower, median, upper } = posterior.value
    return { ok: true, output: { mean, q025: lower, q50: median, q975: upper } }
  },
})
