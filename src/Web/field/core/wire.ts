/** As the server tells it: what may be null may as well be missing, for what this phone lays over it does not know everything. */
export type Told<T> = T extends readonly (infer Row)[] ? Told<Row>[]
  : T extends object ? { [K in keyof T as null extends T[K] ? never : K]: Told<T[K]> } & { [K in keyof T as null extends T[K] ? K : never]?: Told<T[K]> }
    : T

/** As this phone sends it: what it does not know is left away, never null. */
export type Sent<T> = T extends readonly (infer Row)[] ? Sent<Row>[]
  : T extends object ? { [K in keyof T]: Sent<NonNullable<T[K]>> }
    : T

/** Known to the server only, until it answers. */
export type Later<T, K extends keyof T> = Omit<T, K> & { [P in K]?: T[P] | null }
