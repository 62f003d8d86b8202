const identifier = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const instant = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g
const port = /127\.0\.0\.1:\d+/g
const differing = new Set([
  'handle',
  'dataDirectory',
  'bytes',
  'sha256',
  'key',
  'fingerprint',
  'kept',
  'secretStore',
])

/**
 * An answer without what differs between two runs: identifiers, instants, handles, the data folder, and the size of
 * documents that hold any of these; keys made by chance, and where a host keeps them.
 */
export function comparable(answer: unknown): unknown {
  const text = JSON.stringify(answer, (key, value: unknown) => (differing.has(key) ? key : value))
  return JSON.parse(text.replace(identifier, 'identifier').replace(instant, 'instant').replace(port, 'port'))
}
