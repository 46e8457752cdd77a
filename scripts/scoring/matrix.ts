/** A square or rectangular matrix of doubles, row by row. */
export interface Matrix {
  rows: number;
  columns: number;
  cells: Float64Array;
}

export const matrix = (rows: number, columns: number): Matrix => ({ rows, columns, cells: new Float64Array(rows * columns) });

/** Those rows and columns of a square matrix. */
export function part({ columns, cells }: Matrix, rows: readonly number[], across: readonly number[]): Matrix {
  const cut = matrix(rows.length, across.length);
  rows.forEach((row, r) => across.forEach((column, c) => (cut.cells[r * across.length + c] = cells[row * columns + column] as number)));
  return cut;
}

/** The lower triangle L with L·Lᵀ = the matrix, which must be symmetric and positive definite (Cholesky). */
export function cholesky({ rows: n, cells }: Matrix): Matrix {
  const lower = matrix(n, n);
  const l = lower.cells;
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = cells[i * n + j] as number;
      for (let k = 0, a = i * n, b = j * n; k < j; k += 1) sum -= (l[a + k] as number) * (l[b + k] as number);
      if (i === j && sum <= 0) throw new Error('The matrix is not positive definite.');
      l[i * n + j] = i === j ? Math.sqrt(sum) : sum / (l[j * n + j] as number);
    }
  }
  return lower;
}

/** The inverse of a symmetric positive definite matrix. */
export function inverse(of: Matrix): Matrix {
  const n = of.rows;
  const l = cholesky(of).cells;
  // Rows of the transposed inverse triangle, so that every inner loop runs along memory.
  const u = new Float64Array(n * n);
  for (let j = 0; j < n; j += 1) {
    u[j * n + j] = 1 / (l[j * n + j] as number);
    for (let i = j + 1; i < n; i += 1) {
      let sum = 0;
      for (let k = j; k < i; k += 1) sum -= (l[i * n + k] as number) * (u[j * n + k] as number);
      u[j * n + i] = sum / (l[i * n + i] as number);
    }
  }
  const result = matrix(n, n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = 0;
      for (let k = i; k < n; k += 1) sum += (u[i * n + k] as number) * (u[j * n + k] as number);
      result.cells[i * n + j] = sum;
      result.cells[j * n + i] = sum;
    }
  }
  return result;
}

/** Matrix times matrix. */
export function times(a: Matrix, b: Matrix): Matrix {
  const product = matrix(a.rows, b.columns);
  for (let i = 0; i < a.rows; i += 1) {
    for (let k = 0; k < a.columns; k += 1) {
      const value = a.cells[i * a.columns + k] as number;
      if (value === 0) continue;
      for (let j = 0; j < b.columns; j += 1) product.cells[i * b.columns + j]! += value * (b.cells[k * b.columns + j] as number);
    }
  }
  return product;
}

/** Rows for columns. */
export function transposed({ rows, columns, cells }: Matrix): Matrix {
  const turned = matrix(columns, rows);
  for (let row = 0; row < rows; row += 1) for (let column = 0; column < columns; column += 1) turned.cells[column * rows + row] = cells[row * columns + column] as number;
  return turned;
}
