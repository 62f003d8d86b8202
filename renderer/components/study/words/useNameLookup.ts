import { watch, type Ref } from 'vue'
import type { Protocol } from '#shared/domain/studies/protocol'
import { useGeography } from '../../../stores/geography'
import { useTerminology, type CodeSystem } from '../../../stores/terminology'
import type { NameLookup } from './conditionWords'

const systems: readonly CodeSystem[] = ['icd-10', 'atc']

/** Codes that a protocol names, in one system. */
export function codesOfProtocol(protocol: Protocol, system: CodeSystem): readonly string[] {
  return [...protocol.inclusion, ...protocol.exclusion].flatMap((group) =>
    group.anyOf.flatMap(({ condition }) =>
      (condition.kind === 'diagnosis' || condition.kind === 'medication') && condition.system === system
        ? condition.codes
        : [],
    ),
  )
}

/** Names of the codes and areas of a protocol in the language of the page; they appear as they become known. */
export function useNameLookup(protocol: Readonly<Ref<Protocol | null>>): NameLookup {
  const terminology = useTerminology()
  const geography = useGeography()
  void geography.load()
  watch(
    protocol,
    (current) => {
      if (current === null) return
      for (const system of systems) void terminology.learn(system, codesOfProtocol(current, system))
    },
    { immediate: true },
  )
  return {
    code: (system, code) => terminology.nameOf(system, code),
    area: (key) => geography.byKey.get(key)?.name ?? null,
  }
}
