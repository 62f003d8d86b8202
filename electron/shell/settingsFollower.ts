import * as v from 'valibot'
import type { ServicesWorker } from '../node/servicesWorker'
import type { ShellStateFile } from './shellState'

const shellSettings = v.object({
  language: v.picklist(['en', 'nb']),
  theme: v.picklist(['light', 'dark', 'system']),
})

/**
 * Keeps the shell's copy of language and theme equal to the settings: once at start, then after every change. `apply`
 * runs after the copy was renewed, and only when something differs.
 */
export function followSettings(worker: ServicesWorker, state: ShellStateFile, apply: () => void): void {
  async function renew(): Promise<void> {
    const outcome = await worker.call('settings.read', {})
    const parsed = v.safeParse(shellSettings, outcome.ok ? outcome.value : null)
    if (!parsed.success) return
    const { language, theme } = state.read()
    if (parsed.output.language === language && parsed.output.theme === theme) return
    state.update(parsed.output)
    apply()
  }
  worker.subscribe((event) => {
    if (event.name === 'settings-changed') void renew()
  })
  void renew()
}
