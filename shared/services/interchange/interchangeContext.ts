import type { InterchangeContext } from '../../interchange/format'
import { normaliseCode, type CodeSystem } from '../../domain/terminology/normaliseCode'
import { areaNames } from '../definitionService'
import type { ServicePorts } from '../ports'

/** Most codes below one that are written out. */
const mostNarrower = 2000

export type InterchangePorts = Pick<ServicePorts, 'terminology' | 'cache' | 'now'>

/** What formats may know of this machine: its code lists, its areas, and the time. */
export function createInterchangeContext({ terminology, cache, now }: InterchangePorts): InterchangeContext {
  const isKnown = (system: CodeSystem, code: string) => terminology.describe(system, code) !== null
  function narrower(system: CodeSystem, code: string): readonly string[] {
    if (!isKnown(system, code)) return []
    const found = new Map<string, string>()
    const open = [code]
    for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
      for (const row of terminology.children(system, parent, 'en')) {
        const normal = normaliseCode(system, row.code)
        if (normal === null || found.has(normal) || found.size >= mostNarrower) continue
        if (!normal.includes('-')) found.set(normal, row.display)
        open.push(normal)
      }
    }
    return [...found.values()].sort()
  }
  return {
    isKnown,
    narrower,
    nameOf: (system, code, language) => {
      const names = terminology.names([code], language, system)
      return Object.hasOwn(names, code) ? (names[code] ?? null) : null
    },
    areaName: areaNames({ cache }),
    now: now(),
  }
}
