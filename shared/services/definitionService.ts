import type { Handlers } from '../contract/handlers'
import { succeed } from '../contract/outcome'
import { listAreas } from '../database/areas'
import { explainProtocol } from '../documents/explanation/explainProtocol'
import { lintProtocol } from '../domain/studies/lint/lintProtocol'
import type { Language, Protocol } from '../domain/studies/protocol'
import type { CodeSystem } from '../domain/terminology/normaliseCode'
import { createLintKnowledge, isCountable } from './lintKnowledge'
import type { ServicePorts } from './ports'

type DefinitionPorts = Pick<ServicePorts, 'terminology' | 'population' | 'cache'>

/** Looks a protocol over and explains it: what it says, whatever the numbers are. */
export function createDefinitionService(
  ports: DefinitionPorts,
): Pick<Handlers, 'protocols.lint' | 'protocols.explain'> {
  const knowledge = createLintKnowledge(ports)
  return {
    'protocols.lint': ({ protocol }) => succeed({ findings: lintProtocol(protocol, knowledge) }),
    'protocols.explain': ({ protocol, language }) =>
      succeed({ paragraphs: explain(ports, protocol, language) }),
  }
}

/** The protocol in plain language, with the names of the codes and areas of this machine. */
export function explain(
  ports: Pick<ServicePorts, 'terminology' | 'cache'>,
  protocol: Protocol,
  language: Language,
): readonly string[] {
  const { terminology } = ports
  const namesOf = (system: CodeSystem) =>
    terminology.names(codesOfProtocol(protocol, system), language, system)
  return explainProtocol(
    protocol,
    {
      codes: { 'icd-10': namesOf('icd-10'), atc: namesOf('atc') },
      areaName: areaNames(ports),
      isCountable,
    },
    language,
  )
}

/** Names of areas by their keys; an area that is not known goes by its key. */
export function areaNames({ cache }: Pick<ServicePorts, 'cache'>): (key: string) => string {
  const areas = new Map(listAreas(cache.database).map(({ key, name }) => [key, name]))
  return (key) => areas.get(key) ?? key
}

/** Codes of one list that the criteria of a protocol name. */
export function codesOfProtocol({ inclusion, exclusion }: Protocol, system: CodeSystem): readonly string[] {
  return [...inclusion, ...exclusion].flatMap(({ anyOf }) =>
    anyOf.flatMap(({ condition }) =>
      (condition.kind === 'diagnosis' || condition.kind === 'medication') && condition.system === system
        ? condition.codes
        : [],
    ),
  )
}
