import 'vue'

/* Strict templates refuse attributes that fall through to the root element of a component: these are meant to. */
declare module 'vue' {
  interface AllowedComponentProps {
    [name: `aria-${string}`]: unknown
    [name: `data-${string}`]: unknown
    id?: string | undefined
    role?: string | undefined
    tabindex?: number | string | undefined
    placeholder?: string | undefined
    onClick?: ((event: MouseEvent) => void) | undefined
    onKeydown?: ((event: KeyboardEvent) => void) | undefined
  }
}
