// Rows as the database yields them, each with what it belongs to -> what belongs together, in the order of the rows.

export function gather<Row, Key, Value>(rows: Iterable<Row>, take: (row: Row) => [Key, Value]): Map<Key, Value[]> {
  const gathered = new Map<Key, Value[]>()
  for (const row of rows) {
    const [key, value] = take(row)
    const held = gathered.get(key)
    if (held) held.push(value)
    else gathered.set(key, [value])
  }
  return gathered
}
