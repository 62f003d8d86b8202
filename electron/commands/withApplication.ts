import type { Outcome } from '#shared/contract/outcome'
import type { Application } from '../node/application'
import { fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'

/** As `withApplication`, on the person's data; `data` names another folder for them. */
export async function withData<Value>(
  environment: CommandEnvironment,
  data: string | null,
  work: (application: Application) => Promise<CommandOutcome<Value>> | CommandOutcome<Value>,
): Promise<CommandOutcome<Value>> {
  return closeAfter(await environment.openData(data), work)
}

/** Opens the application for one piece of work, and closes it however the work ends. */
export async function withApplication<Value>(
  environment: CommandEnvironment,
  work: (application: Application) => Promise<CommandOutcome<Value>> | CommandOutcome<Value>,
): Promise<CommandOutcome<Value>> {
  return closeAfter(await environment.openApplication(), work)
}

async function closeAfter<Value>(
  opened: Outcome<Application>,
  work: (application: Application) => Promise<CommandOutcome<Value>> | CommandOutcome<Value>,
): Promise<CommandOutcome<Value>> {
  const application = fromService(opened, exitCodes.notPossible)
  if (!application.ok) return application
  try {
    return await work(application.value)
  } finally {
    await application.value.close()
  }
}
