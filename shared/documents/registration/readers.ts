import { fail, type Outcome } from '../../contract/outcome'
import type { ReadTrial, ReadTrialFile } from '../../domain/registration/registrationFormat'
import { importedTrialLimit } from '../../domain/registration/registrationFormat'

/** A kind of file, told by its first characters and the keys at its top, and how the module that reads it is loaded. */
interface TrialReader {
  isOne(text: string, keys: ReadonlySet<string>): boolean
  load(): Promise<ReadTrialFile>
}

const readers: readonly TrialReader[] = [
  {
    isOne: (text) => text.startsWith('<'),
    load: async () => (await import('./ctgov/readPrsFile')).readPrsFile,
  },
  {
    isOne: (_text, keys) => keys.has('usdmVersion') || keys.has('study'),
    load: async () => (await import('./usdm/read/readUsdmFile')).readUsdmFile,
  },
  {
    isOne: (_text, keys) => keys.has('ctNumber') || keys.has('authorizedApplication'),
    load: async () => (await import('./ctis/readCtisTrial')).readCtisTrial,
  },
  // Also a list of studies, which has no keys.
  {
    isOne: (text, keys) => keys.has('protocolSection') || keys.has('studies') || text.startsWith('['),
    load: async () => (await import('./ctgov/readCtgovStudy')).readCtgovStudy,
  },
]

/** The keys at the top of a JSON object; none for anything else. */
function topKeys(text: string): ReadonlySet<string> {
  if (!text.startsWith('{')) return new Set()
  try {
    return new Set(Object.keys(Object(JSON.parse(text))))
  } catch {
    return new Set()
  }
}

/**
 * Reads a file of a register, whichever it is. Fails with `too-large`, or `unreadable-file` where it is none that is known
 * here or its reader refuses it.
 */
export async function readTrial(text: string, fileName: string): Promise<Outcome<ReadTrial>> {
  if (text.length > importedTrialLimit) {
    return fail(
      'too-large',
      `${fileName} is larger than ${importedTrialLimit / 1_000_000} million characters. Export the one study alone.`,
    )
  }
  const content = text.replace(/^\uFEFF?\s*/, '')
  const keys = topKeys(content)
  const reader = readers.find(({ isOne }) => isOne(content, keys))
  if (reader === undefined) {
    return fail(
      'unreadable-file',
      `${fileName} is no registration that is known here. Choose the XML of ClinicalTrials.gov PRS, a study of ClinicalTrials.gov as JSON, a trial of CTIS as JSON, or a USDM file.`,
    )
  }
  return (await reader.load())(content, fileName)
}
