import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Settings, SourceDescription, StudyDescription } from '#shared/contract/responses'
import { askHost } from '../../support/askHost'
import { startLoopbackProcess } from '../../support/loopbackProcess'

/** A running host and its data folder, as a test sees them. */
export interface Kohort {
  /** Address of the page with its token. */
  readonly address: string
  /** Its data folder. */
  readonly directory: string
  /** Ends the host and starts it again on the same data folder; the address changes. */
  restart(): Promise<string>
  /** Kills the host as a crash or a power cut would. */
  kill(): Promise<void>
}

interface OwnHost extends Kohort {
  /** Ends the host and removes its data folder. */
  end(): Promise<void>
}

/** A host with an empty data folder. */
async function startHost(): Promise<OwnHost> {
  const directory = await mkdtemp(join(tmpdir(), 'kohort-e2e-'))
  let host = await startLoopbackProcess(directory)
  return {
    get address() {
      return host.address
    },
    directory,
    async restart() {
      await host.stop()
      host = await startLoopbackProcess(directory)
      return host.address
    },
    kill: () => host.kill(),
    async end() {
      await host.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/**
 * One host for many tests, one after the other: to start one costs more than most of them. Each test gets it without
 * studies and with the settings of a first start. Whoever touches its process or its files leaves the next a new one, as
 * does whoever leaves something behind that no longer lets it look like new.
 */
export interface LentHost {
  lend(): Promise<Kohort>
  end(): Promise<void>
}

export function createLentHost(): LentHost {
  let kept: { readonly host: OwnHost; readonly likeNew: Look } | null = null
  let touched = false
  async function end(): Promise<void> {
    await kept?.host.end()
    kept = null
  }
  async function startAnew(): Promise<OwnHost> {
    await end()
    const host = await startHost()
    kept = { host, likeNew: await lookOf(host) }
    touched = false
    return host
  }
  return {
    end,
    async lend() {
      const usable = kept !== null && !touched && (await makeLikeNew(kept.host, kept.likeNew))
      const host = kept !== null && usable ? kept.host : await startAnew()
      const touch = () => {
        touched = true
        return host
      }
      return {
        get address() {
          return host.address
        },
        get directory() {
          return touch().directory
        },
        restart: () => touch().restart(),
        kill: () => touch().kill(),
      }
    },
  }
}

/** What the first page of a host can tell of what was done before. */
interface Look {
  readonly settings: Settings
  readonly studies: readonly StudyDescription[]
  readonly sources: readonly SourceDescription[]
}

async function lookOf(host: Kohort): Promise<Look> {
  return {
    settings: await askHost(host.address, 'settings.read', {}),
    studies: await askHost(host.address, 'studies.list', {}),
    sources: await askHost(host.address, 'sources.list', {}),
  }
}

/** Takes back what tests do; answers whether the host looks like new again. */
async function makeLikeNew(host: Kohort, likeNew: Look): Promise<boolean> {
  for (const { id } of await askHost(host.address, 'studies.list', {}))
    await askHost(host.address, 'studies.delete', { study: id })
  await askHost(host.address, 'settings.update', likeNew.settings)
  return isDeepStrictEqual(await lookOf(host), likeNew)
}
