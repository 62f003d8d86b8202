import type { Finding } from '../finding'
import { isCounted } from '../isCounted'
import { placeOfLine, type LintContext } from '../lines'

/** Lines that change no number, because no alternative of theirs can be answered by counts or has a stated share. */
export function notCounted({ lines, knowledge }: LintContext): readonly Finding[] {
  return lines
    .filter(({ group }) => group.anyOf.every((alternative) => !isCounted(alternative, knowledge)))
    .map((line) => ({
      rule: 'not-counted',
      severity: 'note',
      places: [placeOfLine(line)],
      values: {},
      mend: null,
    }))
}
