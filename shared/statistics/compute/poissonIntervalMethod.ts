import { poissonInterval } from '../intervals/poissonInterval'
import { defineComputeMethod } from './computeMethod'
import { keys, numeric } from './inputs'

export const poissonIntervalMethod = defineComputeMethod({
  name: 'poisson_interval',
  summary: 'Interval of a rate from events in an exposure, exact and by Byar',
  citation: 'Garwood 1936; Breslow and Day 1987',
  input: keys({ x: numeric, exposure: numeric, conf: numeric }),
  output:
    '{ rate: number, garwood: { lower: number, upper: number }, byar: { lower: number, upper: number } }',
  run({ x, exposure, conf }) {
    const exact = poissonInterval(x, exposure, conf, 'garwood')
    if (!exact.ok) return exact
    const near = poissonInterval(x, exposure, conf, 'byar')
    if (!near.ok) return near
    const { rate, ...garwood } = exact.value
    const byar = { lower: near.value.lower, upper: near.value.upper }
    return { ok: true, output: { rate, garwood, byar } }
  },
})
