import { isNotStated } from '../document/extensions'
import type { UsdmDesign } from '../document/usdmDocument'
import { endpointTerms, objectiveTerms } from '../document/usdmTerms'
import { ofDesigns, type UsdmPlace, type UsdmRule } from './usdmRule'

/** Objectives that say something; one that only carries an endpoint is none. */
function primaryObjectives({ objectives }: UsdmDesign) {
  return objectives.filter(
    ({ level, extensionAttributes }) =>
      level.code === objectiveTerms.primary.code && !isNotStated(extensionAttributes, 'text'),
  )
}

function primaryCount(design: UsdmDesign): UsdmPlace[] {
  const [first, ...further] = primaryObjectives(design)
  if (first === undefined) return [{ id: design.id, attribute: 'objectives' }]
  return further
}

/** Rules about objectives and the endpoints below them. */
export const objectiveRules: readonly UsdmRule[] = [
  {
    id: 'DDF00084',
    severity: 'error',
    field: 'Objective.level',
    message: {
      en: 'There must be exactly one primary objective.',
      nb: 'Det må være nøyaktig ett primærmål.',
    },
    remedy: {
      en: 'State one primary objective; make further ones secondary.',
      nb: 'Oppgi ett primærmål; gjør de øvrige til sekundærmål.',
    },
    find: ofDesigns(primaryCount),
  },
  {
    id: 'DDF00041',
    severity: 'error',
    field: 'Endpoint.level',
    message: {
      en: 'There is no primary endpoint.',
      nb: 'Det finnes ikke noe primært endepunkt.',
    },
    remedy: { en: 'State at least one primary outcome.', nb: 'Oppgi minst ett primært utfall.' },
    find: ofDesigns(({ id, objectives }) =>
      objectives.some(({ endpoints }) =>
        endpoints.some(({ level }) => level.code === endpointTerms.primary.code),
      )
        ? []
        : [{ id, attribute: 'endpoints' }],
    ),
  },
  {
    id: 'DDF00096',
    severity: 'error',
    field: 'Endpoint.level',
    message: {
      en: 'A primary endpoint belongs to an objective that is not primary.',
      nb: 'Et primært endepunkt hører til et mål som ikke er primært.',
    },
    remedy: {
      en: 'Let the outcome answer the primary objective, or make it secondary.',
      nb: 'La utfallet svare på primærmålet, eller gjør det sekundært.',
    },
    find: ofDesigns(({ objectives }) =>
      objectives
        .filter(({ level }) => level.code !== objectiveTerms.primary.code)
        .flatMap(({ endpoints }) => endpoints)
        .filter(({ level }) => level.code === endpointTerms.primary.code),
    ),
  },
]
