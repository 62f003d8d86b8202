/* Loaded into the host before anything else: what it calls today is the day printed in the screenshots. */
const day = Date.parse('2026-11-21T09:00:00.000Z')
const SystemDate = Date
const distance = day - SystemDate.now()
const now = () => SystemDate.now() + distance

globalThis.Date = new Proxy(SystemDate, {
  construct: (target, parts) => Reflect.construct(target, parts.length === 0 ? [now()] : parts),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})
