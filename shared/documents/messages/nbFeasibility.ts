import type { ReportMessages } from './en'
import { nbForecast } from './nbForecast'
import { nbSites } from './nbSites'

/** Norske ord om det en rapport har ved siden av estimatet. */
export const nbFeasibility: ReportMessages['feasibility'] = {
  confidential: 'Fortrolig',
  leftOut: (parts) => `Utelatt fra dette dokumentet etter ønske: ${parts}.`,
  statement: {
    label: 'Beslutning',
    choices: { go: 'Ja', 'go-with-changes': 'Ja, med endringer', 'no-go': 'Nei' },
    open: 'Åpen: ingen har tatt stilling ennå.',
    chosen: (author) => (author === '' ? 'Tatt.' : `Tatt, slik ${author} har oppgitt.`),
    probability: (target, deadline, sites) =>
      `sannsynlighet for ${target} deltakere innen ${deadline}, med ${sites}`,
    sites: (number) => (number === 1 ? 'ett studiested' : `${number} studiesteder`),
    perParticipant: (target) => `aktuelle personer for hver av ${target} deltakere`,
    eligibleAgainst: (target) => `aktuelle personer; målet er ${target}`,
    eligible: 'aktuelle personer; studien har ikke noe mål',
  },
  forecast: nbForecast,
  sites: nbSites,
}
