import type { ImportFile } from './fileReading'
import { refuseIdentityNumberInName } from './identityNumbers'
import { importLimits } from './importFormat'
import { refuseImport, type Imported } from './importProblem'

const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'This is a workbook of the old kind (XLS). Save it as XLSX or CSV.'],
  [
    [0x25, 0x50, 0x44, 0x46],
    'This is a PDF. Kohort reads no numbers from pages; ask for the table as CSV or XLSX.',
  ],
  [[0x1f, 0x8b], 'This is a packed file (gzip). Unpack it first.'],
]

function foreignFormat(bytes: Uint8Array): string | null {
  return signatures.find(([start]) => start.every((byte, index) => bytes[index] === byte))?.[1] ?? null
}

/** Refuses what no reader takes: a name with an identity number, an empty or too large file, and well-known other formats. */
export function refuseFile({ name, bytes }: ImportFile): Imported<never> | null {
  const inName = refuseIdentityNumberInName(name, 'file')
  if (inName !== null) return inName
  if (bytes.length > importLimits.bytes)
    return refuseImport(
      'too-large',
      `The file is larger than ${importLimits.bytes / 1_000_000} MB, the most that is read.`,
    )
  if (bytes.length === 0) return refuseImport('unrecognised', 'The file is empty.')
  const foreign = foreignFormat(bytes)
  return foreign === null ? null : refuseImport('unrecognised', foreign)
}
