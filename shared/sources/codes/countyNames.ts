/** Counties of today by name, with their numbers at Statistics Norway (classification 104, from 2024). */
const counties: ReadonlyMap<string, string> = new Map([
  ['oslo', '03'],
  ['rogaland', '11'],
  ['møre og romsdal', '15'],
  ['nordland', '18'],
  ['østfold', '31'],
  ['akershus', '32'],
  ['buskerud', '33'],
  ['innlandet', '34'],
  ['vestfold', '39'],
  ['telemark', '40'],
  ['agder', '42'],
  ['vestland', '46'],
  ['trøndelag', '50'],
  ['troms', '55'],
  ['finnmark', '56'],
])

/** A name without case and without the names in other languages behind it: `Trøndelag - Trööndelage`. */
export function plainAreaName(name: string): string {
  return (name.split(/\s+[-–/]\s+/)[0] ?? name).trim().toLowerCase()
}

/** Number of the county that has this name; null for any other name. */
export function countyOfName(name: string): string | null {
  return counties.get(plainAreaName(name)) ?? null
}
