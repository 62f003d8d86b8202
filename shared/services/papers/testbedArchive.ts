import { strToU8, zipSync } from 'fflate'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { PaperInput } from '../../documents/papers/paperInput'
import { testbedNeedSheet } from '../../documents/papers/testbedNeedSheet'
import { askedPlaces, testbedLetter, testbedLetterText } from '../../documents/papers/testbedPack'
import type { ServicePorts } from '../ports'
import { fileNameOf } from '../studyService'
import { archiveDate, freeName } from './archiveNames'

/** Name of the sheet by language; it stands before the enquiries. */
const sheetNames = { en: 'what-is-needed', nb: 'hva-som-trengs' } as const

/** An enquiry to each chosen testbed as DOCX and as text, with a sheet of what is needed. */
export async function testbedArchive(
  ports: Pick<ServicePorts, 'writeTextDocument'>,
  input: PaperInput,
): Promise<Outcome<Uint8Array>> {
  const hits = askedPlaces(input)
  if (hits.length === 0)
    return fail(
      'not-found',
      'No testbed is chosen that is still in the catalogue, so that there is nobody to ask. Choose testbeds first.',
    )
  const sheet = sheetNames[input.language]
  const files: Record<string, Uint8Array> = {
    [`${sheet}.docx`]: await ports.writeTextDocument(testbedNeedSheet(input)),
  }
  const taken = new Set<string>([sheet])
  for (const hit of hits) {
    const name = freeName(fileNameOf(hit.offer.name), taken)
    taken.add(name)
    files[`${name}.docx`] = await ports.writeTextDocument(testbedLetter(hit, input))
    files[`${name}.txt`] = strToU8(testbedLetterText(hit, input))
  }
  return succeed(zipSync(files, { level: 0, mtime: archiveDate }))
}
