import { bbmriSources } from './bbmriSource'
import { beaconSource } from './beaconSource'
import { dataNorgeSource } from './dataNorgeSource'
import { fhiSource } from './fhiSource'
import { klassSource } from './klassSource'
import type { MadeUpSource } from './madeUpSource'
import { nordcanSource } from './nordcanSource'
import { statBankSources } from './statBankSource'
import { clinicalTrialsSource, ctisSource } from './trialSources'

/** A made-up source for every connector, and for every form of one. */
export const madeUpSources: readonly MadeUpSource[] = [
  ...statBankSources,
  fhiSource,
  klassSource,
  nordcanSource,
  ...bbmriSources,
  clinicalTrialsSource,
  ctisSource,
  dataNorgeSource,
  beaconSource,
]
