import { onBeforeUnmount, ref, watch } from 'vue'
import { useRegistration } from '../../../../stores/registration'

const rest = 300

/**
 * A text of the record that is saved while it is typed. What stands in the field is never replaced under the hands of who
 * types; `refused` says that it cannot be kept as it stands.
 */
export function useTypedText(path: () => string, value: () => string, parse: (text: string) => unknown) {
  const registration = useRegistration()
  const text = ref(value())
  const refused = ref(false)
  let editing = false
  let timer: ReturnType<typeof setTimeout> | undefined

  watch(value, (next) => {
    if (editing) return
    text.value = next
    refused.value = false
  })

  function save(): void {
    clearTimeout(timer)
    timer = undefined
    refused.value = !registration.change([{ path: path(), value: parse(text.value) }], { typed: true })
  }
  function type(typed: string): void {
    editing = true
    text.value = typed
    clearTimeout(timer)
    timer = setTimeout(save, rest)
  }
  function finish(): void {
    if (!editing) return
    save()
    editing = false
    registration.endStep()
    if (!refused.value) text.value = value()
  }
  onBeforeUnmount(finish)

  return { text, refused, type, finish }
}
