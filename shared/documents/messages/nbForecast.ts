import type { ReportMessages } from './en'

/** Norske ord om prognosen for inklusjon i en rapport. */
export const nbForecast: ReportMessages['feasibility']['forecast'] = {
  title: 'Prognose for inklusjon',
}
