import 'vue'

/* Strict templates refuse attributes that they do not know: these are meant to reach the element. */
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
    onDragover?: ((event: DragEvent) => void) | undefined
    onDragleave?: ((event: DragEvent) => void) | undefined
    onDrop?: ((event: DragEvent) => void) | undefined
  }
  interface HTMLAttributes {
    [name: `data-${string}`]: unknown
    'aria-description'?: string | undefined
  }
  interface SVGAttributes {
    [name: `data-${string}`]: unknown
  }
}
