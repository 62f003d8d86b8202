import * as v from 'valibot'
import type { ServiceEvent } from '#shared/contract/events'
import { fail } from '#shared/contract/outcome'
import type { ServicesWorker } from '../node/servicesWorker'
import { channels } from './channels'
import { callRequest } from './pageRequests'
import { handleFromPage } from './senderCheck'

/** Carries calls of the page to the services and their events to the page. Answers an outcome to whatever comes. */
export function relayServices(worker: ServicesWorker, send: (event: ServiceEvent) => void): void {
  handleFromPage(channels.call, (payload) => {
    const parsed = v.safeParse(callRequest, payload)
    return parsed.success
      ? worker.call(parsed.output.name, parsed.output.request)
      : Promise.resolve(
          fail('malformed-request', 'The message of the page was not a call. Nothing was changed.'),
        )
  })
  worker.subscribe(send)
}
