import * as v from 'valibot'
import type { CapacityLedger } from '../domain/sites/capacity/capacityLedger'
import { reads, writes } from './operation'
import {
  siteRequests,
  type BundleCreated,
  type BundleImported,
  type BundleVerified,
  type FolderCreated,
  type PatchAnswer,
  type ProfileComparison,
  type ProfileContent,
  type ProfileMatch,
  type PublishAnswer,
  type PublishedDescription,
  type SiteKeys,
  type SiteList,
  type TableRead,
  type UnitState,
} from './sites'
import { subscriptionRequests, type SiteSubscription } from './siteSubscriptions'
import type { DocumentHandle } from './transport'

const nothing = v.strictObject({})

/** What a page may ask about profiles of hospital units; part of the one table of operations. */
export const siteOperations = {
  'sites.list': reads<SiteList>()(nothing),
  'sites.create': writes<UnitState>()(siteRequests.create),
  'sites.read': reads<UnitState>()(siteRequests.unit),
  /** Saves fields as they are typed. Refused as a conflict when one of them was changed elsewhere since `sequence`. */
  'sites.patch': writes<PatchAnswer>()(siteRequests.patch),
  /** Makes the next version of the draft, unless its findings keep it from being published. */
  'sites.publish': writes<PublishAnswer>()(siteRequests.publish),
  'sites.versions': reads<readonly PublishedDescription[]>()(siteRequests.unit),
  'sites.profile': reads<ProfileContent>()(siteRequests.profile),
  'sites.compare': reads<ProfileComparison>()(siteRequests.compare),
  /** It can be put back until another unit is removed. */
  'sites.remove': writes<null>()(siteRequests.unit),
  'sites.restore': writes<null>()(siteRequests.unit),
  'sites.removeImported': writes<null>()(siteRequests.site),
  'sites.restoreImported': writes<null>()(siteRequests.site),
  'sites.keys': reads<SiteKeys>()(nothing),
  'sites.makeKey': writes<SiteKeys>()(siteRequests.makeKey),
  /** The private key as a file under a passphrase, for another machine or as a spare. */
  'sites.exportKey': reads<DocumentHandle>()(siteRequests.exportKey),
  'sites.importKey': writes<SiteKeys>()(siteRequests.importKey),
  'sites.forgetKey': writes<SiteKeys>()(siteRequests.knownKey),
  'sites.createBundle': reads<BundleCreated>()(siteRequests.createBundle),
  /** Newest versions with their index, to be put on any static web server. */
  'sites.createFolder': reads<FolderCreated>()(siteRequests.createFolder),
  'sites.verifyBundle': reads<BundleVerified>()(siteRequests.verifyBundle),
  /** Keeps a bundle when everything that it asks was confirmed. */
  'sites.importBundle': writes<BundleImported>()(siteRequests.importBundle),
  /** A table to fill in, or a profile as such a table. */
  'sites.template': reads<DocumentHandle>()(siteRequests.template),
  /** A profile as a PDF. What is not stated is left out, and listed at the end. */
  'sites.print': reads<DocumentHandle>()(siteRequests.print),
  /** Reads a table and keeps nothing; what it states is then given to `sites.create` or `sites.patch`. */
  'sites.readTable': reads<TableRead>()(siteRequests.readTable),
  /** What a protocol needs against what profiles state. */
  'sites.match': reads<readonly ProfileMatch[]>()(siteRequests.match),
  /** What there is at a unit, what its trials take, and what a new one would need, month by month. */
  'sites.ledger': reads<CapacityLedger>()(siteRequests.ledger),
  /** Folders on the web that bundles come from. Nothing is asked there unless a person asks for it. */
  'sites.subscriptions': reads<readonly SiteSubscription[]>()(nothing),
  'sites.subscribe': writes<readonly SiteSubscription[]>()(subscriptionRequests.address),
  'sites.unsubscribe': writes<readonly SiteSubscription[]>()(subscriptionRequests.address),
  /** Looks what is there, checks it, and keeps what asks nothing. */
  'sites.fetch': writes<SiteSubscription>()(subscriptionRequests.address),
  /** Breaks off what `sites.fetch` does at an address; what it has kept by then stays. */
  'sites.cancelFetch': reads<null>()(subscriptionRequests.address),
  /** Fetches one file again and keeps it with what was confirmed. */
  'sites.importFetched': writes<BundleImported>()(subscriptionRequests.importFetched),
} as const

export type SiteOperationName = keyof typeof siteOperations
