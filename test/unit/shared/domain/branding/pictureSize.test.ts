import { describe, expect, it } from 'vitest'
import { pictureSize } from '#shared/domain/branding/pictureSize'
import { onePixel } from '../../../../contract/reportExamples'

/** A JPEG as far as its frame: a comment, then a baseline frame of 300 × 200. */
const jpeg = [0xff, 0xd8, 0xff, 0xfe, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0, 200, 1, 44, 3, 0, 0]

describe('the size of a picture', () => {
  it.each([
    ['image/png', [...Buffer.from(onePixel, 'base64')], { width: 1, height: 1 }],
    ['image/jpeg', jpeg, { width: 300, height: 200 }],
    ['image/png', jpeg, null],
    ['image/jpeg', [...Buffer.from(onePixel, 'base64')], null],
    ['image/jpeg', jpeg.slice(0, 12), null],
    // A segment that says it has no length.
    ['image/jpeg', [0xff, 0xd8, 0xff, 0xfe, 0, 0, 0, 0, 0, 0, 0, 0, 0], null],
    ['image/png', [], null],
  ] as const)('%s', (mediaType, bytes, size) => {
    expect(pictureSize(new Uint8Array(bytes), mediaType)).toEqual(size)
  })
})
