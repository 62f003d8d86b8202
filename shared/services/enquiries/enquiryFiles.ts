import { zipSync } from 'fflate'
import type { EnquiryMessage, MessageKind } from '../../domain/enquiries/message/enquiryMessage'
import { writeSignedMessage } from '../../domain/enquiries/message/signedMessage'
import type { SigningTools } from '../../domain/sites/bundle/signing'
import { archiveDate } from '../papers/archiveNames'
import type { MadeDocument } from '../ports'
import { fileNameOf } from '../studyService'

/** Extension of the file of a message; the page knows them by it. */
export const messageExtensions: Readonly<Record<MessageKind, string>> = {
  ask: 'kohort-request',
  answer: 'kohort-answer',
  outcome: 'kohort-outcome',
}

export interface SignedFile {
  readonly message: EnquiryMessage
  readonly bytes: Uint8Array
  readonly sha256: string
}

export function signMessages(
  messages: readonly EnquiryMessage[],
  tools: SigningTools,
): readonly SignedFile[] {
  return messages.map((message) => {
    const bytes = writeSignedMessage(message, tools)
    return { message, bytes, sha256: tools.sha256(bytes) }
  })
}

/** Browsers and systems shorten names that are longer than about a hundred characters, and lose the extension. */
function nameOf({ enquiry, receiver, message }: EnquiryMessage): string {
  const parts = [enquiry.title, receiver.name].map((name) => fileNameOf(name).slice(0, 40))
  return `${parts.join('-')}.${messageExtensions[message]}`
}

/** One file, or an archive with one for each receiver. */
export function documentOf(files: readonly SignedFile[]): MadeDocument {
  const [first] = files
  if (first === undefined) throw new Error('No message was written')
  if (files.length === 1)
    return { fileName: nameOf(first.message), mediaType: 'application/json', content: first.bytes }
  return {
    fileName: `${fileNameOf(first.message.enquiry.title)}-${files.length}.zip`,
    mediaType: 'application/zip',
    content: zipSync(
      Object.fromEntries(
        files.map(({ message, bytes }, index) => [`${index + 1}-${nameOf(message)}`, bytes]),
      ),
      { level: 0, mtime: archiveDate },
    ),
  }
}
