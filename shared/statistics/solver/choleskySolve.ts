/**
 * Solves a symmetric positive definite system by Cholesky's decomposition. `matrix` is row-major with the length of the
 * right-hand side squared. The matrix must not be singular.
 */
export function choleskySolve(matrix: Float64Array, rightHandSide: readonly number[]): Float64Array {
  const size = rightHandSide.length
  const factor = new Float64Array(size * size)
  const solution = Float64Array.from(rightHandSide)
  const at = (row: number, column: number): number => factor[row * size + column] ?? 0
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let value = matrix[row * size + column] ?? 0
      for (let inner = 0; inner < column; inner += 1) value -= at(row, inner) * at(column, inner)
      factor[row * size + column] = row === column ? Math.sqrt(value) : value / at(column, column)
    }
    let value = solution[row] ?? 0
    for (let inner = 0; inner < row; inner += 1) value -= at(row, inner) * (solution[inner] ?? 0)
    solution[row] = value / at(row, row)
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let value = solution[row] ?? 0
    for (let inner = row + 1; inner < size; inner += 1) value -= at(inner, row) * (solution[inner] ?? 0)
    solution[row] = value / at(row, row)
  }
  return solution
}
