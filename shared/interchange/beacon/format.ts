import type { InterchangeFormat } from '../format'
import { readBeacon, recognisesBeacon } from './read'
import { writeBeacon } from './write'

/** Filters of Beacon v2 (GA4GH): a list of terms that all have to be met. */
export const beaconFormat: InterchangeFormat = {
  key: 'beacon',
  name: 'Beacon v2',
  ending: '.beacon.json',
  mediaType: 'application/json',
  recognises: recognisesBeacon,
  read: readBeacon,
  write: writeBeacon,
}
