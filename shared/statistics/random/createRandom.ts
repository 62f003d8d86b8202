import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'

/** A stream of random numbers; the same seed gives the same stream on every machine. */
export interface Random {
  /** Above 0 and below 1, with 53 random bits. */
  uniform(): number
  /** From the standard normal distribution. */
  normal(): number
}

/** One step of a 32-bit SplitMix (Steele, Lea and Flood 2014; constants of Wellons 2018): makes unlike states of neighbouring seeds. */
function mix(value: number): number {
  let mixed = (value + 0x9e3779b9) | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return mixed ^ (mixed >>> 15)
}

function generatorOf(seed: number): RandomGenerator {
  const high = Math.floor(seed / 2 ** 32)
  const first = mix(mix(high) ^ seed)
  const second = mix(first)
  const third = mix(second)
  return xoroshiro128plusFromState([first, second, third, mix(third) || 1])
}

function createStream(generator: RandomGenerator): Random {
  let spare: number | null = null

  function uniform(): number {
    return uniformFloat64(generator) || 2 ** -54
  }

  /** Polar method (Marsaglia and Bray 1964), which gives two at a time. */
  function normal(): number {
    if (spare !== null) {
      const value = spare
      spare = null
      return value
    }
    for (;;) {
      const x = 2 * uniform() - 1
      const y = 2 * uniform() - 1
      const square = x * x + y * y
      if (square >= 1 || square === 0) continue
      const scale = Math.sqrt((-2 * Math.log(square)) / square)
      spare = y * scale
      return x * scale
    }
  }
  return { uniform, normal }
}

/** A stream from a whole number; bits above the 32nd count too. */
export function createRandom(seed: number): Random {
  return createStream(generatorOf(seed))
}

/**
 * A source of streams from a whole number: each call gives the next one, with 128 random bits of its own, so that what one stream
 * draws never moves another.
 */
export function createStreams(seed: number): () => Random {
  const generator = generatorOf(seed)
  return () => {
    const state = [generator.next(), generator.next(), generator.next(), generator.next() || 1]
    return createStream(xoroshiro128plusFromState(state))
  }
}
