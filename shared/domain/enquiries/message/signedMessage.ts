import { strToU8 } from 'fflate'
import * as v from 'valibot'
import { fail, succeed, type Json, type Outcome } from '../../../contract/outcome'
import { canonicalBytes, parseBytes, sameBytes } from '../../sites/bundle/canonicalJson'
import type { SigningTools, VerifyingTools } from '../../sites/bundle/signing'
import {
  enquiryMessage,
  messageFormat,
  messageLimit,
  messageVersion,
  type EnquiryMessage,
} from './enquiryMessage'

const hexadecimal = (bytes: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${String(bytes * 2)}}$`)))

const envelope = v.strictObject({
  content: v.looseObject({ format: v.literal(messageFormat), formatVersion: v.number() }),
  signature: v.strictObject({
    algorithm: v.literal('Ed25519'),
    key: hexadecimal(32),
    signature: hexadecimal(64),
  }),
})

/** A message that is whole and signed by the key that it names. Whose key that is, is for whoever knows keys. */
export interface SignedEnquiryMessage {
  readonly message: EnquiryMessage
  readonly key: string
  /** SHA-256 of the file. */
  readonly sha256: string
}

/** What is signed: the content behind a line that says what the signature is for. */
function messageToSign(content: Uint8Array): Uint8Array {
  const context = strToU8(`${messageFormat}\n`)
  const bytes = new Uint8Array(context.length + content.length)
  bytes.set(context)
  bytes.set(content, context.length)
  return bytes
}

/** A message as a signed file: canonical JSON (RFC 8785) with its Ed25519 signature. The same content and key give the same bytes. */
export function writeSignedMessage(message: EnquiryMessage, tools: SigningTools): Uint8Array {
  // A message is plain JSON: its schema knows nothing else.
  const content = JSON.parse(JSON.stringify(message)) as Json
  const signature = tools.sign(messageToSign(canonicalBytes(content)))
  return canonicalBytes({ content, signature: { algorithm: 'Ed25519', key: tools.key, signature } })
}

function refuse(message: string): Outcome<never> {
  return fail('unreadable-file', message)
}

/** Opens a message and checks all that it says of itself. */
export function readSignedMessage(bytes: Uint8Array, tools: VerifyingTools): Outcome<SignedEnquiryMessage> {
  if (bytes.length > messageLimit)
    return fail('too-large', `A message has at most ${messageLimit / 1_000_000} MB; this file is larger.`)
  const content = parseBytes(bytes)
  const opened = v.safeParse(envelope, content)
  if (!opened.success)
    return refuse('This is no request, answer or outcome of Kohort. Ask for the file again.')
  const { signature } = opened.output
  if (opened.output.content.formatVersion > messageVersion)
    return fail(
      'unsupported-version',
      'The file was made by a newer Kohort. Install the newer version to read it.',
    )
  // What has passed as JSON is plain JSON.
  const inner = opened.output.content as Json
  if (!tools.verify(signature.key, messageToSign(canonicalBytes(inner)), signature.signature))
    return refuse('The file was altered after it was signed, so nothing of it was kept. Ask for it again.')
  if (!sameBytes(canonicalBytes(content as Json), bytes))
    return refuse('The file was altered around its contents, so nothing of it was kept. Ask for it again.')
  const parsed = v.safeParse(enquiryMessage, inner, { abortEarly: true })
  if (!parsed.success) {
    const [issue] = parsed.issues
    return refuse(`The file does not fit at ${v.getDotPath(issue) ?? 'the top'}: ${issue.message}`)
  }
  return succeed({ message: parsed.output, key: signature.key, sha256: tools.sha256(bytes) })
}
