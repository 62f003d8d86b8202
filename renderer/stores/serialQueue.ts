/** Runs tasks one after the other, in the order they came. */
export interface SerialQueue {
  /** Resolves or rejects with the task. */
  add<Value>(task: () => Promise<Value>): Promise<Value>
  /** Resolves when the tasks added so far have ended, well or not. */
  settled(): Promise<void>
  /** Tasks that have not ended. */
  readonly length: number
}

export function serialQueue(onChange: (length: number) => void = () => undefined): SerialQueue {
  let last: Promise<unknown> = Promise.resolve()
  let length = 0

  function change(by: 1 | -1): void {
    length += by
    onChange(length)
  }

  return {
    add(task) {
      change(1)
      const run = last.then(task).finally(() => change(-1))
      last = run.catch(() => undefined)
      return run
    },
    settled: () => last.then(() => undefined),
    get length() {
      return length
    },
  }
}
