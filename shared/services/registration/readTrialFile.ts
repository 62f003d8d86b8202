import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { RegistrationReading, SuggestedCode } from '../../contract/registrations'
import { readTrial } from '../../documents/registration/readers'
import { suggestForCriterion } from '../../domain/registration/criteriaText/suggestCodes'
import type { ReadTrial } from '../../domain/registration/registrationFormat'
import type { ServicePorts } from '../ports'

/** Codes that a search for words of a criterion brings at most. */
const mostFound = 10

/** Codes that the words of a criterion may mean, for a person to confirm. */
function suggestionsFor(
  { terminology }: Pick<ServicePorts, 'terminology'>,
  text: string,
): readonly SuggestedCode[] {
  const search = (words: string) => terminology.search('icd-10', words, 'en', mostFound).rows
  return suggestForCriterion(text, search).codes.map(({ code, display, name, words, doubts }) => {
    const norwegian = terminology.names([code], 'nb', 'icd-10')
    return {
      system: 'icd-10',
      code,
      display,
      name: { en: name, nb: Object.hasOwn(norwegian, code) ? (norwegian[code] ?? name) : name },
      words,
      uncertain: doubts,
    }
  })
}

/** What a file of a register says; nothing is kept. */
export async function readTrialFile(
  ports: Pick<ServicePorts, 'terminology'>,
  text: string,
  fileName: string,
): Promise<Outcome<RegistrationReading>> {
  const read = await readTrial(text, fileName)
  if (!read.ok) return read
  const { format, record, criteria, understood, notUnderstood } = read.value
  return succeed({
    format,
    name: nameOf(read.value),
    record,
    criteria: criteria.map(({ role, text: words }, position) => ({
      position,
      role,
      text: words,
      suggestions: suggestionsFor(ports, words),
    })),
    understood,
    notUnderstood,
  })
}

/** A name for the study: the short title, else the long one, as far as a name goes. */
function nameOf({ record: { titles } }: ReadTrial): string {
  return [titles.brief, titles.official, titles.acronym].find((title) => title !== '')?.slice(0, 200) ?? ''
}

/** Refuses a choice of a criterion that the file does not have. */
export function noSuchCriterion(position: number, of: number): Outcome<never> {
  return fail(
    'malformed-request',
    `The file has ${of} criteria; there is none at position ${position}. Read the file again and choose from what it has.`,
    { position, criteria: of },
  )
}
