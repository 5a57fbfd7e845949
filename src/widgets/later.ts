/** Code that comes when it is first asked for, and is there at once from then on. */
export interface Later<T> {
  /** Makes something with it: now where it has come, else when it has. Rejects where it cannot be had; then it is asked for again. */
  make<R>(from: (code: T) => R): R | Promise<R>;
}

export function later<T>(load: () => Promise<T>): Later<T> {
  let code: { readonly value: T } | undefined;
  let coming: Promise<T> | undefined;
  async function bring() {
    try {
      const value = await load();
      code = { value };
      return value;
    } finally {
      coming = undefined;
    }
  }
  return {
    make: (from) => (code ? from(code.value) : (coming ??= bring()).then(from)),
  };
}
