/** The bytes of a file in base64, as the contract takes them; null when the browser cannot read it. */
export function readFileContent(file: File): Promise<string | null> {
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
