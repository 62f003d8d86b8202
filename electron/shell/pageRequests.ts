import * as v from 'valibot'

const text = (limit: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(limit))

/** A call as the page sends it. Whether the name is known and the request well formed is judged by `dispatch`. */
export const callRequest = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(100)),
  request: v.unknown(),
})

/** Largest file that the page may ask the shell to read, whatever it asks for. */
export const textFileLimit = 64 * 1024 * 1024

const documentHandle = v.strictObject({
  handle: text(200),
  fileName: text(255),
  mediaType: text(255),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

/** What the page may ask of the shell itself: the methods of `HostCapabilities`. */
export const capabilityRequest = v.variant('kind', [
  v.strictObject({ kind: v.literal('save-document'), document: documentHandle }),
  v.strictObject({
    kind: v.literal('pick-text-file'),
    extensions: v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:\.[a-z0-9]+)*$/), v.maxLength(20))),
      v.minLength(1),
      v.maxLength(10),
    ),
    maximumBytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(textFileLimit)),
  }),
  v.strictObject({ kind: v.literal('open-link'), address: text(2000) }),
])
export type CapabilityRequest = v.InferOutput<typeof capabilityRequest>
