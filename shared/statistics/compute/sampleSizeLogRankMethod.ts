import { optional, picklist } from 'valibot'
import { refuse } from '../computed'
import { logRank } from '../sampleSize/logRank'
import { defineComputeMethod } from './computeMethod'
import { design, keys, numeric } from './inputs'

export const sampleSizeLogRankMethod = defineComputeMethod({
  name: 'sample_size_logrank',
  summary: 'Events and people needed for a log-rank test; give the hazard or the median of the control arm',
  citation: 'Schoenfeld 1981; Freedman 1982; Lachin and Foulkes 1986',
  input: keys({
    hr: numeric,
    ...design,
    hazardControl: optional(numeric),
    medianControl: optional(numeric),
    accrual: numeric,
    followUp: numeric,
    dropoutHazard: numeric,
    method: picklist(['schoenfeld', 'freedman']),
  }),
  output:
    '{ events: number, eventsExact: number, pEventControl: number, pEventExp: number, pEvent: number, total: number, totalExact: number }',
  run({ hr, hazardControl, medianControl, ...input }) {
    const controlHazard = hazardControl ?? (medianControl === undefined ? null : Math.LN2 / medianControl)
    if (controlHazard === null || (hazardControl !== undefined && medianControl !== undefined))
      return refuse('invalid_input', 'Give either hazardControl or medianControl.')
    const size = logRank({ ...input, hazardRatio: hr, controlHazard })
    if (!size.ok) return size
    const { eventShareControl, eventShareExperimental, eventShare, ...numbers } = size.value
    return {
      ok: true,
      output: {
        ...numbers,
        pEventControl: eventShareControl,
        pEventExp: eventShareExperimental,
        pEvent: eventShare,
      },
    }
  },
})
