import { InvalidArgumentError } from 'commander'
import type { BeaconVariant } from '#shared/sources/questions/beaconQuestions'

const nothing: BeaconVariant = {
  assemblyId: null,
  referenceName: null,
  start: null,
  referenceBases: null,
  alternateBases: null,
  geneId: null,
}

/** A variant as it is written in a word: `GRCh38:17:7577120:G:A`, the start counted from 0, or `gene:TP53`. */
export function parseVariant(text: string): BeaconVariant {
  const gene = /^gene:([^:\s]+)$/.exec(text)?.[1]
  if (gene !== undefined) return { ...nothing, geneId: gene }
  const [, assembly, reference, start, referenceBases, alternateBases] =
    /^([^:\s]+):([^:\s]+):(\d{1,9}):([A-Z]+|-):([A-Z]+|-)$/.exec(text) ?? []
  if (assembly === undefined || reference === undefined || start === undefined)
    throw new InvalidArgumentError(
      'Write it as GRCh38:17:7577120:G:A, the start counted from 0, or as gene:TP53.',
    )
  return {
    ...nothing,
    assemblyId: assembly,
    referenceName: reference,
    start: Number(start),
    referenceBases: referenceBases ?? null,
    alternateBases: alternateBases ?? null,
  }
}
