import type { SourceConnector, TableOffer } from './connector'
import { createBeacon } from './beacon/connector'
import { createBbmriDirectory } from './bbmri/connector'
import { createClinicalTrials, nordicTrials } from './clinicalTrials/connector'
import { createCtis, nordicSearch } from './ctis/connector'
import { createDataNorge } from './dataNorge/dataNorge'
import { fhi } from './fhi/fhi'
import { klass } from './klass/klass'
import { createNordcan } from './nordcan/connector'
import { createAddedServer } from './pxweb/addedServer'
import { createPxWebConnector } from './pxweb/pxWebConnector'
import type { HashText, SourceQuestions } from './questions/sourceQuestions'
import { scb } from './scb/scb'
import { ssb, ssbVersion1 } from './ssb/ssb'

/** Every source that can be synced, asked as the person set it, in the order in which they are shown. */
export function createConnectors(
  { servers, tables, trials, beacon }: SourceQuestions,
  hash: HashText,
): readonly SourceConnector[] {
  return [
    createPxWebConnector(ssb, { wanted: tables, norwegian: true }),
    createPxWebConnector(ssbVersion1, { wanted: tables, norwegian: true }),
    fhi,
    klass,
    createPxWebConnector(scb, { wanted: tables, norwegian: false }),
    ...servers.map((server) => createAddedServer(server, tables, hash)),
    createNordcan(),
    createBbmriDirectory(),
    createClinicalTrials({ ...nordicTrials, conditions: trials.clinicalTrials }, hash),
    createCtis(nordicSearch(trials.ctis), hash),
    createDataNorge(),
    // Beacons have no address that all share: the person sets the one they may ask.
    createBeacon({ key: 'beacon', name: 'GA4GH Beacon', base: '', questions: beacon }, hash),
  ]
}

/** The connector of an offer, and the offer; null when none has this key. */
export function findOffer(
  key: string,
  all: readonly SourceConnector[],
): { readonly connector: SourceConnector; readonly offer: TableOffer } | null {
  for (const connector of all) {
    const offer = connector.offers.find((candidate) => candidate.key === key)
    if (offer !== undefined) return { connector, offer }
  }
  return null
}
