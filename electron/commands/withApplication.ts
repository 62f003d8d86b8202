import type { Application } from '../node/application'
import { fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'

/** Opens the application for one piece of work, and closes it however the work ends. */
export async function withApplication<Value>(
  environment: CommandEnvironment,
  work: (application: Application) => Promise<CommandOutcome<Value>> | CommandOutcome<Value>,
): Promise<CommandOutcome<Value>> {
  const application = fromService(await environment.openApplication(), exitCodes.notPossible)
  if (!application.ok) return application
  try {
    return await work(application.value)
  } finally {
    await application.value.close()
  }
}
