import * as v from 'valibot'
import { materialKeys } from '../domain/discovery/materials'
import type { LocalisedName } from '../domain/sources/localisedName'
import { biobankEntry, biobankLimits } from '../domain/studies/conditions/biobankCondition'
import type { ToldNumber } from '../domain/studies/evidence/derivedEvidence'
import { reads } from './operation'

/** Donors of a biobank or collection as they are told here. */
export interface DonorFigure {
  readonly entry: string
  /** Null for an entry that is not held any more. */
  readonly name: LocalisedName | null
  /** Donors or participants; null where nobody stated how many. */
  readonly number: ToldNumber | null
  /** Who is counted; null without a number. */
  readonly counted: LocalisedName | null
  /** True where only those of the asked materials are counted. */
  readonly ofMaterials: boolean
  readonly asOf: string | null
  /** Where it stands, to be cited. */
  readonly citation: string
}

/** How many individuals of one dataset of a beacon answered a question, and how many it holds. */
export interface BeaconFigure {
  readonly key: string
  readonly beacon: string
  readonly dataset: string
  readonly question: string
  readonly met: ToldNumber
  /** What it answered when nothing was asked for; null where that was not asked. */
  readonly all: ToldNumber | null
  /** ISO instant at which it was asked. */
  readonly askedAt: string
}

export const criteriaRequests = {
  donors: v.strictObject({
    entries: v.pipe(v.array(biobankEntry), v.minLength(1), v.maxLength(biobankLimits.entries)),
    /** Empty: any material. */
    materials: v.pipe(v.array(v.picklist(materialKeys)), v.maxLength(biobankLimits.materials)),
  }),
}

/** What a page may ask to give a criterion its evidence; part of the one table of operations. */
export const criteriaOperations = {
  'criteria.donors': reads<readonly DonorFigure[]>()(criteriaRequests.donors),
  'criteria.beacons': reads<readonly BeaconFigure[]>()(v.strictObject({})),
} as const

export type CriteriaOperationName = keyof typeof criteriaOperations
