import type { LocalisedName } from '../sources/localisedName'

/** Storage temperatures of the Directory (SPREC 2.0, MIABIS-2.0-15), with its codes. */
const storages = {
  room: { directory: 'temperatureRoom', en: 'Room temperature', nb: 'Romtemperatur' },
  'plus-2-10': { directory: 'temperature2to10', en: '2 to 10 °C', nb: '2 til 10 °C' },
  'minus-18-35': { directory: 'temperature-18to-35', en: '−18 to −35 °C', nb: '−18 til −35 °C' },
  'minus-60-85': { directory: 'temperature-60to-85', en: '−60 to −85 °C', nb: '−60 til −85 °C' },
  nitrogen: { directory: 'temperatureLN', en: 'Liquid nitrogen', nb: 'Flytende nitrogen' },
  other: { directory: 'temperatureOther', en: 'Other temperature', nb: 'Annen temperatur' },
} as const satisfies Readonly<Record<string, LocalisedName & { readonly directory: string }>>

export type StorageKey = keyof typeof storages

export const storageKeys: readonly StorageKey[] = [
  'room',
  'plus-2-10',
  'minus-18-35',
  'minus-60-85',
  'nitrogen',
  'other',
]

/** Storage temperatures by the codes of the Directory; codes that it does not have are left out. */
export function storagesOfDirectory(codes: readonly string[]): readonly StorageKey[] {
  return storageKeys.filter((key) => codes.includes(storages[key].directory))
}

export function storageName(storage: StorageKey): LocalisedName {
  const { en, nb } = storages[storage]
  return { en, nb }
}
