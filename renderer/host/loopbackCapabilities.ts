import type { HostCapabilities } from '#shared/contract/transport'
import { isAllowedLink } from './allowedLink'
import { pickTextFile } from './pickTextFile'
import { platformOf } from './platformOf'

/** What a browser can do: download, choose a file, open a tab. */
export function loopbackCapabilities(options: {
  readonly token: string | null
  readonly fetch: typeof fetch
}): HostCapabilities {
  return {
    kind: 'loopback',
    platform: platformOf(navigator.platform),
    async saveDocument(document) {
      const response = await options.fetch(`/documents/${encodeURIComponent(document.handle)}`, {
        headers: { 'x-kohort-token': options.token ?? '' },
        cache: 'no-store',
      })
      if (!response.ok) return false
      download(await response.blob(), document.fileName)
      return true
    },
    pickTextFile,
    openLink(address) {
      if (!isAllowedLink(address)) return Promise.resolve(false)
      window.open(address, '_blank', 'noopener,noreferrer')
      return Promise.resolve(true)
    },
  }
}

function download(content: Blob, fileName: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser reads the address after this task: it must live that long.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
