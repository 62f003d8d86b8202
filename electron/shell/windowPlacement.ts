/** A rectangle on the desktop in device-independent pixels. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Below this the three panels of a study no longer fit. */
export const minimumSize = { width: 1024, height: 680 } as const
const usualSize = { width: 1440, height: 900 } as const

/** Part of the title bar that must stay on a display for the window to be caught with the mouse. */
const graspable = { width: 120, height: 40 } as const

/**
 * Where the window opens: where it was, if its title bar can still be grasped on a display, and never larger than that
 * display. Without a usable memory, the usual size, left to the system to place (null position).
 */
export function placeWindow(
  remembered: Rectangle | null,
  displays: readonly Rectangle[],
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } {
  const display = remembered === null ? undefined : displays.find((candidate) => shows(candidate, remembered))
  if (remembered === null || display === undefined) return limitSize(usualSize, displays[0])
  const size = limitSize(remembered, display)
  return {
    ...size,
    x: clamp(remembered.x, display.x, display.x + display.width - size.width),
    y: clamp(remembered.y, display.y, display.y + display.height - size.height),
  }
}

function shows(display: Rectangle, window: Rectangle): boolean {
  const width = overlap(display.x, display.width, window.x, window.width)
  const height = overlap(display.y, display.height, window.y, graspable.height)
  return width >= graspable.width && height >= graspable.height
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart)
}

/** The display's size is the upper limit, the minimum the lower; on a display below the minimum, the minimum wins. */
function limitSize(
  size: { readonly width: number; readonly height: number },
  display: Rectangle | undefined,
): { readonly width: number; readonly height: number } {
  const limit = display ?? usualSize
  return {
    width: clamp(size.width, minimumSize.width, limit.width),
    height: clamp(size.height, minimumSize.height, limit.height),
  }
}

function clamp(value: number, lower: number, upper: number): number {
  return Math.max(lower, Math.min(value, upper))
}
