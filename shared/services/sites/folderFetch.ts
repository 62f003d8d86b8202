import { strFromU8 } from 'fflate'
import * as v from 'valibot'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { BundleImported } from '../../contract/sites'
import type { FetchedBundle } from '../../contract/siteSubscriptions'
import type { Confirmation } from '../../domain/sites/bundle/bundleReport'
import {
  indexFile,
  subscriptionIndex,
  subscriptionLimits,
  type SubscriptionIndex,
} from '../../domain/sites/bundle/subscription'
import type { ServicePorts } from '../ports'
import { currentSyncSettings } from '../sync/syncSettings'
import { takeBundle, type BundlePorts } from './takeBundle'

export type FolderPorts = BundlePorts & Pick<ServicePorts, 'siteFiles'>
export type ListedBundle = SubscriptionIndex['bundles'][number]

/** What one file came to: judged as any bundle, or why it is not here. */
export type TakenFile = BundleImported | { readonly missing: NonNullable<FetchedBundle['missing']> }

/** The files of one folder. `onStart` is given what breaks off the request that it tells of. */
export function folderFetch(ports: FolderPorts, address: string, onStart?: (cancel: () => void) => void) {
  const { siteFiles, signing, workspace } = ports

  function fetch(file: string, mostBytes: number): Promise<Outcome<Uint8Array>> {
    const { proxy } = currentSyncSettings(workspace.database)
    return siteFiles.fetch({ folder: address, file, mostBytes, proxy, ...(onStart && { onStart }) })
  }

  async function readIndex(): Promise<Outcome<SubscriptionIndex>> {
    const fetched = await fetch(indexFile, subscriptionLimits.index)
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

  /** Fails only where nothing more is to be fetched: when it was called off, or what it found could not be kept. */
  async function take(
    { file, bytes: size, sha256 }: ListedBundle,
    confirmed: readonly Confirmation[],
  ): Promise<Outcome<TakenFile>> {
    const bytes = await fetch(file, size)
    if (!bytes.ok) {
      const { code } = bytes.error
      if (code === 'cancelled') return bytes
      const why = code === 'not-found' ? 'gone' : code === 'too-large' ? 'not-as-listed' : 'unreachable'
      return succeed({ missing: why })
    }
    return signing.sha256(bytes.value) === sha256
      ? takeBundle(bytes.value, `${address}${file}`, confirmed, ports)
      : succeed({ missing: 'not-as-listed' })
  }

  return { readIndex, take }
}

/** A file of a folder as its list shows it. */
export function describeFetched({ file, sha256 }: ListedBundle, taken: TakenFile): FetchedBundle {
  if ('missing' in taken)
    return {
      file,
      sha256,
      state: 'missing',
      missing: taken.missing,
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
    missing: null,
    name: report.content?.name ?? null,
    version: report.content?.version ?? null,
    fingerprint: report.content?.fingerprint ?? null,
    fault: report.fault?.code ?? null,
    asks: [...report.asks],
  }
}
