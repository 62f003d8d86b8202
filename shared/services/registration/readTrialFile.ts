import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { RegistrationReading } from '../../contract/registrations'
import { readTrial } from '../../documents/registration/readers'
import type { ReadTrial } from '../../domain/registration/registrationFormat'

/** What a file of a register says; nothing is kept. */
export async function readTrialFile(text: string, fileName: string): Promise<Outcome<RegistrationReading>> {
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
      suggestions: [],
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
