import type { Condition } from '../protocol'

export type Measurement = Extract<Condition, { kind: 'measurement' }>

/** True when the lower limit is above the upper one, so that no value fits. */
export function runsBackwards({ low, high }: Pick<Measurement, 'low' | 'high'>): boolean {
  return low !== null && high !== null && low > high
}
