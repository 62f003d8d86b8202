import type { SourceConnector, TableOffer } from './connector'
import { createBeacon, widestQuestions } from './beacon/connector'
import { createBbmriDirectory } from './bbmri/connector'
import { createClinicalTrials } from './clinicalTrials/connector'
import { createCtis } from './ctis/connector'
import { createDataNorge } from './dataNorge/dataNorge'
import { fhi } from './fhi/fhi'
import { klass } from './klass/klass'
import { createNordcan } from './nordcan/connector'
import { scb } from './scb/scb'
import { ssb, ssbVersion1 } from './ssb/ssb'

/** Every source that can be synced, in the order in which they are shown. */
export const connectors: readonly SourceConnector[] = [
  ssb,
  ssbVersion1,
  fhi,
  klass,
  scb,
  createNordcan(),
  createBbmriDirectory(),
  createClinicalTrials(),
  createCtis(),
  createDataNorge(),
  // Beacons have no address that all share: the person sets the one they may ask.
  createBeacon({ key: 'beacon', name: 'GA4GH Beacon', base: '', questions: widestQuestions }),
]

/** The connector of an offer, and the offer; null when none has this key. */
export function findOffer(
  key: string,
  all: readonly SourceConnector[] = connectors,
): { readonly connector: SourceConnector; readonly offer: TableOffer } | null {
  for (const connector of all) {
    const offer = connector.offers.find((candidate) => candidate.key === key)
    if (offer !== undefined) return { connector, offer }
  }
  return null
}
