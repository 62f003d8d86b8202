import { computed, watchEffect } from 'vue'
import { useSettings } from '../stores/settings'
import { useMediaQuery } from './useMediaQuery'

/** The theme on screen: the chosen one, or the one of the system. */
export function useTheme() {
  const settings = useSettings()
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)')

  const theme = computed<'light' | 'dark'>(() => {
    if (settings.theme !== 'system') return settings.theme
    return systemIsDark.value ? 'dark' : 'light'
  })

  /** Chooses the other theme. */
  function toggle(): void {
    void settings.update({ theme: theme.value === 'dark' ? 'light' : 'dark' })
  }

  /** Keeps the document in this theme. One caller: the shell. */
  function apply(): void {
    watchEffect(() => {
      document.documentElement.dataset['theme'] = theme.value
    })
  }

  return { theme, toggle, apply }
}
