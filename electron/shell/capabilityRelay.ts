import type { BrowserWindow } from 'electron'
import * as v from 'valibot'
import type { ServicesWorker } from '../node/servicesWorker'
import { channels } from './channels'
import { pickTextFile, saveDocument, type DialogOptions } from './dialogs'
import { openExternalLink } from './externalLinks'
import type { Language } from './menuWords'
import { capabilityRequest } from './pageRequests'
import { handleFromPage } from './senderCheck'
import { shellWords } from './shellWords'

export interface CapabilityRelayOptions {
  readonly worker: ServicesWorker
  readonly window: () => BrowserWindow | null
  readonly language: () => Language
  readonly platform: NodeJS.Platform
}

/** Answers what only the desktop can do: native dialogs and links. A request of another shape is refused. */
export function relayCapabilities({ worker, window, language, platform }: CapabilityRelayOptions): void {
  handleFromPage(channels.capability, async (payload) => {
    const parsed = v.safeParse(capabilityRequest, payload)
    if (!parsed.success) throw new Error('Refused: not a request the shell knows.')
    const request = parsed.output
    if (request.kind === 'open-link') return openExternalLink(request.address)
    const owner = window()
    if (owner === null) throw new Error('Refused: the window is closed.')
    const options: DialogOptions = { window: owner, words: shellWords[language()], platform }
    return request.kind === 'save-document'
      ? saveDocument(await worker.openDocument(request.document.handle), options)
      : pickTextFile(request, options)
  })
}
