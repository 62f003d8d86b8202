import { strFromU8 } from 'fflate'
import * as v from 'valibot'
import type { Handlers } from '../../contract/handlers'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { BundleImported } from '../../contract/sites'
import type { FetchedBundle, SiteSubscription } from '../../contract/siteSubscriptions'
import {
  deleteSubscription,
  insertSubscription,
  listSubscriptions,
  noSuchSubscription,
  updateSubscription,
} from '../../database/siteSubscriptions'
import type { Confirmation } from '../../domain/sites/bundle/bundleReport'
import {
  indexFile,
  subscriptionIndex,
  subscriptionLimits,
  type SubscriptionIndex,
} from '../../domain/sites/bundle/subscription'
import { durably } from '../durably'
import type { ServicePorts } from '../ports'
import { currentSyncSettings } from '../sync/syncSettings'
import { takeBundle, type BundlePorts } from './takeBundle'

type SubscriptionOperations =
  'sites.subscriptions' | 'sites.subscribe' | 'sites.unsubscribe' | 'sites.fetch' | 'sites.importFetched'

type Listed = SubscriptionIndex['bundles'][number]

function describe({ file, sha256 }: Listed, taken: BundleImported | null): FetchedBundle {
  if (taken === null)
    return {
      file,
      sha256,
      state: 'missing',
      name: null,
      version: null,
      fingerprint: null,
      fault: null,
      asks: [],
    }
  const { report, site } = taken
  return {
    file,
    sha256,
    state: report.fault !== null ? 'refused' : site === null ? 'asks' : 'kept',
    name: report.content?.name ?? null,
    version: report.content?.version ?? null,
    fingerprint: report.content?.fingerprint ?? null,
    fault: report.fault?.code ?? null,
    asks: [...report.asks],
  }
}

/** Bundles from folders on the web that a person added: looked at when asked, checked as any file. Nothing is sent there. */
export function createSubscriptionService(
  ports: BundlePorts & Pick<ServicePorts, 'siteFiles'>,
): Pick<Handlers, SubscriptionOperations> {
  const { workspace, siteFiles, signing } = ports
  const { database } = workspace

  const proxy = () => currentSyncSettings(database).proxy

  function find(address: string): Outcome<SiteSubscription> {
    const found = listSubscriptions(database).find((known) => known.address === address)
    return found === undefined ? noSuchSubscription(address) : succeed(found)
  }

  async function change(work: () => Outcome<null>): Promise<Outcome<readonly SiteSubscription[]>> {
    const outcome = await durably(workspace, work)
    if (!outcome.ok) return outcome
    ports.announce({ name: 'sites-changed' })
    return succeed(listSubscriptions(database))
  }

  async function readIndex(address: string): Promise<Outcome<SubscriptionIndex>> {
    const fetched = await siteFiles.fetch(address, indexFile, subscriptionLimits.index, proxy())
    if (!fetched.ok) return fetched
    let content: unknown
    try {
      content = JSON.parse(strFromU8(fetched.value))
    } catch {
      return fail('unreadable-file', `${address}${indexFile} is no JSON. Ask who publishes there.`, {
        address,
      })
    }
    const parsed = v.safeParse(subscriptionIndex, content, { abortEarly: true })
    if (parsed.success) return succeed(parsed.output)
    const [issue] = parsed.issues
    const place = v.getDotPath(issue) ?? 'the top'
    return fail('unreadable-file', `${address}${indexFile} does not fit at ${place}: ${issue.message}`, {
      address,
      place,
    })
  }

  /** Null where it cannot be fetched, or is not the file of the index. */
  async function take(address: string, listed: Listed, confirmed: readonly Confirmation[]) {
    const bytes = await siteFiles.fetch(address, listed.file, listed.bytes, proxy())
    if (!bytes.ok || signing.sha256(bytes.value) !== listed.sha256) return succeed(null)
    return takeBundle(bytes.value, `${address}${listed.file}`, confirmed, ports)
  }

  return {
    'sites.subscriptions': () => succeed(listSubscriptions(database)),
    'sites.subscribe': ({ address }) => {
      const known = listSubscriptions(database)
      if (known.length >= subscriptionLimits.subscriptions && !known.some((one) => one.address === address))
        return fail('too-large', `At most ${subscriptionLimits.subscriptions} addresses are subscribed to.`, {
          limit: subscriptionLimits.subscriptions,
        })
      return change(() => {
        insertSubscription(database, address, ports.now())
        return succeed(null)
      })
    },
    'sites.unsubscribe': ({ address }) => change(() => deleteSubscription(database, address)),
    'sites.fetch': async ({ address }) => {
      const known = find(address)
      if (!known.ok) return known
      const index = await readIndex(address)
      if (!index.ok) return index
      const bundles: FetchedBundle[] = []
      for (const listed of index.value.bundles) {
        const before = known.value.bundles.find(
          ({ sha256, state }) => sha256 === listed.sha256 && state === 'kept',
        )
        if (before !== undefined) {
          bundles.push({ ...before, file: listed.file })
          continue
        }
        const taken = await take(address, listed, [])
        if (!taken.ok) return taken
        bundles.push(describe(listed, taken.value))
      }
      const checkedAt = ports.now()
      const saved = await change(() => {
        updateSubscription(database, { address, checkedAt, bundles })
        return succeed(null)
      })
      return saved.ok ? find(address) : saved
    },
    'sites.importFetched': async ({ address, file, confirmed }) => {
      const known = find(address)
      if (!known.ok) return known
      const index = await readIndex(address)
      if (!index.ok) return index
      const listed = index.value.bundles.find((one) => one.file === file)
      if (listed === undefined)
        return fail('not-found', `${address} has no file ${file} any more.`, { address, file })
      const taken = await take(address, listed, confirmed)
      if (!taken.ok) return taken
      if (taken.value === null)
        return fail(
          'host-unreachable',
          `${file} could not be fetched as ${address} lists it. Try again later.`,
          {
            address,
            file,
          },
        )
      const described = describe(listed, taken.value)
      const bundles = [...known.value.bundles.filter((one) => one.file !== file), described]
      const saved = await change(() => {
        updateSubscription(database, { address, checkedAt: ports.now(), bundles })
        return succeed(null)
      })
      return saved.ok ? succeed(taken.value) : saved
    },
  }
}
