import '@fontsource-variable/ibm-plex-sans/wght.css'
import '@fontsource/ibm-plex-mono/400.css'
import '@fontsource/ibm-plex-mono/500.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/input.css'
import './styles/floating.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { translate } from './composables/useMessages'
import { chooseHost } from './host/chooseHost'
import { connectHost } from './host/client'
import { createPageRouter } from './router'
import { useNotices } from './stores/notices'
import { useSettings } from './stores/settings'

async function start(): Promise<void> {
  connectHost(chooseHost(window))
  const app = createApp(App)
  app.use(createPinia())
  app.config.errorHandler = (error) => {
    useNotices().show({ text: translate('failures.defect') })
    reportError(error)
  }
  await useSettings().load()
  app.use(createPageRouter())
  app.mount('#app')
}

void start()
