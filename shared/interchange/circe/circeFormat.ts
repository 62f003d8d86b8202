import { taken, type InterchangeFormat } from '../format'
import { lintCirce } from './lint/lintCirce'
import { parseExpression, recognisesCirce } from './parseExpression'
import { readExpression } from './readExpression'
import { writeExpression } from './writeExpression'

/** OHDSI Circe cohort expressions, as ATLAS exports and imports them. */
export const circeFormat: InterchangeFormat = {
  key: 'circe',
  name: 'OHDSI Circe',
  ending: '.circe.json',
  mediaType: 'application/json',
  recognises: recognisesCirce,
  read: (source) => {
    const parsed = parseExpression(source)
    if (!parsed.ok) return parsed
    return taken(readExpression(parsed.value.expression, parsed.value.title))
  },
  write: writeExpression,
  lint: (source) => {
    const parsed = parseExpression(source)
    return parsed.ok ? lintCirce(parsed.value.expression) : []
  },
}
