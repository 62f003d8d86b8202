import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { RequestOf } from '#shared/contract/operations'
import { succeed, type Failure, type Outcome } from '#shared/contract/outcome'
import type {
  SnapshotComparison,
  SnapshotDescription,
  SnapshotNews,
  SnapshotRebuild,
} from '#shared/contract/snapshots'
import { call, capabilities, subscribe } from '../host/client'

/** What the sheet of frozen estimates shows: all of them, or what changed since one. */
export type SnapshotView = { readonly kind: 'list' } | { readonly kind: 'compare'; readonly snapshot: string }

/** The frozen estimates of the open study. */
export const useSnapshots = defineStore('snapshots', () => {
  const study = shallowRef<string | null>(null)
  const list = shallowRef<readonly SnapshotDescription[] | null>(null)
  const failure = shallowRef<Failure | null>(null)
  /** What has come in since the newest frozen estimate of the version on screen. */
  const news = shallowRef<SnapshotNews['since']>(null)
  /** Null while the sheet is closed. */
  const view = shallowRef<SnapshotView | null>(null)

  async function load(id: string): Promise<void> {
    if (study.value !== id) list.value = null
    study.value = id
    const answer = await call('snapshots.list', { study: id })
    if (study.value !== id) return
    failure.value = answer.ok ? null : answer.error
    if (answer.ok) list.value = answer.value
  }

  /** Looks for newer figures behind the newest frozen estimate of a version. */
  async function loadNews(reference: RequestOf<'snapshots.news'>): Promise<void> {
    news.value = null
    const answer = await call('snapshots.news', reference)
    // A missing hint is no failure to tell: the comparison says why it cannot be made.
    if (answer.ok) news.value = answer.value.since
  }

  async function andReload<Value>(answer: Outcome<Value>): Promise<Outcome<Value>> {
    if (answer.ok && study.value !== null) await load(study.value)
    return answer
  }

  async function create(request: RequestOf<'snapshots.create'>): Promise<Outcome<SnapshotDescription>> {
    study.value = request.study
    return andReload(await call('snapshots.create', request))
  }

  async function rename(request: RequestOf<'snapshots.rename'>): Promise<Outcome<null>> {
    return andReload(await call('snapshots.rename', request))
  }

  async function remove(snapshot: string, withReports: boolean): Promise<Outcome<null>> {
    return andReload(await call('snapshots.delete', { snapshot, withReports }))
  }

  function rebuild(snapshot: string): Promise<Outcome<SnapshotRebuild>> {
    return call('snapshots.rebuild', { snapshot })
  }

  function compare(snapshot: string): Promise<Outcome<SnapshotComparison>> {
    return call('snapshots.compare', { snapshot })
  }

  /** Writes the file and lets the person keep it. False when they cancelled. */
  async function exportFile(snapshot: string, disclosure: 'ask' | 'accept'): Promise<Outcome<boolean>> {
    const written = await call('snapshots.export', { snapshot, disclosure })
    return written.ok ? succeed(await capabilities().saveDocument(written.value)) : written
  }

  /** Follows what other windows do while the sheet is open, until the returned function is called. */
  function follow(): () => void {
    return subscribe((event) => {
      if (view.value !== null && event.name === 'study-changed' && event.study === study.value)
        void load(event.study)
    })
  }

  return {
    list,
    failure,
    news,
    view,
    load,
    loadNews,
    create,
    rename,
    remove,
    rebuild,
    compare,
    exportFile,
    follow,
  }
})
