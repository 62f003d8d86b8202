import { boolean, literal, picklist, variant } from 'valibot'
import { keys, numeric } from './inputs'

/** A noise mechanism as JSON. */
export const noiseMechanism = variant('type', [
  keys({
    type: literal('laplace'),
    delta: numeric,
    epsilon: numeric,
    step: numeric,
    below10: picklist(['zero', 'ten', 'obfuscate']),
    obfuscateZero: boolean(),
  }),
  keys({ type: literal('gaussian_i2b2'), sigma: numeric, min: numeric }),
  keys({ type: literal('shrine_clamp'), sigma: numeric, clamp: numeric, low: numeric }),
  keys({ type: literal('uniform_mii'), w: numeric, floor: numeric }),
])
