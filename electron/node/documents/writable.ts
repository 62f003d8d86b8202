/** Text without the characters that XML 1.0 does not have (2.2): they would make a file unreadable. */
export function writable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
}
