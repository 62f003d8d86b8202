/* The plain compiler that checks the tests reads no single-file components; vue-tsc checks them in renderer. */
declare module '#renderer/*.vue' {
  import type { Component } from 'vue'

  const component: Component
  export { component as default }
}
