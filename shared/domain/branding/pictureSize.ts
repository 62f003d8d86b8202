/** Pixels of a picture. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

function word(bytes: Uint8Array, place: number): number {
  return ((bytes[place] ?? 0) << 8) | (bytes[place + 1] ?? 0)
}

/** From the header chunk, which stands first (PNG specification, 11.2.1). */
function pngSize(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 24 || pngSignature.some((value, place) => bytes[place] !== value)) return null
  const width = word(bytes, 16) * 65_536 + word(bytes, 18)
  const height = word(bytes, 20) * 65_536 + word(bytes, 22)
  return width > 0 && height > 0 ? { width, height } : null
}

/** Start of a frame: SOF0 to SOF15 without the markers of tables and arithmetic conditioning (ITU-T T.81, B.1.1.3). */
function startsFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function jpegSize(bytes: Uint8Array): PictureSize | null {
  if (word(bytes, 0) !== 0xffd8) return null
  for (let place = 2; place + 9 < bytes.length;) {
    if (bytes[place] !== 0xff) return null
    const marker = bytes[place + 1] ?? 0
    if (startsFrame(marker)) {
      const size = { width: word(bytes, place + 7), height: word(bytes, place + 5) }
      return size.width > 0 && size.height > 0 ? size : null
    }
    const length = marker === 0xff ? -1 : word(bytes, place + 2)
    if (length >= 0 && length < 2) return null
    place += 2 + length
  }
  return null
}

/** The size that the bytes of a PNG or JPEG state; null where they are no such picture. */
export function pictureSize(bytes: Uint8Array, mediaType: 'image/png' | 'image/jpeg'): PictureSize | null {
  return mediaType === 'image/png' ? pngSize(bytes) : jpegSize(bytes)
}
