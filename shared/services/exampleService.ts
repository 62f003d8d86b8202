import type { Handlers } from '../contract/handlers'
import { fail, succeed } from '../contract/outcome'
import { inLanguage, type CriterionGroup, type Language } from '../domain/studies/protocol'
import type { Terminology } from '../domain/terminology/terminology'
import { currentSettings } from './applicationService'
import type { ServicePorts } from './ports'
import type { ProtocolEstimates } from './protocolEstimates'
import { addStudy, firstSteps } from './studyService'

/** The name a person gave a criterion, or the names of its codes. */
function nameOfGroup(group: CriterionGroup, language: Language, terminology: Terminology): string {
  if (group.name !== null) return inLanguage(group.name, language)
  const codes = group.anyOf.flatMap(({ condition }) =>
    condition.kind === 'diagnosis' ? condition.codes : [],
  )
  const names = terminology.names(codes, language)
  return codes.map((code) => names[code] ?? code).join(language === 'nb' ? ' eller ' : ' or ')
}

/** The studies that ship with the program, with the funnel of each as it is on this machine. */
export function createExampleService(
  ports: Pick<
    ServicePorts,
    'examples' | 'terminology' | 'workspace' | 'now' | 'createIdentifier' | 'keepDocument' | 'announce'
  >,
  estimates: ProtocolEstimates,
): Pick<Handlers, 'examples.list' | 'examples.open'> {
  return {
    'examples.list': ({ language }) => {
      const descriptions = []
      for (const { id, name, summary, study } of ports.examples) {
        const protocol = study.versions.at(-1)?.protocol
        if (protocol === undefined) continue
        const estimate = estimates.shown(protocol, 'preview')
        if (!estimate.ok) return estimate
        const groups = [...protocol.inclusion, ...protocol.exclusion]
        descriptions.push({
          id,
          name: name[language],
          summary: summary[language],
          protocol,
          steps: estimate.value.steps.flatMap((step) => {
            const group = groups.find((candidate) => candidate.id === step.id)
            if (group === undefined || step.role === 'population' || step.basis === 'not-countable') return []
            const { estimate: people, lower, upper, interval, hidden } = step.remaining
            const stepName = nameOfGroup(group, language, ports.terminology)
            const shown = {
              id: step.id,
              name: stepName,
              role: step.role,
              estimate: people,
              lower,
              upper,
              interval,
            }
            return [hidden === undefined ? shown : { ...shown, hidden }]
          }),
        })
      }
      return succeed(descriptions)
    },
    'examples.open': async ({ example }) => {
      const found = ports.examples.find(({ id }) => id === example)
      if (found === undefined) {
        return fail('not-found', `There is no example study "${example}".`, { example })
      }
      const { language } = currentSettings(ports)
      const outcome = await addStudy(
        ports,
        { ...found.study, name: found.name[language] },
        firstSteps.example,
      )
      if (outcome.ok) ports.announce({ name: 'studies-changed' })
      return outcome
    },
  }
}
