import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, safeStorage, session } from 'electron'
import { version } from '../package.json'
import { startServicesWorker } from './node/servicesWorker'
import { applyTheme } from './shell/appearance'
import { showApplicationMenu } from './shell/applicationMenu'
import { registerApplicationScheme, serveApplication } from './shell/applicationProtocol'
import { createApplicationWindow } from './shell/applicationWindow'
import { relayCapabilities } from './shell/capabilityRelay'
import { desktopDataDirectory } from './shell/desktopOptions'
import { endUnlessStarted, explainDefects } from './shell/failures'
import { outsideArchive } from './shell/outsideArchive'
import { denyPermissions } from './shell/permissions'
import { relayServices } from './shell/serviceRelay'
import { openSecretFile } from './shell/secretFile'
import { followSettings } from './shell/settingsFollower'
import { openShellState } from './shell/shellState'
import { quitInOrder } from './shell/shutdown'
import { keepUserDataIn } from './shell/userData'
import { guardWebContents } from './shell/windowSecurity'

const built = import.meta.dirname
const builtOutsideArchive = outsideArchive(built)
const { platform } = process
const dataDirectory = desktopDataDirectory(process.argv.slice(1), {
  platform,
  environment: process.env,
  home: homedir(),
})

keepUserDataIn(dataDirectory)
app.enableSandbox()
registerApplicationScheme()
guardWebContents()

// Never awaited here: Electron becomes ready only after this module has been evaluated.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

function start(): void {
  const state = openShellState(join(app.getPath('userData'), 'shell.json'), app.getLocale())
  const language = (): 'en' | 'nb' => state.read().language
  explainDefects(dataDirectory, language)

  const worker = startServicesWorker({
    workerFile: join(builtOutsideArchive, 'services.js'),
    computeFile: join(builtOutsideArchive, 'compute.js'),
    syncFile: join(builtOutsideArchive, 'sync.js'),
    importsFile: join(builtOutsideArchive, 'imports.js'),
    dataDirectory,
    resourcesDirectory: join(builtOutsideArchive, '..', '..', 'resources'),
    builtResourcesDirectory: join(builtOutsideArchive, '..', 'resources'),
    version,
    secretKeeper: openSecretFile(join(app.getPath('userData'), 'secrets.json'), safeStorage, platform),
  })
  const window = createApplicationWindow({
    preloadFile: join(built, '..', 'preload', 'preload.cjs'),
    iconFile: join(builtOutsideArchive, '..', '..', 'resources', 'icons', 'kohort.png'),
    platform,
    state,
  })
  const dress = (): void => {
    applyTheme(state.read().theme)
    showApplicationMenu({
      language: language(),
      platform,
      development: !app.isPackaged,
      send: (command) => {
        window.send({ name: 'menu-command', command })
      },
    })
  }

  denyPermissions(session.defaultSession)
  serveApplication(join(built, '..', 'renderer'))
  relayServices(worker, window.send)
  relayCapabilities({ worker, window: window.current, language, platform })
  followSettings(worker, state, dress)
  quitInOrder(worker, platform)
  void endUnlessStarted(worker, language)

  app.setAboutPanelOptions({ applicationName: 'Kohort', applicationVersion: version })
  app.on('second-instance', window.show)
  app.on('activate', window.show)
  dress()
  window.show()
}
