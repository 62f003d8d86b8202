import { fail, succeed } from '#shared/contract/outcome'
import type { HostCapabilities } from '#shared/contract/transport'

/** Lets the person choose one file through the browser. Null when they cancelled. */
export const pickTextFile: HostCapabilities['pickTextFile'] = async ({ extensions, maximumBytes }) => {
  const file = await chooseFile(extensions)
  return file === null ? succeed(null) : readTextFile(file, maximumBytes)
}

/** Reads a file as UTF-8 text, refusing what is too large or no text. */
export async function readTextFile(
  file: File,
  maximumBytes: number,
): ReturnType<HostCapabilities['pickTextFile']> {
  if (file.size > maximumBytes) {
    return fail(
      'too-large',
      `${file.name} has ${file.size} bytes; at most ${maximumBytes} are read. Nothing was opened.`,
      { fileName: file.name, bytes: file.size, limit: maximumBytes },
    )
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    return succeed({ name: file.name, text })
  } catch {
    return fail(
      'unreadable-file',
      `${file.name} is not UTF-8 text. Nothing was opened. Choose a .kohort.json file.`,
      {
        fileName: file.name,
      },
    )
  }
}

function chooseFile(extensions: readonly string[]): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = extensions.map((extension) => `.${extension}`).join(',')
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}
