import type { HostCapabilities } from '#shared/contract/transport'

/** The platform named by `navigator.platform`. */
export function platformOf(name: string): HostCapabilities['platform'] {
  if (name.startsWith('Mac')) return 'darwin'
  if (name.startsWith('Win')) return 'win32'
  return name.startsWith('Linux') ? 'linux' : 'other'
}
