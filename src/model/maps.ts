/** A `Map` or a `WeakMap`, as far as it is read and written. */
interface Store<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** What stands under a key; made when it is first asked for. `Map.prototype.getOrInsertComputed`, for browsers without. */
export function getOrInsert<K, V>(map: Store<K, V>, key: K, make: (key: K) => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  map.set(key, made);
  return made;
}

/** Adds a member to the group of its key; a group keeps their order. */
export function addToGroup<K, T>(groups: Store<K, T[]>, key: K, member: T) {
  const group = groups.get(key);
  if (group) group.push(member);
  else groups.set(key, [member]);
}
