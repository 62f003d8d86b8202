import { enrolmentPool } from '../prevalence/enrolmentPool'
import { defineComputeMethod } from './computeMethod'
import { keys, numeric } from './inputs'

export const enrolmentPoolMethod = defineComputeMethod({
  name: 'enrolment_pool',
  summary: 'Eligible people over an enrolment window: stock, inflow, exit and recruitment',
  citation: 'Closed solution of a linear compartment model (Jacquez 1985)',
  input: keys({ P0: numeric, I0: numeric, g: numeric, mu: numeric, r: numeric, W: numeric }),
  output: '{ poolAtEnd: number, everAvailable: number, enrolled: number, exitedUnrecruited: number }',
  run({ P0, I0, g, mu, r, W }) {
    const pool = enrolmentPool({
      initialPool: P0,
      inflow: I0,
      growth: g,
      exitHazard: mu,
      recruitmentHazard: r,
      window: W,
    })
    return pool.ok ? { ok: true, output: pool.value } : pool
  },
})
