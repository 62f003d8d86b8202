/** The bytes of a file in base64, as the contract takes them; null when the browser cannot read it. */
function readFileContent(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const text = typeof reader.result === 'string' ? reader.result : null
      resolve(text === null ? null : text.slice(text.indexOf(',') + 1))
    })
    reader.addEventListener('error', () => resolve(null))
    reader.readAsDataURL(file)
  })
}

/** A file as the contract takes it: the end of a long name holds its kind. */
export interface FileWithContent {
  readonly name: string
  readonly content: string
}

/** A file that a person chose, or why it cannot be taken. `most`: bytes. */
export async function readChosenFile(
  file: File,
  most: number,
): Promise<FileWithContent | 'tooLarge' | 'unreadable'> {
  if (file.size > most) return 'tooLarge'
  const content = await readFileContent(file)
  return content === null ? 'unreadable' : { name: file.name.slice(-255), content }
}
