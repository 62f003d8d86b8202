import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { ServiceEvent } from '#shared/contract/events'
import type { HostBridge } from '#shared/contract/transport'
import { channels } from './shell/channels'
import type { CapabilityRequest } from './shell/pageRequests'

const platforms = ['darwin', 'win32', 'linux'] as const

function ask<Answer>(request: CapabilityRequest): Promise<Answer> {
  return ipcRenderer.invoke(channels.capability, request)
}

/** All that the page gets. Neither `ipcRenderer` nor an event object of Electron, which would carry it, passes. */
const host = {
  kind: 'desktop',
  platform: platforms.find((platform) => platform === process.platform) ?? 'other',
  call: (name, request) => ipcRenderer.invoke(channels.call, { name, request }),
  subscribe(listener) {
    const forward = (_event: IpcRendererEvent, event: ServiceEvent): void => {
      listener(event)
    }
    ipcRenderer.on(channels.event, forward)
    return () => {
      ipcRenderer.off(channels.event, forward)
    }
  },
  saveDocument: ({ handle, fileName, mediaType, bytes }) =>
    ask({ kind: 'save-document', document: { handle, fileName, mediaType, bytes } }),
  pickTextFile: ({ extensions, maximumBytes }) =>
    ask({ kind: 'pick-text-file', extensions: [...extensions], maximumBytes }),
  openLink: (address) => ask({ kind: 'open-link', address }),
} satisfies HostBridge

contextBridge.exposeInMainWorld('host', host)
