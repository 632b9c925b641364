/**
 * Remembers a value derived from an object for as long as the object lives: one sort per score column, one pass for the
 * confusion cells, however many metrics ask. Rows are never written to after they are made, so nothing goes stale.
 */
export function perObject<Key extends object, Value>(derive: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found.value;
    const value = derive(key);
    known.set(key, { value });
    return value;
  };
}
