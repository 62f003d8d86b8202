const longestName = 120

// Control characters, direction overrides that disguise an ending, and what Windows refuses in a name.
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\\/:*?"<>|]+/g
const windowsDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** A file name that every operating system takes and that never names a folder; letters of all languages stay. */
export function plainFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(unsafe, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .replace(windowsDevice, '$&-')
  if (plain === '') return 'document'
  const letters = [...plain]
  if (letters.length <= longestName) return plain
  const ending = /\.[A-Za-z0-9.]{1,20}$/.exec(plain)?.[0] ?? ''
  return `${letters.slice(0, longestName - ending.length).join('')}${ending}`
}
