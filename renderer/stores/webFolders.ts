import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Failure, Outcome } from '#shared/contract/outcome'
import type { BundleImported } from '#shared/contract/sites'
import type { SiteSubscription } from '#shared/contract/siteSubscriptions'
import type { Confirmation } from '#shared/domain/sites/bundle/bundleReport'
import { call, subscribe } from '../host/client'

/** How far the look at a folder has come; null total before its index is here. */
export interface FolderProgress {
  readonly done: number
  readonly total: number | null
}

function withEntry<Value>(
  map: ReadonlyMap<string, Value>,
  key: string,
  entry: Value | null,
): ReadonlyMap<string, Value> {
  const changed = new Map(map)
  if (entry === null) changed.delete(key)
  else changed.set(key, entry)
  return changed
}

/** Folders on the web that profiles come from, and what is being fetched from them. */
export const useWebFolders = defineStore('webFolders', () => {
  const folders = shallowRef<readonly SiteSubscription[] | null>(null)
  const failure = shallowRef<Failure | null>(null)
  /** By address: what is under way, and why the last look failed. */
  const running = shallowRef<ReadonlyMap<string, FolderProgress>>(new Map())
  const failures = shallowRef<ReadonlyMap<string, Failure>>(new Map())

  function take(answer: Outcome<readonly SiteSubscription[]>): boolean {
    failure.value = answer.ok ? null : answer.error
    if (answer.ok) folders.value = answer.value
    return answer.ok
  }

  const load = async () => take(await call('sites.subscriptions', {}))
  const add = async (address: string) => take(await call('sites.subscribe', { address }))

  async function remove(address: string): Promise<boolean> {
    if (running.value.has(address)) await stop(address)
    failures.value = withEntry(failures.value, address, null)
    return take(await call('sites.unsubscribe', { address }))
  }

  async function fetch(address: string): Promise<void> {
    if (running.value.has(address)) return
    failures.value = withEntry(failures.value, address, null)
    running.value = withEntry(running.value, address, { done: 0, total: null })
    const end = subscribe((event) => {
      if (event.name === 'site-fetch-progress' && event.address === address)
        running.value = withEntry(running.value, address, { done: event.done, total: event.total })
    })
    const answer = await call('sites.fetch', { address })
    end()
    running.value = withEntry(running.value, address, null)
    failures.value = withEntry(failures.value, address, answer.ok ? null : answer.error)
    await load()
  }

  /** What was kept by then stays. */
  const stop = (address: string) => call('sites.cancelFetch', { address })

  /** Fetches one file again; it is kept when everything that it asks is among what was confirmed. */
  async function takeFile(
    address: string,
    file: string,
    confirmed: readonly Confirmation[],
  ): Promise<Outcome<BundleImported>> {
    const answer = await call('sites.importFetched', { address, file, confirmed: [...confirmed] })
    await load()
    return answer
  }

  return { folders, failure, running, failures, load, add, remove, fetch, stop, takeFile }
})
