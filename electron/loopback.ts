import { homedir } from 'node:os'
import { join } from 'node:path'
import { createDefectReport } from './node/defectReport'
import { loopbackHelp, parseLoopbackOptions } from './node/loopback/commandLine'
import { runLoopbackHost } from './node/loopback/host'
import { startServicesWorker } from './node/servicesWorker'
import { version } from '../package.json'

const built = import.meta.dirname
const options = parseLoopbackOptions(process.argv.slice(2), {
  platform: process.platform,
  environment: process.env,
  home: homedir(),
})

if (!options.ok) {
  console.error(options.error.message)
  process.exitCode = 2
} else if (options.value.help) {
  console.log(loopbackHelp)
} else {
  const { port, dataDirectory } = options.value
  process.exitCode = await runLoopbackHost({
    port,
    pageDirectory: join(built, '..', 'renderer'),
    report: createDefectReport(dataDirectory),
    services: startServicesWorker({
      workerFile: join(built, 'services.js'),
      computeFile: join(built, 'compute.js'),
      syncFile: join(built, 'sync.js'),
      importsFile: join(built, 'imports.js'),
      dataDirectory,
      resourcesDirectory: join(built, '..', '..', 'resources'),
      builtResourcesDirectory: join(built, '..', 'resources'),
      version,
    }),
    print: (line) => {
      console.log(line)
    },
    printError: (line) => {
      console.error(line)
    },
  })
}
