import type { RegistrationFormat } from '../../../domain/registration/registrationFormat'
import { renderXml } from '../xml/xmlNode'
import { trialElement } from './ictrpElements'
import { ictrpLosses } from './ictrpLosses'
import { ictrpRules } from './ictrpRules'

const severities = ['error', 'warning', 'note'] as const

/** The file that registers send to the World Health Organization, by its definition of 2008 with the changes until May 2009. */
export const ictrpFormat: RegistrationFormat = {
  key: 'ictrp',
  rules: ictrpRules.length,
  edition: {
    en: 'WHO ICTRP XML 1.0 (2008, changed 2009)',
    nb: 'WHO ICTRP XML 1.0 (2008, endret 2009)',
  },
  check(record) {
    const problems = ictrpRules.flatMap(({ find, ...rule }) =>
      find(record).map((finding) => ({ format: 'ictrp' as const, fix: null, ...rule, ...finding })),
    )
    return severities.flatMap((severity) => problems.filter((problem) => problem.severity === severity))
  },
  losses: ictrpLosses,
  write: (record) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n${renderXml({ name: 'trials', content: [trialElement(record)] })}`,
}
