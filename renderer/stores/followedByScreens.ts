import type { ServiceEvent } from '#shared/contract/events'
import { subscribe } from '../host/client'

type Hear = (event: ServiceEvent) => void

/**
 * The `follow` of a store that outlives its screens: `seen` hears events while a screen follows it, `unseen` from when the
 * last one has left, so that what has come meanwhile is known when the next one opens.
 */
export function followedByScreens(seen: Hear, unseen: Hear): () => () => void {
  let screens = 0
  let end = (): void => undefined

  function listen(): void {
    end()
    end = subscribe(screens > 0 ? seen : unseen)
  }

  return () => {
    screens += 1
    listen()
    return () => {
      screens -= 1
      listen()
    }
  }
}
