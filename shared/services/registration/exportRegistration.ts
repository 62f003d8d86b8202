import { fail, succeed, type Outcome } from '../../contract/outcome'
import { filesOfFormat, type RegistrationFile } from '../../contract/registrations'
import type { DocumentHandle } from '../../contract/transport'
import type { RegistrationRecord } from '../../domain/registration/record/registrationRecord'
import type { RegistrationContext, RegistrationFormat } from '../../domain/registration/registrationFormat'
import type { Language } from '../../domain/studies/protocol'
import { durably } from '../durably'
import { recordExport } from '../exports/recordExport'
import type { MadeDocument, ServicePorts } from '../ports'
import { fileNameOf } from '../studyService'
import type { OpenedRegistration } from './registrationStates'

export type WritePorts = Pick<ServicePorts, 'writeWorkbook' | 'writeTextDocument'>

const mediaTypes: Readonly<Record<RegistrationFile, string>> = {
  xml: 'application/xml',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

export interface RegistrationWish {
  readonly format: RegistrationFormat
  readonly file: RegistrationFile
  readonly language: Language
  readonly draft: boolean
}

/** What the register would refuse; null when it would not. */
function refusal(
  record: RegistrationRecord,
  context: RegistrationContext,
  { format }: RegistrationWish,
): Outcome<never> | null {
  const errors = format.check(record, context).filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (first === undefined) return null
  const message = typeof first.message === 'string' ? first.message : first.message.en
  return fail(
    'would-be-refused',
    `The register would refuse the record for ${errors.length} ${errors.length === 1 ? 'reason' : 'reasons'}; the first is: ${message} Mend them, or write a draft.`,
    { format: format.key, errors: errors.length },
  )
}

/** The file of a record. Fails with `would-be-refused`, or `malformed-request` where the format has no such file. */
export async function writeRegistration(
  ports: WritePorts,
  record: RegistrationRecord,
  context: RegistrationContext,
  wish: RegistrationWish,
): Promise<Outcome<string | Uint8Array>> {
  const { format, file, language, draft } = wish
  const offered = filesOfFormat[format.key]
  if (!offered.includes(file)) {
    return fail(
      'malformed-request',
      `This format is not written as ${file}. Choose ${offered.join(' or ')}.`,
      { format: format.key, file },
    )
  }
  const refused = draft ? null : refusal(record, context, wish)
  if (refused !== null) return refused
  if (file === 'xlsx') {
    const { ctisWorkbook } = await import('../../documents/registration/ctis/ctisWorkbook')
    return succeed(await ports.writeWorkbook(ctisWorkbook(record, language)))
  }
  if (file === 'docx') {
    const { ctisTextDocument } = await import('../../documents/registration/ctis/ctisTextDocument')
    return succeed(await ports.writeTextDocument(ctisTextDocument(record, language, context)))
  }
  return succeed(format.write(record, context))
}

/** Writes the file, and that it left the study. */
export async function exportRegistration(
  ports: WritePorts &
    Pick<ServicePorts, 'workspace' | 'signing' | 'now' | 'createIdentifier' | 'keepDocument'>,
  { study, version, record }: OpenedRegistration,
  context: RegistrationContext,
  wish: RegistrationWish,
): Promise<Outcome<DocumentHandle>> {
  const written = await writeRegistration(ports, record, context, wish)
  if (!written.ok) return written
  const { format, file, language, draft } = wish
  const day = context.now.slice(0, 10)
  const document: MadeDocument = {
    fileName: `${fileNameOf(study.name)}-${format.key}${draft ? '-draft' : ''}-${day}.${file}`,
    mediaType: mediaTypes[file],
    content: written.value,
  }
  const logged = await durably(ports.workspace, () => {
    recordExport(
      ports,
      {
        study: study.id,
        version: version.id,
        versionName: version.name,
        document: 'registration',
        kind: format.key,
        format: file,
        language,
      },
      document,
    )
    return succeed(null)
  })
  return logged.ok ? ports.keepDocument(document) : logged
}
