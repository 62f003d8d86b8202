import type { Handlers } from '../../contract/handlers'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { FetchedBundle, SiteSubscription } from '../../contract/siteSubscriptions'
import {
  deleteSubscription,
  insertSubscription,
  listSubscriptions,
  noSuchSubscription,
  updateSubscription,
} from '../../database/siteSubscriptions'
import { subscriptionLimits, type SubscriptionIndex } from '../../domain/sites/bundle/subscription'
import { durably } from '../durably'
import { describeFetched, folderFetch, type FolderPorts } from './folderFetch'

type SubscriptionOperations =
  | 'sites.subscriptions'
  | 'sites.subscribe'
  | 'sites.unsubscribe'
  | 'sites.fetch'
  | 'sites.cancelFetch'
  | 'sites.importFetched'

/** Bundles from folders on the web that a person added: looked at when asked, checked as any file. Nothing is sent there. */
export function createSubscriptionService(ports: FolderPorts): Pick<Handlers, SubscriptionOperations> {
  const { workspace } = ports
  const { database } = workspace
  /** What is being fetched, by address. */
  const running = new Map<string, { isCancelled: boolean; cancel: () => void }>()

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

  function note(seen: Pick<SiteSubscription, 'address' | 'checkedAt' | 'bundles'>) {
    return change(() => {
      updateSubscription(database, seen)
      return succeed(null)
    })
  }

  /** Looks at every file of the index that is not here already. What was seen before it was called off is kept. */
  async function fetchAll(
    { address, checkedAt, bundles: before }: SiteSubscription,
    { bundles: listed }: SubscriptionIndex,
    { take }: ReturnType<typeof folderFetch>,
    run: { readonly isCancelled: boolean },
  ): Promise<Outcome<SiteSubscription>> {
    const bundles: FetchedBundle[] = []
    const total = listed.length
    let broken: Outcome<never> | null = null
    for (const each of listed) {
      ports.announce({ name: 'site-fetch-progress', address, done: bundles.length, total })
      const held = before.find(({ sha256, state }) => sha256 === each.sha256 && state === 'kept')
      if (held !== undefined) {
        bundles.push({ ...held, file: each.file })
        continue
      }
      const taken = run.isCancelled ? stopped : await take(each, [])
      if (!taken.ok) {
        broken = taken
        break
      }
      bundles.push(describeFetched(each, taken.value))
    }
    const unseen = before.filter(
      ({ file }) => listed.some((each) => each.file === file) && !bundles.some((seen) => seen.file === file),
    )
    const saved = await note({
      address,
      checkedAt: broken === null ? ports.now() : checkedAt,
      bundles: [...bundles, ...unseen],
    })
    if (!saved.ok) return saved
    return broken ?? find(address)
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
      if (running.has(address))
        return fail('conflict', `${address} is being looked at already.`, { what: 'fetch', address })
      const run = { isCancelled: false, cancel: () => undefined as void }
      running.set(address, run)
      try {
        const folder = folderFetch(ports, address, (cancel) => {
          run.cancel = cancel
        })
        const index = await folder.readIndex()
        return index.ok ? await fetchAll(known.value, index.value, folder, run) : index
      } finally {
        running.delete(address)
      }
    },
    'sites.cancelFetch': ({ address }) => {
      const run = running.get(address)
      if (run !== undefined) {
        run.isCancelled = true
        run.cancel()
      }
      return succeed(null)
    },
    'sites.importFetched': async ({ address, file, confirmed }) => {
      const known = find(address)
      if (!known.ok) return known
      const { readIndex, take } = folderFetch(ports, address)
      const index = await readIndex()
      if (!index.ok) return index
      const listed = index.value.bundles.find((one) => one.file === file)
      if (listed === undefined)
        return fail('not-found', `${address} has no file ${file} any more.`, { address, file })
      const taken = await take(listed, confirmed)
      if (!taken.ok) return taken
      const found = taken.value
      if ('missing' in found)
        return fail(
          'host-unreachable',
          `${file} could not be fetched as ${address} lists it. Try again later.`,
          { address, file, missing: found.missing },
        )
      const described = describeFetched(listed, found)
      const bundles = known.value.bundles.some((one) => one.file === file)
        ? known.value.bundles.map((one) => (one.file === file ? described : one))
        : [...known.value.bundles, described]
      const saved = await note({ address, checkedAt: ports.now(), bundles })
      return saved.ok ? succeed(found) : saved
    },
  }
}

const stopped = fail('cancelled', 'Stopped.')
